import { nameKey } from '../../codes/name-key.js';
import { type Dimension, dimensions, valuesOf } from '../../measures/dimensions.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import { searchedTexts } from '../../measures/searched-texts.js';
import { memoize } from '../../platform/async/memoize.js';
import { type AnalysedWord, analyse } from '../language/analyse.js';
import { familyOf } from '../language/family.js';
import { clausesOf } from './clauses.js';

/** Where in a measure a word stands. `denied`: in a clause that says what is not so. */
export const SearchField = {
  name: 'name',
  concept: 'concept',
  place: 'place',
  text: 'text',
  denied: 'denied',
} as const;
export type SearchField = keyof typeof SearchField;

/**
 * BM25F (Robertson, Zaragoza, Taylor 2004): how much a word counts in each field, how far long fields are evened out,
 * and the usual length in words. The lengths are those of the register and fixed, so that a measure's weights follow
 * from the measure alone. Weights chosen on the development questions.
 */
const fieldWeights: Readonly<Record<SearchField, { weight: number; evened: number; usualLength: number }>> = {
  name: { weight: 4, evened: 0.5, usualLength: 3 },
  concept: { weight: 2.5, evened: 0, usualLength: 1 },
  place: { weight: 2.5, evened: 0, usualLength: 1 },
  text: { weight: 1, evened: 0.4, usualLength: 40 },
  denied: { weight: 0.3, evened: 0, usualLength: 10 },
};

/** How soon more of the same word stops to count; the usual value. */
const saturation = 1.2;

/** A part of a compound counts less than the word itself: «praksis» in «arbeidspraksis». */
const partWeight = 0.45;

/** A word made of the same verb counts less than the word itself: «klatring» for «klatre». */
const familyWeight = 0.6;

/** What the index keeps of a measure. */
export interface MeasureWords {
  /** From each term to how well the measure answers to it: above 0, below 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** The words of name and texts in order, as written; null between two texts, so that no phrase runs across. */
  readonly stream: readonly (AnalysedWord | null)[];
}

/** The term of a code, a municipality or a county: no word of a text looks like it. */
export function codeTerm(dimension: Dimension | 'MUNICIPALITY', value: string | null): string {
  return `${dimension}=${value ?? ''}`;
}

/** The term of all words that are made of a verb. */
export function familyTerm(verb: string): string {
  return `~${verb}`;
}

/** The term of a word that a text says is not so. */
export function deniedTerm(lemma: string): string {
  return `!${lemma}`;
}

const dimensionsHeld = Object.keys(dimensions) as readonly Dimension[];

/** The terms that a measure is found by. A function of the measure alone. */
export function measureWords(measure: MeasureDocument): MeasureWords {
  const counts = new Map<string, number>();
  const stream: (AnalysedWord | null)[] = [];
  const count = (term: string, amount: number): void => {
    counts.set(term, (counts.get(term) ?? 0) + amount);
  };
  const read = (field: SearchField, words: readonly AnalysedWord[]): void => {
    const { weight, evened, usualLength } = fieldWeights[field];
    const length = 1 - evened + (evened * words.length) / usualLength;
    for (const word of words) {
      for (const lemma of new Set(word.lemmas)) count(lemma, weight / length);
      if (field === 'denied')
        for (const lemma of new Set(word.lemmas)) count(deniedTerm(lemma), fieldWeights.text.weight);
      for (const part of new Set(word.parts))
        if (!word.lemmas.includes(part)) count(part, (partWeight * weight) / length);
      for (const verb of familiesOf(word.lemmas)) count(familyTerm(verb), (familyWeight * weight) / length);
      for (const verb of familiesOf(word.parts)) count(familyTerm(verb), (familyWeight * partWeight * weight) / length);
    }
    stream.push(...words, null);
  };
  for (const { field, words } of textsOf(measure)) read(field, words);
  for (const dimension of dimensionsHeld) {
    const values = valuesOf(measure, dimension) ?? [null];
    for (const value of values) count(codeTerm(dimension, value), fieldWeights.concept.weight);
  }
  if (measure.municipality !== null) {
    count(codeTerm('MUNICIPALITY', nameKey(measure.municipality)), fieldWeights.place.weight);
  }
  const weights = new Map<string, number>();
  for (const [term, amount] of counts) weights.set(term, amount / (saturation + amount));
  return { weights, stream };
}

/** The verbs that words are made of. */
export function familiesOf(lemmas: readonly string[]): readonly string[] {
  return [...new Set(lemmas.flatMap((lemma) => familyOf(lemma) ?? []))];
}

interface FieldText {
  readonly field: SearchField;
  readonly words: readonly AnalysedWord[];
}

/** The texts people wrote: name, description, responsible; what is a code is found by its thesaurus, not by its label. */
function textsOf(measure: MeasureDocument): readonly FieldText[] {
  const texts: FieldText[] = [{ field: 'name', words: said(measure.name) }];
  // «NySjans» is read as two words; people type it as one.
  if (/\p{Ll}\p{Lu}/u.test(measure.name)) texts.push({ field: 'name', words: said(measure.name.toLowerCase()) });
  if (measure.municipality !== null) texts.push({ field: 'place', words: placeWords(measure.municipality) });
  for (const { searchedAs, text, field } of searchedTexts(measure)) {
    if (searchedAs !== 'text') {
      if (field === 'otStatusCode') texts.push({ field: 'concept', words: placeWords(text) });
      continue;
    }
    for (const { denies, from, to } of clausesOf(text)) {
      texts.push({ field: denies ? 'denied' : 'text', words: said(text.slice(from, to)) });
    }
  }
  return texts;
}

/** Small words («og», «i») are nothing to find a measure by. */
function said(text: string): readonly AnalysedWord[] {
  return analyse(text).filter((word) => !word.small);
}

const placesKept = 5_000;
const placeWords = memoize(placesKept, said);
