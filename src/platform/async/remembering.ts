/**
 * The same function with its answers kept: one for each key, the input itself where no key is named. At `most` answers
 * all are given up and kept anew. For answers that follow from the key alone and are never undefined.
 */
export function remembering<Input, Answer>(
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
