import type { WordIndex } from '../index/word-index.js';
import type { AnalysedWord } from '../language/analyse.js';
import type { Correction, Corrections } from './alternatives.js';
import type { Question, Wanted } from './question.js';

/**
 * The words of the register that were probably meant by words that neither the dictionary nor the register knows. A word
 * of the dictionary, a place or a word with a digit is never replaced.
 */
export function correctionsOf(wanted: Question['wanted'], index: WordIndex): Corrections {
  const found = new Map<Wanted, readonly Correction[]>();
  for (const one of wanted) {
    const [word] = one.words;
    if (word === undefined || !mayBeWrong(one, word, index)) continue;
    const best = nearest(word, index);
    if (best.length > 0) found.set(one, best);
  }
  return found;
}

function mayBeWrong({ words, codes, places, typing }: Wanted, word: AnalysedWord, index: WordIndex): boolean {
  if (words.length > 1 || codes.length > 0 || places.length > 0 || word.known || /\d/.test(word.written)) return false;
  if (word.lemmas.some((lemma) => index.posting(lemma) !== undefined)) return false;
  if (index.foldedAs(word.folded).length > 0) return false;
  return !(typing && index.beginningWith(word.written, 1).length > 0);
}

/** The words with the fewest errors, and of those the ones with the same first letter and the most measures. */
function nearest(word: AnalysedWord, index: WordIndex): readonly Correction[] {
  const limit = errorsAllowed(word.written.length);
  if (limit === 0) return [];
  const letters = lettersOf(word.written);
  let least = limit + 1;
  let best: (Correction & { readonly rank: number })[] = [];
  for (const [written, lemmas, measures] of index.vocabulary()) {
    if (Math.abs(written.length - word.written.length) > least) continue;
    if (bitsIn(letters ^ lettersOf(written)) > 2 * least) continue;
    const errors = typingErrors(word.written, written, least);
    if (errors > Math.min(least, limit)) continue;
    if (errors < least) best = [];
    least = errors;
    best.push({ written, lemmas, rank: (written[0] === word.written[0] ? 1_000_000 : 0) + measures });
  }
  return best.sort((a, b) => b.rank - a.rank).slice(0, mostCorrections);
}

const mostCorrections = 3;

/** Typing errors allowed in a word of this many letters: none below four, one to seven, then two. */
function errorsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Which letters a word has, one bit each: two words that differ in one letter differ in at most two bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to make one word into the other;
 * more than `limit` is answered as `limit + 1`.
 */
export function typingErrors(a: string, b: string, limit: number): number {
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

/** The question as it was read; null where no word was corrected. */
export function correctedText({ text }: Question, corrections: Corrections): string | null {
  if (corrections.size === 0) return null;
  let better = text;
  for (const [{ from, to }, [word]] of [...corrections].sort(([a], [b]) => b.from - a.from)) {
    better = better.slice(0, from) + (word?.written ?? '') + better.slice(to);
  }
  return better.trim();
}
