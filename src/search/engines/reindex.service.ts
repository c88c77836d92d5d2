import { Injectable } from '@nestjs/common';
import type { Label } from '../../platform/language.js';
import { MeilisearchIndexStore } from './meilisearch-index.store.js';
import { MeilisearchServerStore } from './meilisearch-server.store.js';
import { OutboxStore } from './outbox.store.js';
import { reindexMessages } from './reindex-messages.js';

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
  async describe(print: (line: Label) => void): Promise<number> {
    print(reindexMessages.register(await this.outbox.measures()));
    if (!this.server.isSetUp()) print(reindexMessages.notSetUp);
    else if (this.server.isOwn()) print(reindexMessages.own);
    else {
      const state = await this.index.state().catch(() => null);
      if (state === null) print(reindexMessages.noAnswer);
      else print(reindexMessages.state(state.documents ?? 0, state.ready));
    }
    return 0;
  }

  /** @returns 0 when the rebuild is done, 1 when it was not within ten minutes */
  async run(print: (line: Label) => void): Promise<number> {
    const request = await this.outbox.askForRebuild();
    print(reindexMessages.asked);
    for (const deadline = Date.now() + waitMs; Date.now() < deadline; ) {
      if (await this.outbox.isRebuilt(request)) {
        print(reindexMessages.done);
        return 0;
      }
      await new Promise((next) => setTimeout(next, lookMs));
    }
    print(reindexMessages.late);
    return 1;
  }
}
