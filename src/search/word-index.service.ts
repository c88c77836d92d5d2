import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Catalogue, editsSince } from '../measures/catalogue.js';
import { CatalogueService } from '../measures/catalogue.service.js';
import { atOnce, inSlices } from '../platform/async/slices.js';
import { CatalogueWords } from './index/catalogue-words.js';
import type { IndexOf } from './put-question.js';

/** The words of the register, in memory, as the catalogue has them. What did not change is not analysed again. */
@Injectable()
export class WordIndexService implements OnApplicationBootstrap {
  private words = CatalogueWords.none();
  /** Of a catalogue that nobody sees yet. */
  private next: CatalogueWords | null = null;

  constructor(private readonly catalogues: CatalogueService) {}

  /** The first search should not wait for it. */
  async onApplicationBootstrap(): Promise<void> {
    this.catalogues.onChange(
      () => this.current(),
      async (next) => {
        this.next = await inSlices(this.words.ofSteps(next));
      },
    );
    await this.catalogues.refresh();
    this.current();
  }

  /**
   * The words of the register as it is now, and the catalogue they are of.
   * @throws Refusal UNAVAILABLE before the register was read once
   */
  current(): IndexOf {
    const catalogue = this.catalogues.current();
    if (catalogue !== this.words.catalogue) this.follow(catalogue);
    const { index, positions, slotOf } = this.words;
    return { catalogue, index, positions, slotOf };
  }

  private follow(catalogue: Catalogue): void {
    const { next, words } = this;
    this.next = null;
    const edits = words.catalogue === null ? null : editsSince(catalogue, words.catalogue.version);
    if (next?.catalogue === catalogue) this.words = next;
    else if (edits !== null) words.follow(catalogue, edits);
    else this.words = atOnce(words.ofSteps(catalogue));
  }
}
