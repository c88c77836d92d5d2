import { nameKey } from '../codes/name-key.js';
import { type Dimension, dimensions, labelOf, valuesOf } from '../measures/dimensions.js';
import { fields } from '../measures/fields/fields.js';
import type { MeasureDocument } from '../measures/measure-document.js';
import { memoize } from '../platform/async/memoize.js';
import type { Language } from '../platform/language.js';
import type { MatchLevel } from './hits.js';
import { codeTerm } from './index/measure-words.js';
import { analyse } from './language/analyse.js';
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

interface Markable {
  readonly words: readonly Highlight[];
  /** For each term, which of the words are found by it. */
  readonly wordsOf: ReadonlyMap<string, readonly number[]>;
}

/** Measures whose words are kept, the last ones shown. */
const mostKept = 1_000;

const markableIn = memoize(mostKept, (measure: Texts): Markable => {
  const words: Highlight[] = [];
  const wordsOf = new Map<string, number[]>();
  for (const field of ['name', 'description'] as const) {
    for (const { from, to, lemmas, parts, small } of analyse(measure[field])) {
      if (small) continue;
      const at = words.push({ field, from, to }) - 1;
      for (const term of new Set([...lemmas, ...parts])) {
        const before = wordsOf.get(term);
        if (before === undefined) wordsOf.set(term, [at]);
        else before.push(at);
      }
    }
  }
  return { words, wordsOf };
});

/** A recorded value that would answer to the question. */
interface CodeMeant {
  readonly term: string;
  readonly dimension: Dimension;
  readonly value: string;
}

/** Shows in the hits of one question what made them hits. */
export class Marker {
  private readonly codes: readonly CodeMeant[];
  private readonly terms: ReadonlySet<string>;

  constructor(private readonly alternatives: readonly (readonly Alternative[])[]) {
    this.terms = new Set(alternatives.flat().flatMap(({ all }) => (all.length === 1 ? (all[0] ?? []) : [])));
    this.codes = [...this.terms].flatMap((term) => {
      const [dimension, value] = term.split('=');
      return value === undefined || !isDimension(dimension) ? [] : [{ term, dimension, value }];
    });
  }

  /**
   * The words of a measure's name and description that made it a hit, in order. Where a wanted thing is there itself, by a
   * word or a recorded value, its parts and what is only near it are not marked; nor are words that answer only together
   * where one is missing.
   */
  highlights(measure: MeasureDocument, level: MatchLevel): readonly Highlight[] {
    const { words, wordsOf } = markableIn(measure);
    const codes = new Set(this.codesIn(measure).map(({ term }) => term));
    const has = (term: string): boolean => wordsOf.has(term) || codes.has(term);
    const marked = new Set<number>();
    for (const some of this.alternatives) {
      const fitting = some.filter(
        ({ all, answers }) => (answers !== Answers.NEARLY || level !== 'FULL') && all.every((terms) => terms.some(has)),
      );
      const itself = fitting.filter(isItself);
      for (const { all } of itself.length > 0 ? itself : fitting) {
        for (const terms of all) for (const term of terms) for (const at of wordsOf.get(term) ?? []) marked.add(at);
      }
    }
    return [...marked].sort((a, b) => a - b).map((at) => words[at] as Highlight);
  }

  /** The recorded values that made a measure a hit. */
  matchedBy(measure: MeasureDocument, language: Language): readonly MatchedBy[] {
    const found = this.codesIn(measure).map(({ dimension, value }) => {
      const label = dimensions[dimension].label[language];
      return { field: dimension as string, label, value, valueLabel: labelOf(dimension, value, language) };
    });
    const { municipality } = measure;
    if (municipality === null || !this.terms.has(codeTerm('MUNICIPALITY', nameKey(municipality)))) return found;
    const label = fields.municipality.label[language];
    return [{ field: 'MUNICIPALITY', label, value: municipality, valueLabel: municipality }, ...found];
  }

  private codesIn(measure: MeasureDocument): readonly CodeMeant[] {
    return this.codes.filter(({ dimension, value }) => valuesOf(measure, dimension)?.includes(value) === true);
  }
}

/** The word, or a recorded value; not its parts, a beginning or another spelling. */
function isItself({ all, factor }: Alternative): boolean {
  return factor >= 1 || (all[0]?.[0] ?? '').includes('=');
}

function isDimension(name: string | undefined): name is Dimension {
  return name !== undefined && Object.hasOwn(dimensions, name);
}
