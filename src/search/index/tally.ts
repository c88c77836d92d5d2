import { type Bitset, countOf, has } from '../../measures/bitset.js';
import { type Alternative, Answers } from '../question/alternatives.js';
import { deniedTerm } from './measure-words.js';
import type { WordIndex } from './word-index.js';

/** By whose words a word is rare. */
export interface Weighing {
  /** Position in the catalogue by slot; -1 where the slot is empty. */
  readonly positions: Int32Array;
  /** The positions that are counted: those of the datasets asked. */
  readonly weighedIn: Bitset;
}

/** What the measures answer to all that is wanted, by slot. */
export interface Tally {
  readonly score: Float32Array;
  /** How many wanted things are answered fully. */
  readonly full: Uint8Array;
  /** The best answer to any of them; 0 where there is none. */
  readonly best: Uint8Array;
  /** The slots that answer to anything, each once. */
  slots(): Uint32Array;
}

/** Room for one question: some megabytes where the register is large, so it is kept, all zero, for the next. */
interface Room {
  readonly size: number;
  readonly tally: ReturnType<typeof tallyIn>;
  readonly answer: ReturnType<typeof answersIn>;
  readonly together: Together;
}

let spare: Room | null = null;

/**
 * Lets one caller at a time read what the measures answer; the numbers hold until it returns. Room that was left in the
 * middle is not all zero, and is not kept.
 */
export function withTally<Answer>(
  index: WordIndex,
  wanted: readonly (readonly Alternative[])[],
  weighing: Weighing,
  read: (tally: Tally, together: Together) => Answer,
): Answer {
  const room = spare !== null && spare.size >= index.size ? spare : roomFor(index.size);
  spare = null;
  for (const alternatives of wanted) takeIn(room, index, alternatives, weighing);
  const answer = read(room.tally, room.together);
  room.tally.clear();
  spare = room;
  return answer;
}

function roomFor(least: number): Room {
  const size = 2 ** Math.ceil(Math.log2(Math.max(least, 1)));
  const together = togetherIn(size);
  return { size, tally: tallyIn(size), answer: answersIn(size, together), together };
}

function takeIn(
  { tally, answer, together }: Room,
  index: WordIndex,
  alternatives: readonly Alternative[],
  weighing: Weighing,
): void {
  for (const one of alternatives) answer.take(index, one);
  const rarity = rarityOf(answer.slots(), weighing);
  for (const one of alternatives) {
    const said = one.asAsked ? sayingSo(index, one.all, together) : null;
    if (said !== null) answer.raise(said, rarityOf([...said.keys()], weighing) / rarity);
  }
  tally.add(answer, rarity);
  answer.clear();
}

function tallyIn(size: number) {
  const [score, full, best] = [new Float32Array(size), new Uint8Array(size), new Uint8Array(size)];
  const touched = new Uint32Array(size);
  let count = 0;
  return {
    score,
    full,
    best,
    slots: () => touched.subarray(0, count),
    add: ({ slots, levels, worth }: ReturnType<typeof answersIn>, rarity: number): void => {
      for (const slot of slots()) {
        const level = levels[slot] as number;
        if (best[slot] === 0) touched[count++] = slot;
        score[slot] = (score[slot] as number) + rarity * (worth[slot] as number);
        if (level === Answers.FULLY) full[slot] = (full[slot] as number) + 1;
        if (level > (best[slot] as number)) best[slot] = level;
      }
    },
    clear: (): void => {
      for (const slot of touched.subarray(0, count)) {
        score[slot] = 0;
        full[slot] = 0;
        best[slot] = 0;
      }
      count = 0;
    },
  };
}

/** What the measures answer to one wanted thing: the best of its alternatives. */
function answersIn(size: number, together: Together) {
  const [worth, levels, touched] = [new Float32Array(size), new Uint8Array(size), new Uint32Array(size)];
  let count = 0;
  const note = (slot: number, weight: number, answers: number): void => {
    const before = levels[slot] as number;
    if (before === 0) touched[count++] = slot;
    if (weight > (worth[slot] as number)) worth[slot] = weight;
    if (answers > before) levels[slot] = answers;
  };
  return {
    worth,
    levels,
    slots: () => touched.subarray(0, count),
    take: (index: WordIndex, { all, factor, answers }: Alternative): void => {
      if (all.length > 1) together(index, all, (slot, weight) => note(slot, factor * weight, answers));
      else for (const term of all[0] ?? []) noteEach(index, term, factor, answers, note);
    },
    /** What answers already is worth so many times its weight, where that is more. */
    raise: (weights: ReadonlyMap<number, number>, times: number): void => {
      for (const [slot, weight] of weights) worth[slot] = Math.max(worth[slot] as number, weight * times);
    },
    clear: (): void => {
      for (const slot of touched.subarray(0, count)) {
        worth[slot] = 0;
        levels[slot] = 0;
      }
      count = 0;
    },
  };
}

type Note = (slot: number, weight: number, answers: number) => void;

function noteEach(index: WordIndex, term: string, factor: number, answers: number, note: Note): void {
  const posting = index.posting(term);
  if (posting === undefined) return;
  const { slots, weights, length } = posting;
  for (let at = 0; at < length; at++) note(slots[at] as number, factor * (weights[at] as number), answers);
}

/** Words that more than this part of the measures have weigh no more for being the very words asked for. */
const commonFrom = 1 / 16;

/** The slots whose texts say all the words, and deny none of them, with what they answer; null where too many do. */
function sayingSo(index: WordIndex, all: Alternative['all'], together: Together): ReadonlyMap<number, number> | null {
  const counts = all.map((terms) => terms.reduce((sum, term) => sum + (index.posting(term)?.length ?? 0), 0));
  if (Math.min(...counts) > index.size * commonFrom) return null;
  const said = new Map<number, number>();
  const add = (slot: number, weight: number): void => {
    said.set(slot, Math.max(weight, said.get(slot) ?? 0));
  };
  if (all.length === 1) eachOf(index, all[0] ?? [], add);
  else together(index, all, add);
  eachOf(index, all.flat().map(deniedTerm), (slot) => said.delete(slot));
  return said;
}

/** How much it says that a measure is one of some: the inverse document frequency of BM25. */
function rarityOf(slots: ArrayLike<number>, { weighedIn, positions }: Weighing): number {
  let found = 0;
  for (let at = 0; at < slots.length; at++) if (has(weighedIn, positions[slots[at] as number] as number)) found++;
  return Math.log(1 + (Math.max(countOf(weighedIn) - found, 0) + 0.5) / (found + 0.5));
}

type Use = (slot: number, weight: number) => void;

/** Goes through the slots that have one of the terms, one time for each term. */
export function eachOf(index: WordIndex, terms: readonly string[], use: Use): void {
  for (const term of terms) {
    const posting = index.posting(term);
    if (posting === undefined) continue;
    const { slots, weights, length } = posting;
    for (let at = 0; at < length; at++) use(slots[at] as number, weights[at] as number);
  }
}

/** Goes through the slots that have a term of every list, each with the mean weight of those found first. */
export type Together = (index: WordIndex, all: Alternative['all'], use: Use) => void;

function togetherIn(size: number): Together {
  const [reached, sums] = [new Uint8Array(size), new Float32Array(size)];
  return (index, all, use) => {
    all.forEach((terms, list) => {
      eachOf(index, terms, (slot, weight) => {
        if (reached[slot] !== list) return;
        reached[slot] = list + 1;
        sums[slot] = (sums[slot] as number) + weight / all.length;
      });
    });
    eachOf(index, all[0] ?? [], (slot) => {
      if (reached[slot] === all.length) use(slot, sums[slot] as number);
      reached[slot] = 0;
      sums[slot] = 0;
    });
  };
}
