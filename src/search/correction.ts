import { analyseWord } from './analyser.js';
import type { Question, Term } from './question.js';

/** A word of the index that may be what was meant, as people write it. */
export interface Candidate {
  /** Folded. */
  readonly word: string;
  readonly surface: string;
  readonly documents: number;
}

/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to make one word into the other;
 * more than `limit` is answered as `limit + 1`.
 */
export function typingDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, (previous[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [before, previous] = [previous, row];
  }
  return Math.min(previous[b.length] as number, limit + 1);
}

/** Typing errors allowed in a word of this many letters: none below four, one to seven, then two. */
function errorsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * The candidate that was most likely meant: fewest errors, then same first letter, then most measures; else null.
 * A compound whose parts are all known (`inParts`) may well be meant as it stands: one error at most.
 */
export function bestCandidate(plain: string, candidates: readonly Candidate[], inParts: boolean): Candidate | null {
  const limit = Math.min(errorsAllowed(plain.length), inParts ? 1 : 2);
  const near = candidates
    .map((candidate) => ({ candidate, distance: errorsIn(plain, candidate, limit) }))
    .filter(({ distance }) => distance <= limit);
  near.sort(
    (a, b) =>
      a.distance - b.distance ||
      Number(b.candidate.word[0] === plain[0]) - Number(a.candidate.word[0] === plain[0]) ||
      b.candidate.documents - a.candidate.documents ||
      (a.candidate.word < b.candidate.word ? -1 : 1),
  );
  return near[0]?.candidate ?? null;
}

/** Typing errors against the word as it is written or, without its ending, against its stem. */
function errorsIn(plain: string, { word, surface }: Candidate, limit: number): number {
  const stem = analyseWord(surface).full;
  return Math.min(
    typingDistance(plain, word, limit),
    word.startsWith(stem) ? typingDistance(plain, stem, limit) : limit + 1,
  );
}

/** The question with some of its words replaced, and how it then reads; null where nothing was replaced. */
export function corrected(
  question: Question,
  replacements: ReadonlyMap<Term, Candidate>,
): { readonly question: Question; readonly text: string } | null {
  if (replacements.size === 0) return null;
  let text = question.text;
  const inReverse = [...replacements].sort(([a], [b]) => b.from - a.from);
  for (const [term, { surface }] of inReverse) text = text.slice(0, term.from) + surface + text.slice(term.to);
  const terms = question.terms.map((term) => {
    const candidate = replacements.get(term);
    if (candidate === undefined) return term;
    return { ...term, word: analyseWord(candidate.surface), written: candidate.surface, prefix: false };
  });
  return { question: { ...question, terms }, text };
}
