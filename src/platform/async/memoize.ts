/**
 * Caches a function's results by key (the input itself unless `keyOf` is given). At `most` results the cache is emptied.
 * Only for results that depend on the key alone and are never undefined.
 */
export function memoize<Input, Answer>(
  most: number,
  answer: (input: Input) => Answer,
  keyOf: (input: Input) => unknown = (input) => input,
): (input: Input) => Answer {
  const kept = new Map<unknown, Answer>();
  return (input) => {
    const key = keyOf(input);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = answer(input);
    if (kept.size >= most) kept.clear();
    kept.set(key, found);
    return found;
  };
}

/** Caches what follows from an object alone, as long as the object is; never undefined. Nothing is kept of a call that throws. */
export function perObject<Input extends object, Answer>(answer: (input: Input) => Answer): (input: Input) => Answer {
  const kept = new WeakMap<Input, Answer>();
  return (input) => {
    const known = kept.get(input);
    if (known !== undefined) return known;
    const found = answer(input);
    kept.set(input, found);
    return found;
  };
}
