import type { Fact } from '../../parts/facts.ts';

/**
 * Whether measures answer an item differently. Not recorded differs from every answer but is no answer itself: beside
 * recorded ones that are alike, nobody knows, so it is marked as unknown.
 */
export function differenceOf(answers: readonly Fact['lines'][]): 'same' | 'different' | 'unknown' {
  const recorded = answers.filter((lines) => lines !== undefined).map((lines) => [...lines].sort().join('\n'));
  if (new Set(recorded).size > 1) return 'different';
  return recorded.length === answers.length || recorded.length === 0 ? 'same' : 'unknown';
}
