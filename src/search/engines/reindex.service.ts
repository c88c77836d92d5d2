import { Injectable } from '@nestjs/common';
import { MeilisearchIndexStore } from './meilisearch-index.store.js';
import { MeilisearchServerStore } from './meilisearch-server.store.js';
import { OutboxStore } from './outbox.store.js';

const waitMs = 600_000;
const lookMs = 250;

/** Asks the drainer, wherever it runs, for a full rebuild of the Meilisearch index, and tells how it goes. */
@Injectable()
export class ReindexService {
  constructor(
    private readonly outbox: OutboxStore,
    private readonly index: MeilisearchIndexStore,
    private readonly server: MeilisearchServerStore,
  ) {}

  /** Changes nothing. */
  async describe(print: (line: string) => void): Promise<number> {
    print(`${await this.outbox.measures()} measures in the register; every process holds their words in memory`);
    if (!this.server.isSetUp()) print('meilisearch: not set up, nothing to rebuild');
    else if (this.server.isOwn()) print('meilisearch: our own, rebuilt into a fresh index and swapped');
    else {
      const state = await this.index.state().catch(() => null);
      if (state === null) print('meilisearch: does not answer');
      else print(`meilisearch: ${state.documents ?? 0} measures, ${state.ready ? 'right' : 'to be built anew'}`);
    }
    return 0;
  }

  /** @returns 0 when the rebuild is done, 1 when it was not within ten minutes */
  async run(print: (line: string) => void): Promise<number> {
    const request = await this.outbox.askForRebuild();
    print('asked for a rebuild');
    for (const deadline = Date.now() + waitMs; Date.now() < deadline; ) {
      if (await this.outbox.isRebuilt(request)) {
        print('done');
        return 0;
      }
      await new Promise((next) => setTimeout(next, lookMs));
    }
    print('not done within ten minutes; is a service with the drainer running?');
    return 1;
  }
}
