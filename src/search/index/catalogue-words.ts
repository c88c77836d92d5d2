import type { Catalogue } from '../../measures/catalogue.js';
import type { Edit } from '../../measures/edit.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import type { Steps } from '../../platform/async/slices.js';
import { type MeasureWords, measureWords } from './measure-words.js';
import { WordIndex } from './word-index.js';

/** The words of one catalogue. Changed in place by the edits that lead to the next. */
export class CatalogueWords {
  private readonly slots: number[];
  private readonly held: (MeasureDocument | null)[];
  private readonly slotNumbers: Map<string, number>;
  private readonly free: number[] = [];
  private slotPositions = new Int32Array();

  /** @param index the words of each measure in the slot of its position */
  private constructor(
    private followed: Catalogue | null,
    readonly index: WordIndex,
  ) {
    const measures = followed?.measures ?? [];
    this.slots = measures.map((_, position) => position);
    this.held = [...measures];
    this.slotNumbers = new Map(measures.map(({ id }, position) => [id, position]));
    this.place();
  }

  static none(): CatalogueWords {
    return new CatalogueWords(null, new WordIndex());
  }

  /** The catalogue that these are the words of; null at first. */
  get catalogue(): Catalogue | null {
    return this.followed;
  }

  get slotOf(): ReadonlyMap<string, number> {
    return this.slotNumbers;
  }

  /** Position in the catalogue by slot; -1 where the slot is empty. */
  get positions(): Int32Array {
    return this.slotPositions;
  }

  /** The words of another catalogue. What did not change is not analysed again; these words stay as they are. */
  *ofSteps(catalogue: Catalogue): Steps<CatalogueWords> {
    const moved = new Int32Array(this.index.size).fill(-1);
    const fresh: number[] = [];
    for (const [position, measure] of catalogue.measures.entries()) {
      const slot = this.slotNumbers.get(measure.id);
      if (slot !== undefined && this.held[slot] === measure) moved[slot] = position;
      else fresh.push(position);
    }
    yield;
    const index = yield* this.index.movedSteps(moved, catalogue.measures.length);
    for (const position of fresh) {
      index.put(position, wordsOf(catalogue.measures[position] ?? null));
      yield;
    }
    yield* index.sortSteps();
    return new CatalogueWords(catalogue, index);
  }

  /** Takes over the edits that lead from the catalogue to another. */
  follow(catalogue: Catalogue, edits: readonly Edit[]): void {
    for (const edit of edits) this.take(edit);
    this.followed = catalogue;
    this.place();
  }

  private take({ id, from, to, document }: Edit): void {
    const slot = this.slotNumbers.get(id) ?? this.newSlot(id);
    if (from !== null) this.slots.splice(from, 1);
    if (to !== null) this.slots.splice(to, 0, slot);
    this.index.put(slot, wordsOf(document), wordsOf(this.held[slot] ?? null));
    this.held[slot] = document;
    if (document !== null) return;
    this.slotNumbers.delete(id);
    this.free.push(slot);
  }

  private newSlot(id: string): number {
    const slot = this.free.pop() ?? this.held.push(null) - 1;
    this.slotNumbers.set(id, slot);
    return slot;
  }

  private place(): void {
    const positions = new Int32Array(this.index.size).fill(-1);
    this.slots.forEach((slot, position) => {
      positions[slot] = position;
    });
    this.slotPositions = positions;
  }
}

function wordsOf(measure: MeasureDocument | null): MeasureWords | null {
  return measure === null ? null : measureWords(measure);
}
