import { Injectable } from '@nestjs/common';
import { analyserVersion } from './analyser.js';
import { MeilisearchIndexStore } from './meilisearch-index.store.js';
import { MeilisearchServerStore } from './meilisearch-server.store.js';
import { ProjectionStore } from './projection.store.js';
import { RebuildRequestsStore } from './rebuild-requests.store.js';

const waitMs = 600_000;
const lookMs = 250;

/** Asks the drainer, wherever it runs, for a full rebuild, and tells how it goes. */
@Injectable()
export class ReindexService {
  constructor(
    private readonly projection: ProjectionStore,
    private readonly requests: RebuildRequestsStore,
    private readonly index: MeilisearchIndexStore,
    private readonly server: MeilisearchServerStore,
  ) {}

  /** Changes nothing. */
  async describe(print: (line: string) => void): Promise<number> {
    const { measures, documents, stale } = await this.projection.state();
    print(
      `analyser ${analyserVersion}: ${documents} of ${measures} measures in the search tables, ${stale} to be written`,
    );
    print(`a rebuild would write all ${measures}`);
    if (!this.server.isSetUp()) print('meilisearch: not set up, Postgres answers');
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
    const request = await this.requests.ask();
    const { measures } = await this.projection.state();
    let said = '';
    for (const deadline = Date.now() + waitMs; Date.now() < deadline; ) {
      const done = await this.requests.isDone(request);
      const { stale } = await this.projection.state();
      const line = `${measures - stale} of ${measures} measures written`;
      if (line !== said) print(line);
      said = line;
      if (done) {
        print('done');
        return 0;
      }
      await new Promise((next) => setTimeout(next, lookMs));
    }
    print('not done within ten minutes; is a service with the drainer running?');
    return 1;
  }
}
