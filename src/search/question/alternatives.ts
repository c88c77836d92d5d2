import { nameKey } from '../../codes/name-key.js';
import { codeTerm, deniedTerm, familiesOf, familyTerm } from '../index/measure-words.js';
import type { WordIndex } from '../index/word-index.js';
import { type AnalysedWord, analyse, isCut } from '../language/analyse.js';
import { lightWords } from '../language/small-words.js';
import type { Question, Wanted } from './question.js';

/** How well an alternative answers: the thing itself, the thing spelt otherwise, or something near it. */
export const Answers = { FULLY: 3, ALMOST: 2, NEARLY: 1 } as const;
export type Answers = (typeof Answers)[keyof typeof Answers];

/** One way in which a measure can answer to a thing that is wanted. */
export interface Alternative {
  /** Of each list the measure must have one term. */
  readonly all: readonly (readonly string[])[];
  /** How much it counts. */
  readonly factor: number;
  readonly answers: Answers;
  /** Whether it is the very words asked for, which weigh by how rare they are themselves. */
  readonly asAsked: boolean;
}

/** Own figures, chosen on the development questions: what counts beside the word itself, which counts 1. */
const factors = {
  joined: 1.5,
  code: 0.9,
  municipality: 1.4,
  county: 0.6,
  alsoSaid: 0.85,
  allParts: 0.8,
  namedParts: 0.5,
  onlyPart: 0.9,
  beginning: 0.6,
  correction: 0.7,
  light: 0.1,
  family: 0.7,
  lastPart: 0.35,
  otherPart: 0.4,
  listedPart: 0.3,
} as const;

/** Shorter beginnings fit too many words. */
const shortestBeginning = 2;
const mostBeginnings = 64;

/** The ways in which each wanted thing can be answered, in the order of the question. */
export function alternativesOf(wanted: Question['wanted'], index: WordIndex): readonly (readonly Alternative[])[] {
  return wanted.map((one, at) => {
    const own = one.words.length === 1 ? ofWord(one, index) : ofWords(one);
    const light = isLight(one) && !wanted.every(isLight);
    const found = [
      ...codesOf(one),
      ...one.alsoSaid.map((words) =>
        alternative(
          words.filter(({ small }) => !small).map(({ lemmas }) => lemmas),
          factors.alsoSaid,
        ),
      ),
      ...(light ? atMost(Answers.NEARLY, factors.light, own) : own),
      // Of a light word only what is there, or it would be needed after all.
      ...joinedOf(wanted, at).filter(({ all }) => !light || isAnswerable(all, index)),
    ];
    return one.corrected ? ofCorrected(found, index) : found;
  });
}

/** A corrected word is almost answered by what answers it fully; by what is near it only where the register has nothing else. */
function ofCorrected(found: readonly Alternative[], index: WordIndex): readonly Alternative[] {
  const right = found.filter(({ answers }) => answers !== Answers.NEARLY);
  const isAnswered = right.some(({ all }) => isAnswerable(all, index));
  return atMost(Answers.ALMOST, factors.correction, isAnswered ? right : found);
}

/** Whether the register has a term of each list. */
function isAnswerable(all: Alternative['all'], index: WordIndex): boolean {
  return all.every((terms) => terms.some((term) => index.posting(term) !== undefined));
}

/** A word that a measure need not say to answer the question. */
function isLight({ words: [word, ...more], codes, places, alsoSaid }: Wanted): boolean {
  const isKnownOf = codes.length + places.length + alsoSaid.length + more.length > 0;
  return word !== undefined && !isKnownOf && lightWords.has(word.written);
}

/** The same ways, counting less and answering no better than so. */
function atMost(best: Answers, times: number, some: readonly Alternative[]): readonly Alternative[] {
  return some.map(({ all, factor, answers }) => {
    return alternative(all, factor * times, answers < best ? answers : best);
  });
}

/** How a measure can say that it has not what is denied: in its texts. What is recorded is for the ranking to look up. */
export function alternativesOfDenied(denied: Question['denied']): readonly (readonly Alternative[])[] {
  return denied
    .filter(({ codes }) => codes.length === 0)
    .map(({ words }) => {
      const terms = words.map(({ lemmas }) => lemmas.map(deniedTerm));
      return [
        alternative(terms, 1),
        ...terms.map((some) => alternative([some], factors.lastPart, Answers.ALMOST)),
        alternative(
          words.map(({ lemmas }) => lemmas),
          factors.otherPart,
          Answers.NEARLY,
        ),
      ];
    });
}

function alternative(all: Alternative['all'], factor: number, answers: Answers = Answers.FULLY): Alternative {
  return { all, factor, answers, asAsked: false };
}

function asAsked(all: Alternative['all']): Alternative {
  return { all, factor: 1, answers: Answers.FULLY, asAsked: true };
}

function codesOf({ codes, places }: Wanted): readonly Alternative[] {
  // Elsewhere in the county of a municipality is almost there.
  const [factor, answers] = places.some(({ municipality }) => municipality !== null)
    ? [factors.county, Answers.ALMOST]
    : [factors.code, Answers.FULLY];
  return [
    ...codes.map(({ dimension, value }) => alternative([[codeTerm(dimension, value)]], factor, answers)),
    ...places.flatMap(({ municipality }) =>
      municipality === null
        ? []
        : [alternative([[codeTerm('MUNICIPALITY', nameKey(municipality))]], factors.municipality)],
    ),
  ];
}

/** In a register of measures these words say nothing: «NAV-tiltak» is NAV. */
export const saysNothingHere: ReadonlySet<string> = new Set(['tiltak']);

function ofWord({ words: [word], typing, alsoSaid, codes }: Wanted, index: WordIndex): readonly Alternative[] {
  if (word === undefined) return [];
  const isThere = word.lemmas.some((lemma) => index.posting(lemma) !== undefined);
  return [
    asAsked([word.lemmas]),
    ...ofFamily(word.lemmas),
    ...ofParts(word, alsoSaid.length + codes.length > 0),
    ...(typing ? beginningWith(word, index, isThere || word.known ? Answers.NEARLY : Answers.FULLY) : []),
  ];
}

/** What is made of the same verb is almost the thing. */
function ofFamily(lemmas: readonly string[]): readonly Alternative[] {
  const terms = familiesOf(lemmas).map(familyTerm);
  return terms.length === 0 ? [] : [alternative([terms], factors.family, Answers.ALMOST)];
}

/**
 * All parts of a compound are as good as the word; one of them is near it, the last more than the others. Where
 * neither the dictionary nor the thesaurus has the compound, a part that says what sort it is («klatre» in «klatrekurs») is some of what was asked for.
 */
function ofParts(word: AnalysedWord, isNamed: boolean): readonly Alternative[] {
  const { parts } = word;
  const telling = parts.filter((part) => !saysNothingHere.has(part));
  if (telling.length === 0) return [];
  if (telling.length === 1) {
    return [
      alternative([telling], factors.onlyPart, parts.length === 1 ? Answers.NEARLY : Answers.FULLY),
      ...ofFamily(telling),
    ];
  }
  const all = alternative(
    telling.map((part) => [part]),
    isNamed ? factors.namedParts : factors.allParts,
  );
  const isListed = isNamed || !isCut(word);
  return [
    all,
    ...telling.flatMap((part, at) => ofPart(part, at === telling.length - 1, isListed)),
    ...ofFamilies(telling),
  ];
}

function ofPart(part: string, isLast: boolean, isListed: boolean): readonly Alternative[] {
  if (isListed) return [alternative([[part]], isLast ? factors.lastPart : factors.listedPart, Answers.NEARLY)];
  const [factor, answers] = isLast ? [factors.lastPart, Answers.NEARLY] : [factors.otherPart, Answers.ALMOST];
  const family = familiesOf([part]).map(familyTerm);
  const itself = alternative([[part]], factor, answers);
  return family.length === 0 ? [itself] : [itself, alternative([family], factor * factors.family, answers)];
}

/** Every part, or a word made of the same verb: «reparere sykler» for «sykkelreparasjon». */
function ofFamilies(parts: readonly string[]): readonly Alternative[] {
  const terms = parts.map((part) => [part, ...familiesOf([part]).map(familyTerm)]);
  return terms.every(({ length }) => length === 1) ? [] : [alternative(terms, factors.family, Answers.ALMOST)];
}

function beginningWith(word: AnalysedWord, index: WordIndex, answers: Answers): readonly Alternative[] {
  if (word.written.length < shortestBeginning) return [];
  const lemmas = new Set(index.beginningWith(word.written, mostBeginnings).flatMap((longer) => longer.lemmas));
  for (const lemma of word.lemmas) lemmas.delete(lemma);
  return lemmas.size === 0 ? [] : [alternative([[...lemmas]], factors.beginning, answers)];
}

/** The words of a concept: all of them, or one. */
function ofWords({ words }: Wanted): readonly Alternative[] {
  if (words.length === 0) return [];
  return [
    asAsked(words.map(({ lemmas }) => lemmas)),
    ...words.map(({ lemmas }) => alternative([lemmas], factors.lastPart, Answers.NEARLY)),
  ];
}

/** A joined word may be meant by as many neighbours: «grunn kompetanse løp». */
const mostJoined = 3;

/** The words that this one and its neighbours are when written together: the best alternative of each of them. */
function joinedOf(wanted: Question['wanted'], at: number): readonly Alternative[] {
  const found: Alternative[] = [];
  for (let length = 2; length <= mostJoined; length++) {
    for (let start = Math.max(0, at - length + 1); start <= at; start++) {
      const run = wanted.slice(start, start + length);
      if (run.length < length || !areNeighbours(run)) continue;
      const [joined] = analyse(run.map(({ words: [word] }) => word?.written).join(''));
      if (joined !== undefined) found.push(alternative([joined.lemmas], factors.joined));
    }
  }
  return found;
}

function areNeighbours(run: readonly Wanted[]): boolean {
  return run.every(
    ({ from, words }, at) => words.length === 1 && (at === 0 || from === (run[at - 1] as Wanted).to + 1),
  );
}
