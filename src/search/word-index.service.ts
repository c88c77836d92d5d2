import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Catalogue } from '../measures/catalogue.js';
import { CatalogueService } from '../measures/catalogue.service.js';
import type { MeasureDocument } from '../measures/measure-document.js';
import { type MeasureWords, measureWords } from './index/measure-words.js';
import { WordIndex } from './index/word-index.js';
import type { IndexOf } from './put-question.js';

/** The words of the register, in memory, as the catalogue has them. What did not change is not analysed again. */
@Injectable()
export class WordIndexService implements OnApplicationBootstrap {
  private readonly index = new WordIndex();
  private readonly slotOf = new Map<string, number>();
  private readonly held: (MeasureDocument | null)[] = [];
  private readonly free: number[] = [];
  private positions = new Int32Array();
  private followed: Catalogue | null = null;

  constructor(private readonly catalogues: CatalogueService) {}

  /** The first search should not wait for it. */
  async onApplicationBootstrap(): Promise<void> {
    await this.catalogues.refresh().catch(() => {});
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
    for (const [id, slot] of this.slotOf) if (!catalogue.positionOf.has(id)) this.remove(id, slot);
    for (const measure of catalogue.measures) {
      const slot = this.slotOf.get(measure.id) ?? this.newSlot(measure.id);
      const before = this.held[slot];
      if (before?.version === measure.version && before.updatedAt === measure.updatedAt) continue;
      this.index.put(slot, measureWords(measure), wordsOf(before));
      this.held[slot] = measure;
    }
    this.positions = new Int32Array(this.index.size).fill(-1);
    catalogue.measures.forEach(({ id }, position) => {
      this.positions[this.slotOf.get(id) as number] = position;
    });
    this.followed = catalogue;
  }

  private newSlot(id: string): number {
    const slot = this.free.pop() ?? this.held.push(null) - 1;
    this.slotOf.set(id, slot);
    return slot;
  }

  private remove(id: string, slot: number): void {
    this.index.put(slot, null, wordsOf(this.held[slot]));
    this.held[slot] = null;
    this.slotOf.delete(id);
    this.free.push(slot);
  }
}

function wordsOf(measure: MeasureDocument | null | undefined): MeasureWords | null {
  return measure === null || measure === undefined ? null : measureWords(measure);
}
