import { countOfBoth, has } from '../measures/bitset.js';
import type { Catalogue } from '../measures/catalogue.js';
import { type Facet, facetCounts } from '../measures/facets.js';
import type { MeasureDocument } from '../measures/measure-document.js';
import { compileFilter, type MeasureFilter } from '../measures/measure-filter.js';
import { selectMeasures } from '../measures/selection.js';
import { hitBits, levelAt, type MatchLevel, type PlacedHits } from './hits.js';

/** The hits that a filter leaves, best first. */
export interface FilteredHits {
  readonly measures: readonly {
    readonly measure: MeasureDocument;
    readonly level: MatchLevel;
    readonly place: number;
  }[];
  /** FULL and PARTIAL hits under the filter, on all pages. */
  readonly totalCount: number;
  readonly hasMore: boolean;
}

/** Where a page ended: its last measure and where that stood among all hits. */
export interface LastShown {
  readonly id: string;
  readonly place: number;
}

/** One page of the hits under a filter, after the last one shown (null: from the start). */
export function pageOf(
  catalogue: Catalogue,
  hits: PlacedHits,
  filter: MeasureFilter,
  first: number,
  after: LastShown | null,
): FilteredHits {
  const selected = selectMeasures(catalogue.index, compileFilter(filter));
  const start = after === null ? 0 : placeAfter(catalogue, hits, after);
  const measures: FilteredHits['measures'][number][] = [];
  let hasMore = false;
  for (let index = start; index < hits.order.length && !hasMore; index++) {
    const position = hits.order[index] as number;
    if (!has(selected, position)) continue;
    if (measures.length === first) hasMore = true;
    else
      measures.push({
        measure: catalogue.measures[position] as MeasureDocument,
        level: levelAt(hits, index),
        place: index,
      });
  }
  return { measures, totalCount: hits.partialUntil === 0 ? 0 : countUnder(catalogue, hits, filter), hasMore };
}

/** A measure that is a hit no more left its place to the one behind it. */
function placeAfter(catalogue: Catalogue, hits: PlacedHits, after: LastShown): number {
  const now = hits.order.indexOf(catalogue.positionOf.get(after.id) ?? -1);
  return now === -1 ? Math.min(after.place, hits.order.length) : now + 1;
}

/** How many FULL and PARTIAL hits a filter leaves. */
export function countUnder(catalogue: Catalogue, hits: PlacedHits, filter: MeasureFilter): number {
  if (hits.partialUntil === 0) return 0;
  return countOfBoth(hitBits(hits, catalogue.measures.length), selectMeasures(catalogue.index, compileFilter(filter)));
}

/** Exact counts of the hits, each facet as if its own dimension were not filtered. */
export function facetsOf(catalogue: Catalogue, hits: PlacedHits, filter: MeasureFilter): readonly Facet[] {
  const within = hitBits(hits, catalogue.measures.length);
  return facetCounts(catalogue.index, compileFilter(filter), within, filter.division ?? 'Y2012');
}

/** One filter or word less, and what comes back. */
export interface Relaxation {
  /** Field of the filter that was left out; null where a word was. */
  readonly filter: string | null;
  /** Word of the question that was left out, as typed; null where a filter was. */
  readonly word: string | null;
  readonly totalCount: number;
}

/** For each field of the filter, the hits without it; most first, those that bring nothing back are left out. */
export function filterRelaxations(
  catalogue: Catalogue,
  hits: PlacedHits,
  filter: MeasureFilter,
): readonly Relaxation[] {
  const fields = Object.entries(filter).filter(
    ([field, value]) => value !== null && value !== undefined && field !== 'division',
  );
  return fields
    .map(([field]) => {
      const totalCount = countUnder(catalogue, hits, { ...filter, [field]: null });
      return { filter: field, word: null, totalCount };
    })
    .filter((relaxation) => relaxation.totalCount > 0)
    .sort((a, b) => b.totalCount - a.totalCount);
}

/** Every measure, in name order: the answer where nothing was asked for. */
export function everything(catalogue: Catalogue): PlacedHits {
  const size = catalogue.measures.length;
  return { order: Uint32Array.from({ length: size }, (_, index) => index), fullUntil: size, partialUntil: size };
}

/** No hits at all: what a question of signs alone finds. */
export const nothing: PlacedHits = { order: new Uint32Array(), fullUntil: 0, partialUntil: 0 };
