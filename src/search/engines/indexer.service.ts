import { Injectable } from '@nestjs/common';
import { isDatabaseGone } from '../../platform/database/database-gone.js';
import { reportBug } from '../../platform/report.js';
import { MeilisearchIndexStore } from './meilisearch-index.store.js';
import { MeilisearchServerStore } from './meilisearch-server.store.js';
import { OutboxStore } from './outbox.store.js';

const documentsPerRequest = 2_000;

/** One step after another towards an index that says what the register says. Called by the drainer only. */
@Injectable()
export class IndexerService {
  private silentAbout: string | null = null;

  constructor(
    private readonly outbox: OutboxStore,
    private readonly index: MeilisearchIndexStore,
    private readonly server: MeilisearchServerStore,
  ) {}

  /**
   * Takes what changed into the index; builds it anew where it is not right or that was asked for.
   * @param whole compare every document, not only what was told
   */
  async follow(whole: boolean): Promise<void> {
    const asked = await this.outbox.rebuildsAskedFor();
    if (!this.server.isSetUp()) await this.outbox.forget();
    else await this.followIndex(whole, asked.length > 0);
    await this.outbox.rebuilt(asked);
    this.silentAbout = null;
  }

  private async followIndex(whole: boolean, anew: boolean): Promise<void> {
    const { expected, ready } = await this.index.state();
    if (expected === null) return;
    if (!ready || anew) await this.index.rebuild(expected, this.outbox.all());
    let taken: number;
    do taken = await this.outbox.drain((changes) => this.index.send(changes.documents, changes.removed));
    while (taken > 0);
    const { documents } = await this.index.state();
    if (whole || documents !== (await this.outbox.measures())) await this.reconcile();
  }

  /** Sends every measure that the index lacks or has in another version, and takes out those that are gone. */
  private async reconcile(): Promise<void> {
    const [there, here] = [await this.index.versions(), await this.outbox.versions()];
    const ids = [...new Set([...there.keys(), ...here.keys()])].filter((id) => there.get(id) !== here.get(id));
    for (let start = 0; start < ids.length; start += documentsPerRequest) {
      const changes = await this.outbox.changesOf(ids.slice(start, start + documentsPerRequest));
      await this.index.send(changes.documents, changes.removed);
    }
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
}
