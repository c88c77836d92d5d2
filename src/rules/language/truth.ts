/** Three values, Kleene's: 1 true, -1 false, 0 unknown. What is not recorded is neither true nor false. */
export type Truth = 1 | 0 | -1;

export function truthOf(value: boolean): Truth {
  return value ? 1 : -1;
}

/** As the API shows it: unknown is null. */
export function knownOf(truth: Truth): boolean | null {
  return truth === 0 ? null : truth === 1;
}
