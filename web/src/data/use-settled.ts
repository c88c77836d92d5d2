import { useEffect, useState } from 'react';

const usualMs = 150;

/** The value once it has not changed for a moment, so that a question is not asked for every key. */
export function useSettled<T>(value: T, afterMs = usualMs): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
