import { analyseWord } from './analyser.js';
import { mostTerms, type Question, type Term } from './question.js';
import type { Vocabulary } from './vocabulary.js';

/** One thing to find, in canonical stems. */
export interface PlannedTerm {
  readonly full: string;
  /** Smallest parts of a compound, in order; null for a simple word. */
  readonly atoms: readonly string[] | null;
  /** Beginning of the words that are meant too; null where the word is whole. */
  readonly prefix: string | null;
  /** About how many measures have it; 0 where none. */
  readonly documents: number;
  /** How much it says: the rarer, the more. All terms of a plan add up to 1. */
  readonly weight: number;
}

/** What both engines are asked, worked out once. */
export interface SearchPlan {
  /** All of them in a FULL match. */
  readonly terms: readonly PlannedTerm[];
  /** Terms that some measure has, rarest first. */
  readonly known: readonly PlannedTerm[];
  /** Every term is known: a FULL match is possible. */
  readonly complete: boolean;
  /** A PARTIAL match has all terms of one of these: one or two terms that say enough of the question. */
  readonly cores: readonly (readonly PlannedTerm[])[];
  /** What a NEAR hit has some of: the known terms, and the parts of the others. Their weights add up to 1. */
  readonly near: readonly PlannedTerm[];
  /** A NEAR hit has all terms of one of these: the rarest word that measures have, or parts that say enough. */
  readonly nearCores: readonly (readonly PlannedTerm[])[];
  /** Canonical stems that must stand side by side. */
  readonly phrases: readonly (readonly string[])[];
  readonly excluded: readonly (readonly string[])[];
}

/** A hit that answers to less of the question than this is no PARTIAL match. Tuned on the development questions. */
const enough = 1 / 3;

/** Of more words than this the rarest decide what is enough. */
const mostInCores = 6;

/** Small words that say little without the word they deny. */
const weakWords: ReadonlySet<string> = new Set(['uten', 'utan', 'ikke', 'ikkje', 'ingen', 'inga']);

/** Whether there is anything to look for or to leave out. */
export function isEmptyPlan(plan: SearchPlan): boolean {
  return plan.terms.length === 0 && plan.phrases.length === 0 && plan.excluded.length === 0;
}

/** About how many hits a plan has, at most: a word's measures, once for every way it can be part of a hit. */
export function expectedHits(plan: SearchPlan): number {
  const rarest = (terms: readonly PlannedTerm[]): number => Math.min(...terms.map((term) => term.documents));
  const full = plan.complete && plan.terms.length > 0 ? rarest(plan.terms) : 0;
  const partial = plan.terms.length < 2 ? 0 : plan.cores.reduce((sum, core) => sum + rarest(core), 0);
  const sum = full + partial;
  return sum > 0 ? sum : plan.nearCores.reduce((near, core) => near + rarest(core), 0);
}

/** More hits than this are many: what is worth its while for them costs more for fewer. See docs/decisions/0042. */
export const manyHits = 1_000;

/** Whether a plan is expected to have many hits. */
export function isBroad(plan: SearchPlan): boolean {
  return expectedHits(plan) > manyHits;
}

/**
 * Plans a question against the words of the index. Without a vocabulary every term counts as known. Of more than ten
 * terms the ten rarest known ones are kept, where any is known.
 */
export function planOf(question: Question, vocabulary: Vocabulary): SearchPlan {
  const found = joinedTerms(question.terms, vocabulary).map((term) => foundTerm(term, vocabulary));
  const all = shares(found);
  const known = rarestFirst(all.filter((term) => term.documents > 0));
  const terms = all.length > mostTerms && known.length > 0 ? known : all;
  const near = shares(all.flatMap((term) => nearTerms(term, vocabulary)));
  return {
    terms: terms.slice(0, mostTerms),
    known: known.slice(0, mostTerms),
    complete: known.length === all.length,
    cores: coresOf(known.slice(0, mostInCores)),
    near,
    nearCores: distinctCores([
      ...known.slice(0, 1).map((term) => [term]),
      ...coresOf(rarestFirst(near).slice(0, mostInCores)),
    ]),
    phrases: question.phrases.map(stemsIn),
    excluded: question.excluded.map(stemsIn),
  };
}

function distinctCores(cores: readonly (readonly PlannedTerm[])[]): readonly (readonly PlannedTerm[])[] {
  return [...new Map(cores.map((core) => [core.map((term) => term.full).join(' '), core])).values()];
}

function rarestFirst(terms: readonly PlannedTerm[]): readonly PlannedTerm[] {
  return [...terms].sort((a, b) => a.documents - b.documents);
}

function shares(terms: readonly PlannedTerm[]): readonly PlannedTerm[] {
  const total = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  return terms.map((term) => ({ ...term, weight: term.weight / total }));
}

/** The term again where measures have it, weighed as such; else the parts of the compound that measures have. */
function nearTerms(term: PlannedTerm, vocabulary: Vocabulary): readonly PlannedTerm[] {
  const stems = term.documents > 0 ? [term.full] : [...new Set(term.atoms ?? [])];
  return stems
    .map((full) => {
      const documents = term.documents > 0 ? term.documents : vocabulary.documentsWith(full);
      const weight = weightOf(documents, vocabulary);
      return term.documents > 0 ? { ...term, weight } : { full, atoms: null, prefix: null, documents, weight };
    })
    .filter(({ documents }) => documents > 0);
}

/** The square of how surprising the word is: one rare word says more than several common ones. */
function weightOf(documents: number, vocabulary: Vocabulary): number {
  return Math.log(1 + vocabulary.measures / (documents + 0.5)) ** 2;
}

/** Single terms that say enough, and pairs of others that do so together. */
function coresOf(known: readonly PlannedTerm[]): readonly (readonly PlannedTerm[])[] {
  const needed = enough - 1e-9;
  const alone = known.filter((term) => term.weight >= needed);
  const rest = known.filter((term) => term.weight < needed);
  const pairs = rest.flatMap((first, index) =>
    rest
      .slice(index + 1)
      .filter((second) => first.weight + second.weight >= needed)
      .map((second) => [first, second]),
  );
  return [...alone.map((term) => [term]), ...pairs];
}

function stemsIn(terms: readonly Term[]): readonly string[] {
  return terms.map((term) => term.word.full);
}

/** Two words that the index has as one, where it lacks one of them: `all service` for Allservice. */
function joinedTerms(terms: readonly Term[], vocabulary: Vocabulary): readonly Term[] {
  const joined: Term[] = [];
  for (let index = 0; index < terms.length; index++) {
    const [first, second] = [terms[index] as Term, terms[index + 1]];
    const word = second === undefined ? null : analyseWord(first.written + second.written);
    const lacking = [first, second].some((term) => term !== undefined && occurrences(term, vocabulary) === 0);
    if (second !== undefined && word !== null && lacking && vocabulary.documentsWith(word.full) > 0) {
      joined.push({ ...second, word, written: first.written + second.written, from: first.from });
      index++;
    } else joined.push(first);
  }
  return joined;
}

function occurrences({ word }: Term, vocabulary: Vocabulary): number {
  return Math.max(vocabulary.documentsWith(word.full), vocabulary.documentsWith(word.plain));
}

/** The words of a question that the index does not have, not even as a beginning; `inParts`: all their parts it has. */
export function unknownTerms(
  question: Question,
  vocabulary: Vocabulary,
): readonly { readonly term: Term; readonly inParts: boolean }[] {
  if (vocabulary.size === 0) return [];
  const asked = new Set(joinedTerms(question.terms, vocabulary));
  return question.terms
    .filter((term) => asked.has(term) && foundTerm(term, vocabulary).documents === 0)
    .map((term) => ({
      term,
      inParts: term.word.atoms.length > 1 && term.word.atoms.every((atom) => vocabulary.documentsWith(atom) > 0),
    }));
}

/** With its weight before it is made a share. */
function foundTerm(term: Term, vocabulary: Vocabulary): PlannedTerm {
  const { full, plain, atoms } = term.word;
  const whole = occurrences(term, vocabulary);
  // A word that exists is taken as finished: `los` does not mean `losje`.
  const typing = term.prefix && whole === 0 && plain.length >= 2;
  const begun = typing && vocabulary.hasPrefix(plain) ? 1 : 0;
  const documents = vocabulary.size === 0 ? 1 : Math.max(whole, begun);
  return {
    full,
    atoms: atoms.length < 2 ? null : atoms,
    prefix: typing ? plain : null,
    documents,
    weight: weakWords.has(plain) ? 0.1 : weightOf(documents, vocabulary),
  };
}
