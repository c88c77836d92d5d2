import { Injectable } from '@nestjs/common';
import { isDatabaseGone } from '../platform/database/database-gone.js';
import { reportBug } from '../platform/report.js';
import { MeilisearchIndexStore } from './meilisearch-index.store.js';
import { MeilisearchServerStore } from './meilisearch-server.store.js';
import { ProjectionStore } from './projection.store.js';
import { RebuildRequestsStore } from './rebuild-requests.store.js';
import { SendQueueStore } from './send-queue.store.js';

/** Counting the words takes time on a large register: no oftener than this many times as long as it took. */
const countRest = 10;

/** One step after another towards an index that says what the register says. Called by the drainer only. */
@Injectable()
export class IndexerService {
  private wordsChanged = false;
  private countAfter = 0;
  private silentAbout: string | null = null;
  private lastFollow: Promise<void> = Promise.resolve();

  constructor(
    private readonly projection: ProjectionStore,
    private readonly requests: RebuildRequestsStore,
    private readonly queue: SendQueueStore,
    private readonly index: MeilisearchIndexStore,
    private readonly server: MeilisearchServerStore,
  ) {}

  /** Takes what changed in the register into the search tables. `whole`: compare everything, not only what was told. */
  async followRegister(whole: boolean): Promise<void> {
    const requested = await this.requests.pending();
    if (requested.length > 0) await this.requests.begin();
    if (whole || requested.length > 0) {
      const written = await this.projection.reconcile();
      this.wordsChanged ||= written > 0 || whole;
    }
    for (let taken = await this.projection.drain(); taken > 0; taken = await this.projection.drain()) {
      this.wordsChanged = true;
    }
    await this.countWords();
    if (requested.length > 0) {
      await this.followIndex();
      await this.requests.finish(requested);
    }
  }

  /**
   * Takes what changed in the search tables into the Meilisearch index; builds it anew where it is not right. Called
   * twice, the second waits for the first.
   */
  followIndex(): Promise<void> {
    const run = this.lastFollow.then(() => this.followIndexNow());
    this.lastFollow = run.catch(() => {});
    return run;
  }

  private async followIndexNow(): Promise<void> {
    if (!this.server.isSetUp()) return this.queue.forgetRemoved();
    const { expected, ready, documents } = await this.index.state();
    if (expected === null) return;
    const { documents: measures } = await this.projection.state();
    let unsent = await this.queue.unsent(expected);
    const complete = unsent.documents.length + unsent.removed.length > 0 || documents === measures;
    if (!ready || !complete) await this.rebuild(expected);
    for (unsent = await this.queue.unsent(expected); unsent.documents.length + unsent.removed.length > 0; ) {
      await this.index.send(unsent.documents, unsent.removed);
      await this.queue.markSent(expected, unsent);
      unsent = await this.queue.unsent(expected);
    }
    this.silentAbout = null;
  }

  /** One line when following begins to fail, not one per try; a bug of ours is reported as such. */
  sayOnce(error: unknown): void {
    const kind = (error as { name?: unknown } | null)?.name;
    const name = typeof kind === 'string' ? kind : 'Error';
    if (this.silentAbout === name) return;
    this.silentAbout = name;
    if (isDatabaseGone(error) || name.startsWith('Meilisearch') || name === 'IndexTaskFailed') {
      const entry = { time: new Date().toISOString(), level: 'warn', event: 'search index is behind', kind: name };
      console.error(JSON.stringify(entry));
    } else reportBug(error);
  }

  private async rebuild(fingerprint: string): Promise<void> {
    const queue = this.queue;
    const read: [string, number][] = [];
    async function* noted(): AsyncGenerator<Awaited<ReturnType<typeof queue.unsent>>['documents']> {
      for await (const batch of queue.all()) {
        for (const { id, version } of batch) read.push([id, version]);
        yield batch;
      }
    }
    await this.index.rebuild(fingerprint, noted());
    const documents = read.map(([id, version]) => ({ id, version }));
    await queue.markSent(fingerprint, { documents: documents as never, removed: [] });
  }

  private async countWords(): Promise<void> {
    if (!this.wordsChanged || performance.now() < this.countAfter) return;
    const start = performance.now();
    await this.projection.countWords();
    this.wordsChanged = false;
    this.countAfter = performance.now() + (performance.now() - start) * countRest;
  }
}
