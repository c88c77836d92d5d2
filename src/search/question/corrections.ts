import { counties } from '../../codes/counties.js';
import { areas } from '../../codes/municipalities.js';
import { familiesOf, familyTerm } from '../index/measure-words.js';
import type { WordIndex } from '../index/word-index.js';
import { type AnalysedWord, analyse, isCut } from '../language/analyse.js';
import { thesaurus } from '../language/thesaurus.js';
import type { Question, Wanted } from './question.js';
import { readQuestion } from './read-question.js';

/** A question as it was probably meant. */
export interface Meant {
  readonly question: Question;
  /** The text that was read in place of what was typed; null where no word was corrected. */
  readonly didYouMean: string | null;
}

/** One word put in place of another. Places in the text as typed. */
interface Correction {
  readonly from: number;
  readonly to: number;
  readonly written: string;
}

/**
 * Reads a question again with words put right that neither the dictionary nor the register knows: typing errors, and words
 * typed without æ, ø, å. A word of the dictionary, a place or a word with a digit is never replaced. What is wanted by a
 * corrected word is marked; all places are those of the text as typed.
 */
export function meantBy(question: Question, index: WordIndex): Meant {
  const corrections = question.wanted.flatMap((one) => correctionOf(one, index) ?? []);
  if (corrections.length === 0) return { question, didYouMean: null };
  const { text } = question;
  let better = '';
  let last = 0;
  for (const { from, to, written } of corrections) {
    better += text.slice(last, from) + written;
    last = to;
  }
  better += text.slice(last);
  const typed = typedPlaces(corrections);
  const back = <Part extends { readonly from: number; readonly to: number }>(part: Part): Part => {
    return { ...part, from: typed(part.from), to: typed(part.to) };
  };
  const asTyped = (part: Wanted): Wanted => {
    const { from, to } = back(part);
    const corrected = corrections.some((one) => one.from >= from && one.to <= to);
    return { ...part, from, to, written: text.slice(from, to), corrected };
  };
  const read = readQuestion(better);
  const { phrases, excluded } = question;
  const [wanted, denied] = [read.wanted.map(asTyped), read.denied.map(asTyped)];
  const meant = { ...read, text, wanted, denied, phrases, excluded, suggested: read.suggested.map(back) };
  return { question: meant, didYouMean: better.trim() };
}

/** From a place in the corrected text to that in the text as typed. */
function typedPlaces(corrections: readonly Correction[]): (at: number) => number {
  return (at) => {
    let shift = 0;
    for (const { from, to, written } of corrections) {
      if (at <= from + shift) break;
      if (at < from + shift + written.length) return from;
      shift += written.length - (to - from);
    }
    return at - shift;
  };
}

function correctionOf(
  { words, codes, places, alsoSaid, typing, from, to }: Wanted,
  index: WordIndex,
): Correction | null {
  const [word] = words;
  if (word === undefined || words.length > 1 || codes.length + places.length + alsoSaid.length > 0) return null;
  const isThere = (term: string): boolean => index.posting(term) !== undefined;
  if (/\d/.test(word.written) || (word.known && !isCut(word)) || word.lemmas.some(isThere)) return null;
  if (typing && index.beginningWith(word.written, 1).length > 0) return null;
  // A compound of words that the register has is meant as it is typed.
  const isMeant =
    isCut(word) && word.parts.every((part) => [part, ...familiesOf([part]).map(familyTerm)].some(isThere));
  const written = withOtherLetters(word, index) ?? (isMeant ? null : nearest(word, index));
  return written === null || written === word.written ? null : { from, to, written };
}

/** Words that people ask with and no measure need have: names of the thesaurus and of places. */
const shortestAskedWith = 5;
const askedWith = wordsAskedWith();

function wordsAskedWith(): readonly AnalysedWord[] {
  const names = thesaurus.flatMap((concept) => concept.names);
  const places = [...counties.Y2024.map(({ name }) => name), ...areas.map(({ name }) => name)];
  const words = [...names, ...places]
    .flatMap(analyse)
    .filter(({ small, written }) => !small && written.length >= shortestAskedWith);
  return [...new Map(words.map((word) => [word.written, word])).values()];
}

/** The same word where the keyboard lacks letters: `laereplass`. */
function withOtherLetters({ written, folded }: AnalysedWord, index: WordIndex): string | null {
  const isOther = (other: AnalysedWord): boolean => other.folded === folded && other.written !== written;
  const measures = ({ lemmas }: AnalysedWord): number => index.posting(lemmas[0] ?? '')?.length ?? 0;
  const others = [...index.foldedAs(folded).filter(isOther), ...askedWith.filter(isOther)];
  return others.sort((a, b) => measures(b) - measures(a))[0]?.written ?? null;
}

/** The word with the fewest errors, and of those with the same first letter and the most measures; null where none is near. */
function nearest(word: AnalysedWord, index: WordIndex): string | null {
  const limit = isCut(word) ? 1 : errorsAllowed(word.written.length);
  if (limit === 0) return null;
  const letters = lettersOf(word.written);
  let [least, best, highest] = [limit, null as string | null, -1];
  const compare = (written: string, measures: number): void => {
    if (Math.abs(written.length - word.written.length) > least) return;
    if (bitsIn(letters ^ lettersOf(written)) > 2 * least) return;
    const errors = typingErrors(word.written, written, least);
    if (errors > least) return;
    const rank = (written[0] === word.written[0] ? 1_000_000 : 0) + measures;
    if (errors === least && rank <= highest) return;
    [least, best, highest] = [errors, written, rank];
  };
  for (const [written, measures] of index.vocabulary()) compare(written, measures);
  for (const { written } of askedWith) compare(written, 0);
  return best;
}

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
