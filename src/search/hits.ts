import { type Bitset, bitsetOf } from '../measures/bitset.js';

/** How well a hit answers the question. */
export const MatchLevel = {
  /** Everything that was asked for. */
  FULL: 'FULL',
  /** The rarest word, and as many of the others as there were. */
  PARTIAL: 'PARTIAL',
  /** Nothing better was found: parts of the words. Not counted. */
  NEAR: 'NEAR',
} as const;
export type MatchLevel = keyof typeof MatchLevel;

/** Hits of one level, as catalogue positions with their ranks: the higher the better, equal ranks are ties. */
export interface Ranked {
  readonly positions: readonly number[];
  readonly ranks: readonly number[];
}

/**
 * An engine's answer. NEAR has hits only where the others have none; a measure is in one level only. Measures that the
 * catalogue does not have (anymore) are left out: an engine may be a moment behind or ahead.
 */
export type RankedHits = Readonly<Record<MatchLevel, Ranked>>;

export const nothingRanked: Ranked = { positions: [], ranks: [] };
export const noHits: RankedHits = { FULL: nothingRanked, PARTIAL: nothingRanked, NEAR: nothingRanked };

/** Whether anything counts as found: NEAR is looked for only where it does not. */
export function isFound({ FULL, PARTIAL }: Pick<RankedHits, 'FULL' | 'PARTIAL'>): boolean {
  return FULL.positions.length > 0 || PARTIAL.positions.length > 0;
}

/** Hits as catalogue positions, best first: by level, then rank, then name in Norwegian order. */
export interface PlacedHits {
  readonly order: Uint32Array;
  /** `order` holds FULL up to here, then PARTIAL, then NEAR. */
  readonly fullUntil: number;
  readonly partialUntil: number;
}

export function placeHits(hits: RankedHits): PlacedHits {
  const [full, partial, near] = [placed(hits.FULL), placed(hits.PARTIAL), placed(hits.NEAR)];
  const order = new Uint32Array(full.length + partial.length + near.length);
  order.set(full);
  order.set(partial, full.length);
  order.set(near, full.length + partial.length);
  return { order, fullUntil: full.length, partialUntil: full.length + partial.length };
}

/** A word's own rank, and the share of a question that a PARTIAL hit answers to, are counted in as many steps. */
export const rankSteps = 65_535;
export const shareSteps = 63;

/** Ranks are below this; positions below the other, so that both fit in one exact number. */
export const ranks = 2 ** 24;
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

/** The hits that count, FULL and PARTIAL, as a set; NEAR instead where there are no others. */
export function hitBits(hits: PlacedHits, size: number): Bitset {
  const shown = hits.partialUntil === 0 ? hits.order : hits.order.subarray(0, hits.partialUntil);
  return bitsetOf(size, shown);
}

export function levelAt(hits: PlacedHits, index: number): MatchLevel {
  if (index < hits.fullUntil) return 'FULL';
  return index < hits.partialUntil ? 'PARTIAL' : 'NEAR';
}

/** A corrected question was not the one typed: nothing it finds is more than PARTIAL. */
export function asPartial(hits: PlacedHits): PlacedHits {
  return { ...hits, fullUntil: 0 };
}
