import { useEffect, useState } from 'react';

const settleMs = 150;

/** The value once it has not changed for a moment, so that a question is not asked for every key. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
