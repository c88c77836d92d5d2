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

/** Hits as catalogue positions, best first: by level, then rank, then position. */
export interface PlacedHits {
  readonly order: Uint32Array;
  /** `order` holds FULL up to here, then PARTIAL, then NEAR. */
  readonly fullUntil: number;
  readonly partialUntil: number;
}

/** No hits at all. */
export const nothing: PlacedHits = { order: new Uint32Array(), fullUntil: 0, partialUntil: 0 };

const worse = { FULL: 0, PARTIAL: 1, NEAR: 2 } as const satisfies Record<MatchLevel, number>;

/** Level, rank and position in one exact number of 52 bits: 2, 24 and 26. */
const ranks = 2 ** 24;
const places = 2 ** 26;

/** The better the hit, the smaller the key. `rank`: the higher the better, whole, below 2^24. */
export function hitKey(level: MatchLevel, rank: number, position: number): number {
  const behind = ranks - 1 - Math.min(Math.max(rank, 0), ranks - 1);
  return (worse[level] * ranks + behind) * places + position;
}

/** The hits with these keys, which are sorted in place: tens of thousands in a few milliseconds. */
export function placeHits(keys: Float64Array): PlacedHits {
  keys.sort();
  const order = new Uint32Array(keys.length);
  let [fullUntil, partialUntil] = [0, 0];
  for (let index = 0; index < order.length; index++) {
    const key = keys[index] as number;
    order[index] = key - Math.floor(key / places) * places;
    if (key < ranks * places) fullUntil = index + 1;
    if (key < 2 * ranks * places) partialUntil = index + 1;
  }
  return { order, fullUntil, partialUntil };
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
