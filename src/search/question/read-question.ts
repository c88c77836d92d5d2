import type { Problem } from '../../platform/errors.js';
import { type AnalysedWord, analyse } from '../language/analyse.js';
import { people } from '../language/small-words.js';
import { saysNothingHere } from './alternatives.js';
import { conceptsIn } from './concepts.js';
import { numbersIn } from './numbers.js';
import { placesIn } from './places.js';
import type { Named, Question, SuggestedFilter, Wanted } from './question.js';
import { segmentsOf, withPlainSigns } from './segments.js';

export const longestQuestion = 500;
export const mostWords = 40;

/**
 * Reads a question: "quoted words" are a phrase, -word is left out, «uten» and «ikke» before a code or place say that it is
 * not wanted, and the last word may be half typed. Never throws; a question with problems is read as if it were empty.
 */
export function readQuestion(text: string): Question {
  const problems = problemsIn(text);
  if (problems.length > 0) return { ...nothingAsked, text, problems };
  const numbers = numbersIn(withPlainSigns(text));
  const { segments, rest } = segmentsOf(numbers.text);
  const within = (kind: 'PHRASE' | 'EXCLUDED'): readonly Wanted[] =>
    segments.filter((segment) => segment.kind === kind).flatMap(({ from, to }) => asPhrase(text, from, to));
  const said = read(rest);
  const phrases = within('PHRASE');
  const inPhrases = segments
    .filter(({ kind }) => kind === 'PHRASE')
    .map(({ from, to }) => read(' '.repeat(from) + text.slice(from, to)));
  const suggested = [...numbers.suggested, ...said.suggested, ...inPhrases.flatMap((one) => one.suggested)];
  return { ...said, text, problems, phrases, excluded: within('EXCLUDED'), suggested: inOrder(suggested) };
}

const nothingAsked: Question = {
  text: '',
  problems: [],
  wanted: [],
  phrases: [],
  excluded: [],
  denied: [],
  suggested: [],
  places: [],
  notices: [],
  askedFields: [],
  asksForAll: false,
};

/** What is asked outside quotes and without a minus. */
function read(text: string): Question {
  const words = analyse(text);
  const concepts = conceptsIn(words);
  const found: readonly Named[] = [...concepts, ...placesIn(words, text, concepts)];
  const denials = denialsIn(words, found);
  const isDenied = ({ at }: { readonly at: number }): boolean => denials.some((denial) => denial.includes(at));
  const taken = new Set([...found.flatMap(({ at, length }) => range(at, length)), ...denials.flat()]);
  const single = words.flatMap((word, at) => {
    if (taken.has(at) || word.small || denialWords.has(word.written)) return [];
    return [partOf(text, [word])];
  });
  const kept = found.filter((one) => !isDenied(one));
  const units = kept.filter(({ asked }) => asked === null).map((one) => namedPart(text, words, one));
  const wanted = [...units, ...single].filter(({ words: own, codes }) => codes.length > 0 || !own.every(isEmptyHere));
  return {
    ...nothingAsked,
    text,
    wanted: distinct(wanted.sort((a, b) => a.from - b.from)).slice(0, mostWanted),
    denied: [
      ...found.filter(isDenied).map((one) => namedPart(text, words, one)),
      ...denials
        .filter((denial) => !found.some(({ at }) => denial.includes(at)))
        .map((denial) => deniedWords(text, words, denial)),
    ],
    asksForAll: words.some(isEmptyHere),
    suggested: inOrder([
      ...kept.flatMap((one) => offered(words, one)),
      ...deniedFilters(found.filter(isDenied), words),
    ]),
    places: kept.flatMap(({ places }) => places),
    notices: concepts.flatMap(({ notice }) => notice ?? []),
    askedFields: concepts.flatMap(({ asked }) => asked ?? []),
  };
}

/** In a register of measures «tiltak» says nothing. */
function isEmptyHere({ lemmas }: AnalysedWord): boolean {
  return lemmas.some((lemma) => saysNothingHere.has(lemma));
}

/** One bit each in a mask of 32. */
const mostWanted = 31;

/** Some words of the text, as one thing that is looked for or left out. */
function partOf(text: string, within: readonly AnalysedWord[], more: Partial<Wanted> = {}): Wanted {
  const [from, to] = [within[0]?.from ?? 0, within.at(-1)?.to ?? 0];
  const words = within.filter((word) => !word.small);
  const said = { written: text.slice(from, to), from, to, words };
  return { ...said, codes: [], places: [], alsoSaid: [], typing: to === text.length, corrected: false, ...more };
}

function namedPart(text: string, words: readonly AnalysedWord[], named: Named): Wanted {
  const { codes, places, alsoSaid } = named;
  const within = words.slice(named.at, named.at + named.length);
  // «opplæring ikke del av tiltaket»: a text with the words of a denial says the opposite as often as not.
  const denies = within.some(isDenial) ? { words: [] } : {};
  return partOf(text, within, { codes, places, alsoSaid, ...denies });
}

function isDenial({ written }: AnalysedWord): boolean {
  return denialWords.has(written);
}

/** Quoted words, or the one after a minus. */
function asPhrase(text: string, from: number, to: number): readonly Wanted[] {
  const inside = analyse(text.slice(from, to));
  const words = inside
    .filter((word) => !word.small)
    .map((word) => ({ ...word, from: word.from + from, to: word.to + from }));
  if (words.length === 0) return [];
  const whole = conceptsIn(inside).filter(({ length }) => length === inside.length);
  const codes = whole.flatMap((concept) => concept.codes);
  return [partOf(text, words, { written: text.slice(from, to), from, to, codes, typing: false })];
}

const denialWords: ReadonlySet<string> = new Set(
  'uten utan ikke ikkje ingen inga inkje intet verken korkje unntatt unnateke minus'.split(' '),
);

const notOnly: ReadonlySet<string> = new Set(['ikke', 'ikkje']);
/** After these the denial goes on: «ikke krav om erfaring». */
const goesOn: ReadonlySet<string> = new Set(['om', 'til', 'av']);
/** What follows one of these says who somebody is, not what the measure is without: «elev uten læreplass». */
const somebody: ReadonlySet<string> = new Set([...people, ...'deg den dei de noen nokon som'.split(' ')]);

/** For each denial, the words it is about. «ikke» is about the word right after it, the others about the next that says something. */
function denialsIn(words: readonly AnalysedWord[], found: readonly Named[]): readonly (readonly number[])[] {
  const denials: (readonly number[])[] = [];
  words.forEach((word, at) => {
    if (!denialWords.has(word.written) || found.some((one) => range(one.at, one.length).includes(at))) return;
    let next = at + 1;
    while (words[next]?.small === true && !notOnly.has(word.written)) next++;
    const concept = found.find((one) => one.at === next);
    const ofSomebody = somebody.has(words[at - 1]?.written ?? '');
    // What somebody cannot do is a goal of what is looked for: «en som ikke kommer seg opp».
    const isNeed = ofSomebody && concept?.codes.every(({ dimension }) => dimension === 'GOAL') === true;
    const decided = concept !== undefined && concept.codes.length > 0 && !isNeed;
    if (concept !== undefined && (decided || !ofSomebody)) denials.push(range(concept.at, concept.length));
    else if (words[next]?.small === false && !ofSomebody) denials.push(withRest(words, next));
  });
  return denials;
}

function withRest(words: readonly AnalysedWord[], at: number): readonly number[] {
  const more = goesOn.has(words[at + 1]?.written ?? '') && words[at + 2]?.small === false;
  return more ? [at, ...withRest(words, at + 2)] : [at];
}

/** Of a denial of words that nothing is known of, these. */
function deniedWords(text: string, words: readonly AnalysedWord[], denial: readonly number[]): Wanted {
  const within = denial.map((at) => words[at] as AnalysedWord);
  return partOf(text, within, { written: within.map(({ written }) => written).join(' '), words: within });
}

function offered(words: readonly AnalysedWord[], { at, length, filters }: Named): readonly SuggestedFilter[] {
  const [from, to] = [words[at]?.from ?? 0, words[at + length - 1]?.to ?? 0];
  return filters.map(({ field, values }) => ({ field, values, from, to }));
}

/** Of an answer that is denied, the filter that says no; of other codes there is none. */
function deniedFilters(denied: readonly Named[], words: readonly AnalysedWord[]): readonly SuggestedFilter[] {
  return denied
    .flatMap((one) => offered(words, one))
    .filter(({ field, values }) => field.startsWith('contents.') && values.includes('YES'))
    .map((filter) => ({ ...filter, values: ['NO'] }));
}

function range(from: number, length: number): readonly number[] {
  return Array.from({ length }, (_, offset) => from + offset);
}

function distinct(wanted: readonly Wanted[]): readonly Wanted[] {
  const seen = new Set<string>();
  return wanted.filter(({ words, codes }) => {
    const own = words.map(({ lemmas }) => lemmas.join('|'));
    const key = [...own, ...codes.map(({ dimension, value }) => `${dimension}=${value}`)].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

function inOrder(filters: readonly SuggestedFilter[]): readonly SuggestedFilter[] {
  const sorted = [...filters].sort((a, b) => a.from - b.from || b.to - a.to);
  const isSame = (a: SuggestedFilter, b: SuggestedFilter) => a.field === b.field && a.values.join() === b.values.join();
  return sorted.filter((filter, at) => sorted.findIndex((other) => isSame(filter, other)) === at);
}

/** Everything that keeps a question from being asked; the text itself is never repeated. */
function problemsIn(text: string): readonly Problem[] {
  if (text.length > longestQuestion) return [{ path: 'query', message: tooLong }];
  return analyse(text).length > mostWords ? [{ path: 'query', message: tooManyWords }] : [];
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
