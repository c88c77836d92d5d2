import type { Problem } from '../platform/errors.js';
import { type AnalysedWord, analyse, type PlacedWord } from './analyser.js';

/** One word that is looked for. */
export interface Term {
  readonly word: AnalysedWord;
  /** As typed, lower case. */
  readonly written: string;
  /** Place in the question, UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** The last word, still being typed: longer words that begin with it are meant too. */
  readonly prefix: boolean;
}

/** What was asked, taken apart once for both engines. */
export interface Question {
  readonly text: string;
  readonly terms: readonly Term[];
  /** Quoted: the words must stand side by side. */
  readonly phrases: readonly (readonly Term[])[];
  /** After a minus: no measure with the word, or with the quoted words side by side. */
  readonly excluded: readonly (readonly Term[])[];
}

export const longestQuestion = 500;
export const mostWords = 40;
/** More words than this are not looked for: Meilisearch reads ten. Source: its documentation, limits of search. */
export const mostTerms = 10;

/** Everything that keeps a question from being asked; the text itself is never repeated. */
export function problemsInQuestion(text: string): readonly Problem[] {
  if (text.length > longestQuestion) return [{ path: 'query', message: tooLong }];
  return analyse(text).length > mostWords ? [{ path: 'query', message: tooManyWords }] : [];
}

const segmentPattern = /(-?)"([^"]*)"|((?<![^\s])-)(?=[\p{L}\p{N}])|["„“”«»]/gu;

/**
 * Takes a question apart: "quoted words" are a phrase, -word and -"words" are excluded, the last word may be half typed.
 * Quotes of every kind count; one without a partner is ignored. Common words are left out. Never throws.
 */
export function parseQuestion(text: string): Question {
  const plain = text.replace(/[„“”«»]/g, '"');
  const phrases: (readonly Term[])[] = [];
  const excluded: (readonly Term[])[] = [];
  let rest = plain;
  for (const match of plain.matchAll(segmentPattern)) {
    const [whole, minus, quoted, bareMinus] = match;
    const end = bareMinus === undefined ? match.index + whole.length : endOfWord(plain, match.index + 1);
    if (quoted === undefined && bareMinus === undefined) continue;
    const inside = quoted ?? plain.slice(match.index + 1, end);
    const offset = match.index + whole.length - (quoted === undefined ? 0 : quoted.length + 1);
    const terms = termsOf(inside, offset, false);
    if (terms.length > 0) (minus === '-' || bareMinus !== undefined ? excluded : phrases).push(terms);
    rest = blank(rest, match.index, end);
  }
  const terms = termsOf(rest, 0, /[\p{L}\p{N}]$/u.test(rest));
  return { text, terms: terms.slice(0, mostWords), phrases, excluded };
}

/** The question with the words after a minus blanked; places stay as they are. */
export function withoutExcluded(text: string): string {
  const words = parseQuestion(text).excluded.flat();
  return words.reduce((rest, { from, to }) => blank(rest, from, to), text);
}

/** Whether a question is written, but without a letter or digit: `%`, «???», an emoji. */
export function saysNothing(text: string): boolean {
  return text.trim() !== '' && !/[\p{L}\p{N}]/u.test(text);
}

function endOfWord(text: string, from: number): number {
  const space = /\s/.exec(text.slice(from));
  return space === null ? text.length : from + space.index;
}

function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}

/** The words of a stretch; a hyphened word is one term made of its pieces. Common words only where nothing else is. */
function termsOf(text: string, offset: number, typing: boolean): readonly Term[] {
  const placed = joinHyphened(analyse(text));
  const last = placed.at(-1);
  const terms = placed.map((word) => ({
    word,
    written: word.token.text,
    from: offset + word.token.from,
    to: offset + word.token.to,
    prefix: typing && word === last && !word.token.joined && word.token.to === text.length,
  }));
  return distinct(terms.filter((term) => !term.word.stop));
}

function joinHyphened(placed: readonly PlacedWord[]): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const word of placed) {
    if (!word.token.joined) {
      words.push(word);
      continue;
    }
    const pieces = words.filter((piece) => piece.token.from >= word.token.from);
    words.splice(words.length - pieces.length, pieces.length);
    const atoms = word.atoms.length > 1 ? word.atoms : pieces.flatMap((piece) => piece.atoms);
    words.push({ ...word, atoms });
  }
  return words;
}

function distinct(terms: readonly Term[]): readonly Term[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    if (seen.has(term.word.full)) return false;
    seen.add(term.word.full);
    return true;
  });
}

const tooLong = {
  nb: 'Søket er for langt. Bruk høyst 500 tegn.',
  nn: 'Søket er for langt. Bruk høgst 500 teikn.',
  en: 'The question is too long. Use at most 500 characters.',
};
const tooManyWords = {
  nb: 'Søket har for mange ord. Bruk høyst 40.',
  nn: 'Søket har for mange ord. Bruk høgst 40.',
  en: 'The question has too many words. Use at most 40.',
};
