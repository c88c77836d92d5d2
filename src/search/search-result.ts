import { type Bitset, has } from '../measures/bitset.js';
import type { Catalogue } from '../measures/catalogue.js';
import type { MeasureDocument } from '../measures/measure-document.js';
import { compileFilter, type MeasureFilter } from '../measures/measure-filter.js';
import { selectMeasures } from '../measures/selection.js';
import { bestHits, type Hits, type LevelCount, levelCounts, levelOf, MatchLevel, positionOf } from './hits.js';

export interface ShownHit {
  readonly measure: MeasureDocument;
  readonly hit: number;
}

/** One page of the hits that a filter leaves, best first. */
export interface HitPage {
  readonly shown: readonly ShownHit[];
  readonly hasMore: boolean;
}

/** Where a page ended: its last measure and what it was as a hit. */
export interface LastShown {
  readonly id: string;
  readonly hit: number;
}

/** One page of the hits among the selected, after the last one shown (null: from the start). */
export function pageOf(
  catalogue: Catalogue,
  hits: Hits,
  selected: Bitset,
  first: number,
  after: LastShown | null,
): HitPage {
  const from = after === null ? Number.NEGATIVE_INFINITY : hitNow(catalogue, hits, after);
  const best = bestHits(hits, first + 1, (hit) => hit > from && has(selected, positionOf(hit)));
  const shown = best.slice(0, first).map((hit) => {
    return { measure: catalogue.measures[positionOf(hit)] as MeasureDocument, hit };
  });
  return { shown, hasMore: best.length > first };
}

/** If the last measure shown is a hit no more, what it was is where to go on. */
function hitNow(catalogue: Catalogue, hits: Hits, { id, hit }: LastShown): number {
  const position = catalogue.positionOf.get(id);
  return hits.find((one) => positionOf(one) === position) ?? hit;
}

/** One filter or word less, and what comes back. */
export interface Relaxation {
  /** Field of the filter that was left out; null where a word was. */
  readonly filter: string | null;
  /** Word or phrase of the question that was left out, as typed; null where a filter was. */
  readonly word: string | null;
  readonly totalCount: number;
}

/** Every hit that is counted, of all levels. */
export function totalOf(levels: readonly LevelCount[]): number {
  return levels.reduce((sum, { totalCount }) => sum + totalCount, 0);
}

/** The hits that answer everything that was asked for. */
export function fullOf(levels: readonly LevelCount[]): number {
  return levels.find(({ level }) => level === MatchLevel.FULL)?.totalCount ?? 0;
}

/**
 * Which one filter, or else which one word, is in the way of hits that answer everything; where there are no hits at all,
 * of any hits. Most hits first.
 */
export function relaxationsOf(
  { catalogue, hits, filter, selected, without }: Narrowed,
  isEmpty: boolean,
): readonly Relaxation[] {
  const count = (some: Hits, among: Bitset): number => {
    const counts = levelCounts(some, among);
    const isAnyFull = some.some((hit) => levelOf(hit) === MatchLevel.FULL);
    return isEmpty && !isAnyFull ? totalOf(counts) : fullOf(counts);
  };
  const fields = Object.entries(filter).filter(([field, value]) => (value ?? null) !== null && field !== 'division');
  const byFilter = fields.map(([field]): Relaxation => {
    const more = selectMeasures(catalogue.index, compileFilter({ ...filter, [field]: null }));
    return { filter: field, word: null, totalCount: count(hits, more) };
  });
  const byWord = without.map((one): Relaxation => {
    return { filter: null, word: one.word, totalCount: count(one.hits, selected) };
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
  readonly hits: Hits;
  readonly filter: MeasureFilter;
  /** What the filter selects. */
  readonly selected: Bitset;
  /** The hits with one part of the question left out. */
  readonly without: readonly { readonly word: string; readonly hits: Hits }[];
}

/** Every measure, in name order: the answer where nothing was asked for. */
export function everything({ measures }: Catalogue): Hits {
  return Float64Array.from(measures.keys());
}
