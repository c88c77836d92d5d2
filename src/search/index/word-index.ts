import { entriesPerStep, type Steps, sortedSteps } from '../../platform/async/slices.js';
import type { AnalysedWord } from '../language/analyse.js';
import type { MeasureWords } from './measure-words.js';

/** The measures that have a term, in no order, and how well each answers to it. Only the first `length` count. */
export interface Posting {
  slots: Uint32Array;
  weights: Float32Array;
  length: number;
}

/** A word as some measure has it written; each is kept once. */
export interface KeptWord {
  readonly word: AnalysedWord;
  /** Measures of the index that have it, now. */
  measures: number;
}

const betweenTexts = -1;

/**
 * The terms of the register, each with the measures that have it. A measure keeps its slot (a number from 0 on) as long as
 * it is in the register. A change is one synchronous call that touches only the terms that came, went or weigh
 * differently: whoever reads in one go sees all of it or nothing.
 */
export class WordIndex {
  private readonly postings = new Map<string, Posting>();
  /** By slot, the numbers of the words of its texts in order; -1 between texts. Undefined where the slot is empty. */
  private readonly streams: (Int32Array | undefined)[] = [];
  private readonly words: KeptWord[] = [];
  private readonly numberOf = new Map<string, number>();
  private readonly byFolded = new Map<string, number[]>();
  /** Numbers of the kept words, in the order of the words. */
  private sorted: number[] = [];
  private unsorted = 0;

  /** One more than the highest slot in use since the index was made. */
  get size(): number {
    return this.streams.length;
  }

  /**
   * Puts a measure into a slot, in place of what was there; null takes it out.
   * @param before what was put there the last time; null where the slot is empty
   */
  put(slot: number, measure: MeasureWords | null, before: MeasureWords | null = null): void {
    for (const [term, weight] of before?.weights ?? []) {
      if (measure?.weights.get(term) !== weight) this.remove(term, slot);
    }
    for (const [term, weight] of measure?.weights ?? []) {
      if (before?.weights.get(term) !== weight) this.add(term, slot, weight);
    }
    const stream = measure === null ? undefined : this.streamOf(measure);
    this.countWords(stream, 1);
    this.countWords(this.streams[slot], -1);
    this.streams[slot] = stream;
  }

  /**
   * An index of its own with the measures of this one in other slots.
   * @param moved by slot of this index, the slot in the other, below `size`; -1 for a measure that is left out
   */
  *movedSteps(moved: Int32Array, size: number): Steps<WordIndex> {
    const next = new WordIndex();
    for (const [term, posting] of this.postings) {
      const kept = movedPosting(posting, moved);
      if (kept.length > 0) next.postings.set(term, kept);
      yield;
    }
    for (const { word, measures } of this.words) {
      (next.words[next.numberFor(word)] as KeptWord).measures = measures;
      if (next.words.length % entriesPerStep === 0) yield;
    }
    for (let slot = 0; slot < size; slot++) next.streams.push(undefined);
    for (const [slot, stream] of this.streams.entries()) {
      const to = moved[slot] ?? -1;
      if (to === -1) next.countWords(stream, -1);
      else next.streams[to] = stream;
      if (slot % entriesPerStep === 0) yield;
    }
    return next;
  }

  /** Puts all words in order, so that nobody waits for it who asks for those that begin so. */
  *sortSteps(): Steps<void> {
    this.sorted = [...(yield* sortedSteps(this.sorted, (a, b) => this.inOrder(a, b)))];
    this.unsorted = 0;
  }

  /** Undefined where no measure has the term. */
  posting(term: string): Posting | undefined {
    const found = this.postings.get(term);
    return found === undefined || found.length === 0 ? undefined : found;
  }

  /** Words of the register that begin so, in order; at most `most`. */
  beginningWith(prefix: string, most: number): readonly AnalysedWord[] {
    this.sortNew();
    const found: AnalysedWord[] = [];
    for (let at = this.firstFrom(prefix); at < this.sorted.length && found.length < most; at++) {
      const { word, measures } = this.words[this.sorted[at] as number] as KeptWord;
      if (!word.written.startsWith(prefix)) break;
      if (measures > 0) found.push(word);
    }
    return found;
  }

  /** Words of the register that are the same without the marks of æ, ø, å and accents. */
  foldedAs(folded: string): readonly AnalysedWord[] {
    const found = (this.byFolded.get(folded) ?? []).map((number) => this.words[number] as KeptWord);
    return found.filter(({ measures }) => measures > 0).map(({ word }) => word);
  }

  /** Every word some measure has written, and every dictionary word and part found in them, with how many measures do. */
  *vocabulary(): Generator<readonly [written: string, measures: number]> {
    for (const { word, measures } of this.words) if (measures > 0) yield [word.written, measures];
    for (const [term, { length }] of this.postings) {
      if (length > 0 && !this.numberOf.has(term) && isWord(term)) yield [term, length];
    }
  }

  /** Whether words stand side by side somewhere in a measure; each test says whether a kept word is the one meant. */
  hasPhrase(slot: number, tests: readonly ((word: AnalysedWord) => boolean)[]): boolean {
    const stream = this.streams[slot];
    if (stream === undefined || tests.length === 0) return false;
    for (let start = 0; start + tests.length <= stream.length; start++) {
      if (tests.every((test, offset) => this.passes(stream[start + offset] as number, test))) return true;
    }
    return false;
  }

  private passes(number: number, test: (word: AnalysedWord) => boolean): boolean {
    return number !== betweenTexts && test((this.words[number] as KeptWord).word);
  }

  private add(term: string, slot: number, weight: number): void {
    let posting = this.postings.get(term);
    if (posting === undefined) {
      posting = { slots: new Uint32Array(2), weights: new Float32Array(2), length: 0 };
      this.postings.set(term, posting);
    }
    if (posting.length === posting.slots.length) grow(posting);
    posting.slots[posting.length] = slot;
    posting.weights[posting.length] = weight;
    posting.length++;
  }

  private remove(term: string, slot: number): void {
    const posting = this.postings.get(term);
    const at = posting?.slots.indexOf(slot) ?? -1;
    if (posting === undefined || at === -1 || at >= posting.length) return;
    posting.length--;
    posting.slots[at] = posting.slots[posting.length] as number;
    posting.weights[at] = posting.weights[posting.length] as number;
    if (posting.length === 0) this.postings.delete(term);
  }

  private streamOf({ stream }: MeasureWords): Int32Array {
    return Int32Array.from(stream, (word) => (word === null ? betweenTexts : this.numberFor(word)));
  }

  private numberFor(word: AnalysedWord): number {
    const known = this.numberOf.get(word.written);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.words.push({ word, measures: 0 });
    this.numberOf.set(word.written, number);
    this.sorted.push(number);
    this.unsorted++;
    const same = this.byFolded.get(word.folded);
    if (same === undefined) this.byFolded.set(word.folded, [number]);
    else same.push(number);
    return number;
  }

  private countWords(stream: Int32Array | undefined, step: 1 | -1): void {
    for (const number of new Set(stream ?? [])) {
      if (number !== betweenTexts) (this.words[number] as KeptWord).measures += step;
    }
  }

  /** Few new words are put in their place one by one, many are sorted with the rest. */
  private sortNew(): void {
    if (this.unsorted === 0) return;
    const added = this.sorted.splice(this.sorted.length - this.unsorted);
    this.unsorted = 0;
    if (added.length > fewWords) {
      this.sorted = this.sorted.concat(added).sort((a, b) => this.inOrder(a, b));
    } else {
      for (const number of added) this.sorted.splice(this.firstFrom(this.writtenOf(number)), 0, number);
    }
  }

  private inOrder(a: number, b: number): number {
    return this.writtenOf(a) < this.writtenOf(b) ? -1 : 1;
  }

  private firstFrom(text: string): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.writtenOf(this.sorted[middle] as number) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private writtenOf(number: number): string {
    return (this.words[number] as KeptWord).word.written;
  }
}

const fewWords = 100;

/** Not the term of a code, a denied word or a family. */
function isWord(term: string): boolean {
  return !term.includes('=') && !/^[!~]/.test(term);
}

function movedPosting({ slots, weights, length }: Posting, moved: Int32Array): Posting {
  const kept: Posting = { slots: new Uint32Array(length), weights: new Float32Array(length), length: 0 };
  for (let at = 0; at < length; at++) {
    const to = moved[slots[at] as number] as number;
    if (to === -1) continue;
    kept.slots[kept.length] = to;
    kept.weights[kept.length] = weights[at] as number;
    kept.length++;
  }
  return kept;
}

function grow(posting: Posting): void {
  const room = Math.max(posting.slots.length * 2, 2);
  const [slots, weights] = [new Uint32Array(room), new Float32Array(room)];
  slots.set(posting.slots);
  weights.set(posting.weights);
  posting.slots = slots;
  posting.weights = weights;
}
