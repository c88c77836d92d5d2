import { type Bitset, bitsetOf } from '../measures/bitset.js';

/** How well a hit answers the question. */
export const MatchLevel = {
  /** Everything that was asked for. */
  FULL: 'FULL',
  /** Some of it, or all of it where a denial cannot be decided or a word is spelt otherwise. */
  PARTIAL: 'PARTIAL',
  /** Parts of words, and corrected words; only where nothing is FULL. */
  NEAR: 'NEAR',
} as const;
export type MatchLevel = keyof typeof MatchLevel;

/** Hits of one level, as catalogue positions with their ranks: the higher the better, equal ranks are ties. */
export interface Ranked {
  readonly positions: readonly number[];
  readonly ranks: readonly number[];
}

/** A measure is in one level only. */
export type RankedHits = Readonly<Record<MatchLevel, Ranked>>;

/** Hits as catalogue positions, best first: by level, then rank, then position. */
export interface PlacedHits {
  readonly order: Uint32Array;
  /** `order` holds FULL up to here, then PARTIAL, then NEAR. */
  readonly fullUntil: number;
  readonly partialUntil: number;
}

/** No hits at all. */
export const nothing: PlacedHits = { order: new Uint32Array(), fullUntil: 0, partialUntil: 0 };

export function placeHits(hits: RankedHits): PlacedHits {
  const [full, partial, near] = [placed(hits.FULL), placed(hits.PARTIAL), placed(hits.NEAR)];
  const order = new Uint32Array(full.length + partial.length + near.length);
  order.set(full);
  order.set(partial, full.length);
  order.set(near, full.length + partial.length);
  return { order, fullUntil: full.length, partialUntil: full.length + partial.length };
}

/** Ranks are below this; positions below the other, so that both fit in one exact number. */
const ranks = 2 ** 24;
const places = 2 ** 28;

/** Sorted as numbers, rank and position in one: tens of thousands of hits in a few milliseconds. */
function placed({ positions, ranks: given }: Ranked): Uint32Array {
  const keys = new Float64Array(positions.length);
  for (let index = 0; index < keys.length; index++) {
    const rank = Math.min(Math.max(given[index] as number, 0), ranks - 1);
    keys[index] = (ranks - rank) * places + (positions[index] as number);
  }
  const order = new Uint32Array(keys.length);
  keys.sort();
  for (let index = 0; index < order.length; index++) order[index] = (keys[index] as number) % places;
  return order;
}

/** The hits as a set: what is counted and what is shown are the same measures. */
export function hitBits(hits: Pick<PlacedHits, 'order'>, size: number): Bitset {
  return bitsetOf(size, hits.order);
}

export function levelAt(hits: PlacedHits, index: number): MatchLevel {
  if (index < hits.fullUntil) return 'FULL';
  return index < hits.partialUntil ? 'PARTIAL' : 'NEAR';
}

/** The hits of each level, in the order of the levels. */
export function byLevel({
  order,
  fullUntil,
  partialUntil,
}: PlacedHits): readonly (readonly [MatchLevel, Uint32Array])[] {
  return [
    ['FULL', order.subarray(0, fullUntil)],
    ['PARTIAL', order.subarray(fullUntil, partialUntil)],
    ['NEAR', order.subarray(partialUntil)],
  ];
}
