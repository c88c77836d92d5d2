import type { Label } from '../../platform/language.js';
import { and, type Bitset, has, positions, without } from '../bitset.js';
import type { Catalogue } from '../catalogue.js';
import { type Dimension, dimensions, labelsOf, valuesOf } from '../dimensions.js';
import { frozenPrefix, reconstruction } from '../measure.js';
import type { MeasureDocument } from '../measure-document.js';
import { compileFilter } from '../measure-filter.js';
import { selectMeasures } from '../selection.js';

/** A measure that has much of what another one has. */
export interface SimilarMeasure {
  readonly measure: MeasureDocument;
  /** 0 to 1: the weight of what both have, of all that is recorded of the one. */
  readonly score: number;
  /** What both have, the weightiest first: `Målsetting: Motivere, Arbeidspraksis`. */
  readonly because: readonly Label[];
}

/** What makes two measures alike to an adviser who looks for another place, and how much. Ours. */
const weights: readonly (readonly [Dimension, number])[] = [
  ['ARENA', 3],
  ['GOAL', 2],
  ['DOCUMENTED_COMPETENCE', 2],
  ['OT_STATUS_CODE', 2],
  ['COUNTY', 2],
  ['CONTENT_CLOSE_FOLLOW_UP', 1],
  ['CONTENT_SYSTEMATIC_GUIDANCE', 1],
  ['CONTENT_LONG_TERM_PLAN', 1],
  ['CONTENT_SOCIAL_SERVICES', 1],
  ['CONTENT_TREATMENT', 1],
  ['CONTENT_PARENT_COOPERATION', 1],
  ['ACTOR', 1],
];

/** Below this two measures have little in common. */
const worthShowing = 0.4;

/**
 * Measures like one, the likest first. What is not recorded of either says nothing. Invented measures stand only beside
 * invented ones, and what a round has frozen only beside the same round's.
 */
export function similarTo(measure: MeasureDocument, catalogue: Catalogue, most: number): readonly SimilarMeasure[] {
  const own = traitsOf(measure);
  const whole = own.reduce((sum, [, , weight]) => sum + weight, 0);
  if (whole === 0) return [];
  const among = comparable(measure, catalogue);
  const points = new Float64Array(catalogue.measures.length);
  for (const [dimension, value, weight] of own) {
    const those = catalogue.index.dimensions[dimension].byValue.get(value);
    for (const position of those === undefined ? [] : positions(and(those, among))) {
      points[position] = (points[position] as number) + weight;
    }
  }
  const near = positions(among).filter((position) => (points[position] as number) >= worthShowing * whole);
  return near
    .filter((position) => catalogue.measures[position]?.id !== measure.id)
    .sort((a, b) => (points[b] as number) - (points[a] as number) || a - b)
    .slice(0, most)
    .map((position) => ({
      measure: catalogue.measures[position] as MeasureDocument,
      score: Math.min(1, (points[position] as number) / whole),
      because: common(catalogue, position, own),
    }));
}

type Trait = readonly [dimension: Dimension, value: string, weight: number];

/** What is recorded that a measure has, each with its part of the dimension's weight. That it lacks something is no trait. */
function traitsOf(measure: MeasureDocument): readonly Trait[] {
  return weights.flatMap(([dimension, weight]) => {
    const values = (valuesOf(measure, dimension) ?? []).filter((value) => value !== 'NO' && value !== 'NONE');
    return values.map((value): Trait => [dimension, value, weight / values.length]);
  });
}

function comparable({ dataset }: MeasureDocument, { index }: Catalogue): Bitset {
  if (dataset === reconstruction || dataset.startsWith(frozenPrefix)) {
    return selectMeasures(index, compileFilter({ datasets: [dataset] }));
  }
  const invented = index.dimensions.DATASET.byValue.get(reconstruction);
  const all = selectMeasures(index, compileFilter({}));
  return invented === undefined ? all : without(all, invented);
}

function common({ index }: Catalogue, position: number, own: readonly Trait[]): readonly Label[] {
  const both = own.filter(([dimension, value]) => {
    const those = index.dimensions[dimension].byValue.get(value);
    return those !== undefined && has(those, position);
  });
  return [...new Set(both.map(([dimension]) => dimension))].map((dimension) => {
    const values = both.filter(([other]) => other === dimension).map(([, value]) => labelsOf(dimension, value));
    return reason(dimensions[dimension].label, values, dimension.startsWith('CONTENT_'));
  });
}

/** A content that both have is named by itself. */
function reason(label: Label, values: readonly Label[], isContent: boolean): Label {
  const said = (language: keyof Label): string =>
    isContent ? label[language] : `${label[language]}: ${values.map((value) => value[language]).join(', ')}`;
  return { nb: said('nb'), nn: said('nn'), en: said('en') };
}
