import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Catalogue, editsSince } from '../measures/catalogue.js';
import { CatalogueService } from '../measures/catalogue.service.js';
import type { Edit } from '../measures/edit.js';
import type { MeasureDocument } from '../measures/measure-document.js';
import { type MeasureWords, measureWords } from './index/measure-words.js';
import { WordIndex } from './index/word-index.js';
import type { IndexOf } from './put-question.js';

/** The words of the register, in memory, as the catalogue has them. What did not change is not analysed again. */
@Injectable()
export class WordIndexService implements OnApplicationBootstrap {
  private readonly index = new WordIndex();
  private readonly slotOf = new Map<string, number>();
  /** By slot, the measure whose words are there. */
  private readonly held: (MeasureDocument | null)[] = [];
  private readonly free: number[] = [];
  /** By position in the catalogue. */
  private slots: number[] = [];
  private positions = new Int32Array();
  private followed: Catalogue | null = null;

  constructor(private readonly catalogues: CatalogueService) {}

  /** The first search should not wait for it. */
  async onApplicationBootstrap(): Promise<void> {
    this.catalogues.onChange(() => this.current());
    await this.catalogues.refresh();
    this.current();
  }

  /**
   * The words of the register as it is now, and the catalogue they are of.
   * @throws Refusal UNAVAILABLE before the register was read once
   */
  current(): IndexOf {
    const catalogue = this.catalogues.current();
    if (catalogue !== this.followed) this.follow(catalogue);
    return { catalogue, index: this.index, positions: this.positions, slotOf: this.slotOf };
  }

  private follow(catalogue: Catalogue): void {
    const edits = this.followed === null ? null : editsSince(catalogue, this.followed.version);
    if (edits === null) this.compare(catalogue);
    else for (const edit of edits) this.take(edit);
    const positions = new Int32Array(this.index.size).fill(-1);
    this.slots.forEach((slot, position) => {
      positions[slot] = position;
    });
    this.positions = positions;
    this.followed = catalogue;
  }

  private take({ id, from, to, document }: Edit): void {
    const slot = this.slotOf.get(id) ?? this.newSlot(id);
    if (from !== null) this.slots.splice(from, 1);
    if (to !== null) this.slots.splice(to, 0, slot);
    this.put(slot, document);
    if (document === null) this.leave(id, slot);
  }

  private compare({ measures }: Catalogue): void {
    const there = new Set(measures.map(({ id }) => id));
    for (const [id, slot] of this.slotOf) {
      if (there.has(id)) continue;
      this.put(slot, null);
      this.leave(id, slot);
    }
    this.slots = measures.map((measure) => {
      const slot = this.slotOf.get(measure.id) ?? this.newSlot(measure.id);
      if (this.held[slot] !== measure) this.put(slot, measure);
      return slot;
    });
  }

  private put(slot: number, measure: MeasureDocument | null): void {
    this.index.put(slot, wordsOf(measure), wordsOf(this.held[slot] ?? null));
    this.held[slot] = measure;
  }

  private newSlot(id: string): number {
    const slot = this.free.pop() ?? this.held.push(null) - 1;
    this.slotOf.set(id, slot);
    return slot;
  }

  private leave(id: string, slot: number): void {
    this.slotOf.delete(id);
    this.free.push(slot);
  }
}

function wordsOf(measure: MeasureDocument | null): MeasureWords | null {
  return measure === null ? null : measureWords(measure);
}
