import { add, type Bitset, emptyBitset, has } from '../measures/bitset.js';

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

/**
 * Hits in no order. Each is one exact number of 52 bits, the smaller the better: its level (2 bits), how far it is from
 * the highest rank (24), and its position in the catalogue (26).
 */
export type Hits = Float64Array;

const levels = Object.values(MatchLevel);
const ranks = 2 ** 24;
const places = 2 ** 26;

/** What a hit of a level is less its rank, in places. */
const lowest = { FULL: ranks - 1, PARTIAL: 2 * ranks - 1, NEAR: 3 * ranks - 1 } as const satisfies Record<
  MatchLevel,
  number
>;

/** `rank`: the higher the better, whole, from 0; all above 2^24 - 1 are alike. */
export function hitOf(level: MatchLevel, rank: number, position: number): number {
  return (lowest[level] - (rank < ranks ? rank : ranks - 1)) * places + position;
}

export function levelOf(hit: number): MatchLevel {
  return levels[levelAt(hit)] as MatchLevel;
}

function levelAt(hit: number): number {
  return hit < ranks * places ? 0 : hit < 2 * ranks * places ? 1 : 2;
}

/** In the catalogue. */
export function positionOf(hit: number): number {
  return hit - Math.floor(hit / places) * places;
}

/** The hits as a set of positions: what is counted and what is shown are the same measures. */
export function hitBits(hits: Hits, size: number): Bitset {
  const bits = emptyBitset(size);
  for (const hit of hits) add(bits, positionOf(hit));
  return bits;
}

/** How many hits of one level there are. */
export interface LevelCount {
  readonly level: MatchLevel;
  readonly totalCount: number;
}

/** The hits that are among some positions, by level: every level, best first, those without hits too. */
export function levelCounts(hits: Hits, among: Bitset): readonly LevelCount[] {
  const counts = levels.map(() => 0);
  for (const hit of hits) {
    if (has(among, positionOf(hit))) counts[levelAt(hit)] = (counts[levelAt(hit)] as number) + 1;
  }
  return levels.map((level, at) => ({ level, totalCount: counts[at] as number }));
}

/** The best of the hits that fit, best first; at most `most`. A page is some twenty of what may be a hundred thousand. */
export function bestHits(hits: Hits, most: number, fits: (hit: number) => boolean): readonly number[] {
  const best: number[] = [];
  let worst = Number.POSITIVE_INFINITY;
  for (const hit of hits) {
    if (hit >= worst || !fits(hit)) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1] as number) > hit) at--;
    best.splice(at, 0, hit);
    if (best.length > most) best.pop();
    if (best.length === most) worst = best.at(-1) as number;
  }
  return best;
}
