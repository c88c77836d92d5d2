import { type RankedHits, shareSteps } from './hits.js';
import type { PlannedTerm, SearchPlan } from './plan.js';

/** The measures that have a word, each as a catalogue position with the word's own rank there, in `rankSteps`. */
export interface WordHits {
  readonly positions: Uint32Array;
  readonly ranks: Uint16Array;
}

/** Of more words there are too many sets. */
const mostWords = 12;

/** Whether a plan's hits follow from those of its words: no phrase, nothing left out, no word half typed. */
export function followsFromWords({ phrases, excluded, known, near }: SearchPlan): boolean {
  const isWhole = ({ prefix }: PlannedTerm): boolean => prefix === null;
  return phrases.length + excluded.length === 0 && near.length <= mostWords && [...known, ...near].every(isWhole);
}

/**
 * FULL and PARTIAL hits of a plan from the hits of its known words, in their order: the same measures as Postgres finds by
 * the whole plan, with the same ranks, since `ts_rank` of words joined by `or` is the mean of the ranks of each.
 * @param size of the catalogue
 */
export function hitsFromWords(
  { known, cores, complete, terms }: SearchPlan,
  words: readonly WordHits[],
  size: number,
): Pick<RankedHits, 'FULL' | 'PARTIAL'> {
  const levels = levelsOf(known, complete && terms.length < 2 ? [] : cores);
  if (complete && known.length > 0) levels[levels.length - 1] = everything;
  return hitsAt(levels, words, size);
}

/** NEAR hits of a plan from the hits of its near words, in their order. */
export function nearHitsFromWords({ near, nearCores }: SearchPlan, words: readonly WordHits[], size: number) {
  return hitsAt(levelsOf(near, nearCores), words, size).PARTIAL;
}

const nowhere = -1;
const everything = shareSteps + 1;

/** For every set of words, one bit each: no hit, or what share of the question it answers to. */
function levelsOf(words: readonly PlannedTerm[], cores: SearchPlan['cores']): Int8Array {
  const bitOf = ({ full }: PlannedTerm): number => 1 << words.findIndex((word) => word.full === full);
  const enough = cores.map((core) => core.reduce((bits, term) => bits | bitOf(term), 0));
  const levels = new Int8Array(1 << words.length).fill(nowhere);
  for (let set = 1; set < levels.length; set++) {
    if (!enough.some((bits) => (set & bits) === bits)) continue;
    const share = words.reduce((sum, { weight }, word) => sum + ((set >> word) & 1) * weight, 0);
    levels[set] = Math.round(shareSteps * Math.min(1, share));
  }
  return levels;
}

function hitsAt(levels: Int8Array, words: readonly WordHits[], size: number): Pick<RankedHits, 'FULL' | 'PARTIAL'> {
  const { sets, sums } = together(words, size);
  const [full, partial] = [emptyHits(), emptyHits()];
  for (let position = 0; position < size; position++) {
    const level = levels[sets[position] as number] as number;
    if (level === nowhere) continue;
    const hits = level === everything ? full : partial;
    hits.positions.push(position);
    hits.ranks.push((level === everything ? 0 : level << 16) + Math.round((sums[position] as number) / words.length));
  }
  return { FULL: full, PARTIAL: partial };
}

/** Which words each measure has, one bit each, and the sum of their ranks. */
function together(
  words: readonly WordHits[],
  size: number,
): { readonly sets: Uint16Array; readonly sums: Uint32Array } {
  const [sets, sums] = [new Uint16Array(size), new Uint32Array(size)];
  words.forEach(({ positions, ranks }, word) => {
    for (let index = 0; index < positions.length; index++) {
      const position = positions[index] as number;
      sets[position] = (sets[position] as number) | (1 << word);
      sums[position] = (sums[position] as number) + (ranks[index] as number);
    }
  });
  return { sets, sums };
}

const emptyHits = (): { positions: number[]; ranks: number[] } => ({ positions: [], ranks: [] });
