import { useCallback } from 'react';
import { type NavigateOptions, useNavigate, useSearchParams } from 'react-router';

/** Changes what stands in the address, from what stands there now. */
export type ChangeAddress = (change: (now: URLSearchParams) => URLSearchParams, options?: NavigateOptions) => void;

/**
 * The choices in the address, as shown, and how to change them. A change starts from the browser's own address, as two that
 * follow close upon each other, such as a key and a click, would otherwise start from the same one and lose the first.
 */
export function useAddress(): readonly [shown: URLSearchParams, change: ChangeAddress] {
  const [shown] = useSearchParams();
  const navigate = useNavigate();
  const change = useCallback<ChangeAddress>(
    (from, options) => {
      void navigate(`?${from(new URLSearchParams(window.location.search))}`, options);
    },
    [navigate],
  );
  return [shown, change];
}
