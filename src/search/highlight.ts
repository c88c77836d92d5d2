import { nameKey } from '../codes/name-key.js';
import { type Dimension, dimensions, labelOf, valuesOf } from '../measures/dimensions.js';
import { fields } from '../measures/fields/fields.js';
import type { MeasureDocument } from '../measures/measure-document.js';
import { remembering } from '../platform/async/remembering.js';
import type { Language } from '../platform/language.js';
import type { MatchLevel } from './hits.js';
import { codeTerm } from './index/measure-words.js';
import { type AnalysedWord, analyse } from './language/analyse.js';
import { type Alternative, Answers } from './question/alternatives.js';

/** A stretch of a measure's own text that answers to the question. */
export interface Highlight {
  readonly field: 'name' | 'description';
  /** UTF-16 units; `to` is the first unit after it. */
  readonly from: number;
  readonly to: number;
}

/** A recorded value that answers to the question, where no word of the text need do so. */
export interface MatchedBy {
  /** A dimension, or MUNICIPALITY. */
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly valueLabel: string;
}

type Texts = Readonly<Record<Highlight['field'], string>>;

interface Markable extends Highlight {
  /** What the word is found by. */
  readonly terms: readonly string[];
}

/** Measures whose words are kept, the last ones shown. */
const mostKept = 1_000;

const markableIn = remembering(mostKept, (measure: Texts): readonly Markable[] => [
  ...wordsOf('name', measure.name),
  ...wordsOf('description', measure.description),
]);

function wordsOf(field: Highlight['field'], text: string): readonly Markable[] {
  return analyse(text)
    .filter((word) => !word.small)
    .map((word: AnalysedWord) => ({ field, from: word.from, to: word.to, terms: [...word.lemmas, ...word.parts] }));
}

/**
 * The words of a measure's name and description that made it a hit, in order. Where a wanted thing is there itself, by a
 * word or a recorded value, its parts and what is only near it are not marked; nor are words that answer only together
 * where one is missing.
 */
export function highlightsIn(
  measure: MeasureDocument,
  level: MatchLevel,
  alternatives: readonly (readonly Alternative[])[],
): readonly Highlight[] {
  const words = markableIn(measure);
  const there = new Set(words.flatMap(({ terms }) => terms));
  for (const term of codesIn(measure, alternatives)) there.add(term);
  const meant = new Set<string>();
  for (const some of alternatives) {
    const fitting = some.filter(
      ({ all, answers }) =>
        (answers !== Answers.NEARLY || level !== 'FULL') && all.every((terms) => terms.some((term) => there.has(term))),
    );
    const itself = fitting.filter(isItself);
    for (const { all } of itself.length > 0 ? itself : fitting) for (const term of all.flat()) meant.add(term);
  }
  return words
    .filter(({ terms }) => terms.some((term) => meant.has(term)))
    .map(({ field, from, to }) => ({ field, from, to }));
}

/** The word, or a recorded value; not its parts, a beginning or another spelling. */
function isItself({ all, factor }: Alternative): boolean {
  return factor >= 1 || (all[0]?.[0] ?? '').includes('=');
}

function codesIn(measure: MeasureDocument, alternatives: readonly (readonly Alternative[])[]): readonly string[] {
  return matchedBy(measure, alternatives, 'nb').map(({ field, value }) =>
    field === 'MUNICIPALITY' ? codeTerm(field, nameKey(value)) : codeTerm(field as Dimension, value),
  );
}

/** The recorded values that made a measure a hit. */
export function matchedBy(
  measure: MeasureDocument,
  alternatives: readonly (readonly Alternative[])[],
  language: Language,
): readonly MatchedBy[] {
  const terms = new Set(alternatives.flat().flatMap(({ all }) => (all.length === 1 ? (all[0] ?? []) : [])));
  const found: MatchedBy[] = [];
  const { municipality } = measure;
  if (municipality !== null && terms.has(codeTerm('MUNICIPALITY', nameKey(municipality)))) {
    const label = fields.municipality.label[language];
    found.push({ field: 'MUNICIPALITY', label, value: municipality, valueLabel: municipality });
  }
  for (const term of terms) {
    const [dimension, value] = term.split('=');
    if (value === undefined || !isDimension(dimension)) continue;
    if (valuesOf(measure, dimension)?.includes(value) !== true) continue;
    const label = dimensions[dimension].label[language];
    found.push({ field: dimension, label, value, valueLabel: labelOf(dimension, value, language) });
  }
  return found;
}

function isDimension(name: string | undefined): name is Dimension {
  return name !== undefined && Object.hasOwn(dimensions, name);
}
