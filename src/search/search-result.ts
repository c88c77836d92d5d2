import { type Bitset, bitsetOf, countOfBoth, has } from '../measures/bitset.js';
import type { Catalogue } from '../measures/catalogue.js';
import type { MeasureDocument } from '../measures/measure-document.js';
import { compileFilter, type MeasureFilter } from '../measures/measure-filter.js';
import { selectMeasures } from '../measures/selection.js';
import { byLevel, hitBits, levelAt, type MatchLevel, type PlacedHits } from './hits.js';

/** One page of the hits that a filter leaves, best first. */
export interface HitPage {
  readonly measures: readonly {
    readonly measure: MeasureDocument;
    readonly level: MatchLevel;
    readonly place: number;
  }[];
  readonly hasMore: boolean;
}

/** Where a page ended: its last measure and where that stood among all hits. */
export interface LastShown {
  readonly id: string;
  readonly place: number;
}

/** One page of the hits among the selected, after the last one shown (null: from the start). */
export function pageOf(
  catalogue: Catalogue,
  hits: PlacedHits,
  selected: Bitset,
  first: number,
  after: LastShown | null,
): HitPage {
  const start = after === null ? 0 : placeAfter(catalogue, hits, after);
  const measures: HitPage['measures'][number][] = [];
  for (let index = start; index < hits.order.length; index++) {
    const position = hits.order[index] as number;
    if (!has(selected, position)) continue;
    if (measures.length === first) return { measures, hasMore: true };
    const measure = catalogue.measures[position] as MeasureDocument;
    measures.push({ measure, level: levelAt(hits, index), place: index });
  }
  return { measures, hasMore: false };
}

/** If the last measure shown is a hit no more, its index is where to go on. */
function placeAfter(catalogue: Catalogue, hits: PlacedHits, after: LastShown): number {
  const now = hits.order.indexOf(catalogue.positionOf.get(after.id) ?? -1);
  return now === -1 ? Math.min(after.place, hits.order.length) : now + 1;
}

/** How many hits of one level a filter leaves. */
export interface LevelCount {
  readonly level: MatchLevel;
  readonly totalCount: number;
}

/** The hits of each level among the selected: every level, those without hits too. */
export function levelCounts(hits: PlacedHits, selected: Bitset): readonly LevelCount[] {
  return byLevel(hits).map(([level, order]) => {
    let totalCount = 0;
    for (const position of order) if (has(selected, position)) totalCount++;
    return { level, totalCount };
  });
}

/** One filter or word less, and what comes back. */
export interface Relaxation {
  /** Field of the filter that was left out; null where a word was. */
  readonly filter: string | null;
  /** Word or phrase of the question that was left out, as typed; null where a filter was. */
  readonly word: string | null;
  readonly totalCount: number;
}

/** Some hit answers everything that was asked for. */
export function isFullyAnswered(levels: readonly LevelCount[]): boolean {
  return levels.some(({ level, totalCount }) => level === 'FULL' && totalCount > 0);
}

/**
 * Which one filter, or else which one word, is in the way of hits that answer everything; where there are no hits at all,
 * of any hits. Most hits first.
 */
export function relaxationsOf(
  { catalogue, hits, filter, selected, without }: Narrowed,
  isEmpty: boolean,
): readonly Relaxation[] {
  const countFull = ({ order, fullUntil }: PlacedHits, among: Bitset): number => {
    const full = bitsetOf(catalogue.measures.length, order.subarray(0, fullUntil));
    return fullUntil === 0 && isEmpty
      ? countOfBoth(hitBits({ order }, catalogue.measures.length), among)
      : countOfBoth(full, among);
  };
  const fields = Object.entries(filter).filter(([field, value]) => (value ?? null) !== null && field !== 'division');
  const byFilter = fields.map(([field]): Relaxation => {
    const more = selectMeasures(catalogue.index, compileFilter({ ...filter, [field]: null }));
    return { filter: field, word: null, totalCount: countFull(hits, more) };
  });
  const byWord = without.map((one): Relaxation => {
    return { filter: null, word: one.word, totalCount: countFull(one.hits, selected) };
  });
  const helping = (all: readonly Relaxation[]): readonly Relaxation[] =>
    all.filter(({ totalCount }) => totalCount > 0).sort((a, b) => b.totalCount - a.totalCount);
  const filters = helping(byFilter);
  return filters.length > 0 ? filters : helping(byWord);
}

/** Hits and what narrows them. */
export interface Narrowed {
  readonly catalogue: Catalogue;
  /** Whatever the filter. */
  readonly hits: PlacedHits;
  readonly filter: MeasureFilter;
  /** What the filter selects. */
  readonly selected: Bitset;
  /** The hits with one part of the question left out. */
  readonly without: readonly { readonly word: string; readonly hits: PlacedHits }[];
}

/** Every measure, in name order: the answer where nothing was asked for. */
export function everything(catalogue: Catalogue): PlacedHits {
  const size = catalogue.measures.length;
  return { order: Uint32Array.from({ length: size }, (_, index) => index), fullUntil: size, partialUntil: size };
}
