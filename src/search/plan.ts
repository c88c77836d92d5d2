import { mostTerms, type Question, type Term } from './question.js';
import type { Vocabulary } from './vocabulary.js';

/** One thing to find, in canonical stems. */
export interface PlannedTerm {
  readonly full: string;
  /** Smallest parts of a compound, in order; null for a simple word. */
  readonly atoms: readonly string[] | null;
  /** Some measure has the word as it is, not only its parts. */
  readonly isWord: boolean;
  /** Beginning of the words that are meant too; null where the word is whole. */
  readonly prefix: string | null;
  /** About how many measures have it. */
  readonly documents: number;
}

/** What both engines are asked, worked out once. */
export interface SearchPlan {
  /** All of them in a FULL match. */
  readonly terms: readonly PlannedTerm[];
  /** Terms that some measure has, rarest first: a PARTIAL match has the first and as many of the others as it can. */
  readonly known: readonly PlannedTerm[];
  /** Every term is known: a FULL match is possible. */
  readonly complete: boolean;
  /** Canonical stems that must stand side by side. */
  readonly phrases: readonly (readonly string[])[];
  readonly excluded: readonly (readonly string[])[];
}

/** Whether there is anything to look for or to leave out. */
export function isEmptyPlan(plan: SearchPlan): boolean {
  return plan.terms.length === 0 && plan.phrases.length === 0 && plan.excluded.length === 0;
}

/**
 * Plans a question against the words of the index. Without a vocabulary every term counts as known. Of more than ten
 * terms the ten rarest known ones are kept.
 */
export function planOf(question: Question, vocabulary: Vocabulary): SearchPlan {
  const all = question.terms.map((term) => plannedTerm(term, vocabulary));
  const byRarity = all.filter((term) => term.documents > 0).sort((a, b) => a.documents - b.documents);
  const terms = all.length <= mostTerms ? all : byRarity.slice(0, mostTerms);
  const known = byRarity.slice(0, mostTerms);
  const phrases = question.phrases.map(stemsIn);
  return {
    terms,
    known,
    complete: terms.every((term) => term.documents > 0),
    phrases,
    excluded: question.excluded.map(stemsIn),
  };
}

function stemsIn(terms: readonly Term[]): readonly string[] {
  return terms.map((term) => term.word.full);
}

/** The words of a question that nothing in the index answers to, not even as a beginning or part by part. */
export function unknownTerms(question: Question, vocabulary: Vocabulary): readonly Term[] {
  if (vocabulary.size === 0) return [];
  return question.terms.filter((term) => plannedTerm(term, vocabulary).documents === 0);
}

function plannedTerm(term: Term, vocabulary: Vocabulary): PlannedTerm {
  const { full, plain, atoms } = term.word;
  const whole = Math.max(vocabulary.documentsWith(full), vocabulary.documentsWith(plain));
  const inParts = atoms.length < 2 || whole > 0 ? 0 : Math.min(...atoms.map((atom) => vocabulary.documentsWith(atom)));
  // A word that exists is taken as finished: `los` does not mean `losje`.
  const typing = term.prefix && whole === 0 && plain.length >= 2;
  const begun = typing && vocabulary.hasPrefix(plain) ? 1 : 0;
  const documents = vocabulary.size === 0 ? 1 : Math.max(whole, inParts, begun);
  const isWord = whole > 0;
  return { full, atoms: atoms.length < 2 ? null : atoms, isWord, prefix: typing ? plain : null, documents };
}
