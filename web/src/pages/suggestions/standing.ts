import type { Suggestion } from './suggestions-query.ts';

/** Open to the youth for certain, or only if what is not recorded turns out well. */
export type Standing = 'fits' | 'perhaps';

type Gates = Pick<Suggestion, 'gates'>;

/** A measure that something keeps out is not among the suggestions; one where something is not known fits perhaps. */
export function standingOf({ gates }: Gates): Standing {
  return gates.some(({ outcome }) => outcome === 'UNKNOWN') ? 'perhaps' : 'fits';
}

/** What is not known of every suggestion alike: said once instead of on each of them. */
export function openEverywhere(suggestions: readonly Suggestion[]): Suggestion['gates'] {
  const [first, ...others] = suggestions;
  if (!first || others.length === 0) return [];
  const open = ({ gates }: Gates, sentence: string) =>
    gates.some(({ outcome, text }) => outcome === 'UNKNOWN' && text === sentence);
  return first.gates.filter(({ text }) => suggestions.every((one) => open(one, text)));
}
