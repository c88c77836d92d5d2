import { type Bitset, countOf, has } from '../../measures/bitset.js';
import { type Alternative, Answers } from '../question/alternatives.js';
import { deniedTerm } from './measure-words.js';
import type { Posting, WordIndex } from './word-index.js';

/** By whose words a word is rare. */
export interface Weighing {
  /** Position in the catalogue by slot; -1 where the slot is empty. */
  readonly positions: Int32Array;
  /** The positions that are counted: those of the datasets asked. */
  readonly weighedIn: Bitset;
}

interface CountedWeighing extends Weighing {
  /** How many positions are counted. */
  readonly measures: number;
}

/** What the measures answer to all that is wanted, by slot. */
export class Tally {
  readonly score: Float32Array;
  /** How many wanted things are answered fully. */
  readonly full: Uint8Array;
  /** The best answer to any of them; 0 where there is none. */
  readonly best: Uint8Array;
  private readonly touched: Uint32Array;
  private count = 0;

  constructor(size: number) {
    [this.score, this.full, this.best] = [new Float32Array(size), new Uint8Array(size), new Uint8Array(size)];
    this.touched = new Uint32Array(size);
  }

  /** Those that answer to anything, each once. */
  get slots(): Uint32Array {
    return this.touched.subarray(0, this.count);
  }

  add({ slots, levels, worth }: Part, rarity: number): void {
    for (const slot of slots) {
      const level = levels[slot] as number;
      const before = this.best[slot] as number;
      if (before === 0) this.touched[this.count++] = slot;
      if (level > before) this.best[slot] = level;
      if (level === Answers.FULLY) this.full[slot] = (this.full[slot] as number) + 1;
      this.score[slot] = (this.score[slot] as number) + rarity * (worth[slot] as number);
    }
  }

  clear(): void {
    for (const slot of this.slots) {
      this.score[slot] = 0;
      this.full[slot] = 0;
      this.best[slot] = 0;
    }
    this.count = 0;
  }
}

/** Room for one question: some megabytes where the register is large, so it is kept, all zero, for the next. */
interface Room {
  readonly size: number;
  readonly tally: Tally;
  readonly part: Part;
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
  const counted = { ...weighing, measures: countOf(weighing.weighedIn) };
  for (const alternatives of wanted) takeIn(room, index, alternatives, counted);
  const answer = read(room.tally, room.together);
  room.tally.clear();
  spare = room;
  return answer;
}

function roomFor(least: number): Room {
  const size = 2 ** Math.ceil(Math.log2(Math.max(least, 1)));
  const together = togetherIn(size);
  return { size, tally: new Tally(size), part: new Part(size, together), together };
}

function takeIn(
  { tally, part, together }: Room,
  index: WordIndex,
  alternatives: readonly Alternative[],
  weighing: CountedWeighing,
): void {
  for (const one of alternatives) part.take(index, one);
  const rarity = rarityOf(part.slots, weighing);
  for (const one of alternatives) {
    const said = one.asAsked ? sayingSo(index, one.all, together) : null;
    if (said !== null) part.raise(said, rarityOf([...said.keys()], weighing) / rarity);
  }
  tally.add(part, rarity);
  part.clear();
}

/** What the measures answer to one wanted thing: the best of its alternatives. */
class Part {
  readonly worth: Float32Array;
  readonly levels: Uint8Array;
  private readonly touched: Uint32Array;
  private count = 0;

  constructor(
    size: number,
    private readonly together: Together,
  ) {
    [this.worth, this.levels, this.touched] = [new Float32Array(size), new Uint8Array(size), new Uint32Array(size)];
  }

  get slots(): Uint32Array {
    return this.touched.subarray(0, this.count);
  }

  take(index: WordIndex, { all, factor, answers }: Alternative): void {
    if (all.length > 1) {
      this.together(index, all, (slot, weight) => this.note(slot, factor * weight, answers));
      return;
    }
    for (const term of all[0] ?? []) {
      const posting = index.posting(term);
      if (posting !== undefined) this.noteAll(posting, factor, answers);
    }
  }

  private noteAll({ slots, weights, length }: Posting, factor: number, answers: number): void {
    for (let at = 0; at < length; at++) this.note(slots[at] as number, factor * (weights[at] as number), answers);
  }

  private note(slot: number, weight: number, answers: number): void {
    const before = this.levels[slot] as number;
    if (before === 0) this.touched[this.count++] = slot;
    if (weight > (this.worth[slot] as number)) this.worth[slot] = weight;
    if (answers > before) this.levels[slot] = answers;
  }

  /** What answers already is worth so many times its weight, where that is more. */
  raise(weights: ReadonlyMap<number, number>, times: number): void {
    for (const [slot, weight] of weights) this.worth[slot] = Math.max(this.worth[slot] as number, weight * times);
  }

  clear(): void {
    for (const slot of this.slots) {
      this.worth[slot] = 0;
      this.levels[slot] = 0;
    }
    this.count = 0;
  }
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
function rarityOf(slots: ArrayLike<number>, { weighedIn, positions, measures }: CountedWeighing): number {
  let found = 0;
  for (let at = 0; at < slots.length; at++) if (has(weighedIn, positions[slots[at] as number] as number)) found++;
  return Math.log(1 + (Math.max(measures - found, 0) + 0.5) / (found + 0.5));
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
