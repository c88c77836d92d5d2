import { Injectable } from '@nestjs/common';
import { type EnqueuedTaskPromise, Meilisearch, MeilisearchApiError, type Settings } from 'meilisearch';
import { liveIndex } from './meilisearch.store.js';
import {
  type FingerprintDocument,
  fingerprintId,
  indexFingerprint,
  type MeilisearchDocument,
  meilisearchSettings,
} from './meilisearch-document.js';
import { type MeilisearchAddress, MeilisearchServerStore, uncompressed } from './meilisearch-server.store.js';

const requestMs = 5_000;
const taskMs = 600_000;
const swapMs = 60_000;
const documentsPerPage = 10_000;

/** How the live index stands. */
export interface IndexState {
  /** What a right index would carry; null where the server cannot be reached. */
  readonly expected: string | null;
  /** The live index carries it. */
  readonly ready: boolean;
  /** Measures in the live index; null where there is none. */
  readonly documents: number | null;
}

/** A task of the server ended in anything but success. */
export class IndexTaskFailed extends Error {}

/** Writes the Meilisearch index. Only the process that holds the drainer's lock may call the methods that write. */
@Injectable()
export class MeilisearchIndexStore {
  private client: Meilisearch | null = null;
  private clientOf: MeilisearchAddress | null = null;

  constructor(private readonly server: MeilisearchServerStore) {}

  /** @throws where the server does not answer */
  async state(): Promise<IndexState> {
    const client = await this.connection();
    if (client === null) return { expected: null, ready: false, documents: null };
    const expected = indexFingerprint(await this.versionOf(client));
    const made = await client.index<FingerprintDocument>(liveIndex).getDocument(fingerprintId).catch(notFoundIsNull);
    const stats = made === null ? null : await client.index(liveIndex).getStats();
    const documents = stats === null ? null : stats.numberOfDocuments - 1;
    return { expected, ready: made?.fingerprint === expected, documents };
  }

  /**
   * Builds a fresh index, checks it and puts it in the live one's place in one step; searches meanwhile use the old one.
   * @param batches all documents
   * @throws IndexTaskFailed; the live index is then as it was
   */
  async rebuild(fingerprint: string, batches: AsyncIterable<readonly MeilisearchDocument[]>): Promise<void> {
    const client = await this.needed();
    await this.removeLeftovers(client);
    const fresh = `${liveIndex}_${fingerprint.slice(0, 8)}_${Date.now().toString(36)}`;
    await done(client.createIndex(fresh, { primaryKey: 'id' }));
    await done(client.index(fresh).updateSettings(meilisearchSettings as unknown as Settings));
    let count = 0;
    let probe: MeilisearchDocument | undefined;
    for await (const batch of batches) {
      await done(client.index(fresh).addDocuments([...batch]));
      count += batch.length;
      probe ??= batch[0];
    }
    await done(client.index(fresh).addDocuments([{ id: fingerprintId, fingerprint, build: fresh }]));
    await this.check(client, fresh, count, probe);
    if ((await client.getRawIndex(liveIndex).catch(notFoundIsNull)) === null) {
      await done(client.createIndex(liveIndex, { primaryKey: 'id' }));
    }
    await this.swap(client, fresh);
    await done(client.deleteIndex(fresh));
  }

  /** Writes documents and takes out others, and waits until the server has done so. */
  async send(documents: readonly MeilisearchDocument[], removed: readonly string[]): Promise<void> {
    const live = (await this.needed()).index(liveIndex);
    const tasks: Promise<void>[] = [];
    if (documents.length > 0) tasks.push(done(live.addDocuments([...documents], { primaryKey: 'id' })));
    if (removed.length > 0) tasks.push(done(live.deleteDocuments([...removed])));
    await Promise.all(tasks);
  }

  /** The version of every measure in the live index, by id. @throws where the server does not answer */
  async versions(): Promise<ReadonlyMap<string, number>> {
    const live = (await this.needed()).index<Pick<MeilisearchDocument, 'id' | 'version'>>(liveIndex);
    const versions = new Map<string, number>();
    for (let offset = 0; ; offset += documentsPerPage) {
      const { results } = await live.getDocuments({ fields: ['id', 'version'], limit: documentsPerPage, offset });
      for (const { id, version } of results) if (id !== fingerprintId) versions.set(id, version);
      if (results.length < documentsPerPage) return versions;
    }
  }

  /** A key that is limited to the indexes cannot see the task of a swap, so its effect is waited for. */
  private async swap(client: Meilisearch, fresh: string): Promise<void> {
    await client.swapIndexes([{ indexes: [fresh, liveIndex] } as never]);
    for (const deadline = Date.now() + swapMs; Date.now() < deadline; ) {
      const live = await client.index<FingerprintDocument>(liveIndex).getDocument(fingerprintId).catch(notFoundIsNull);
      if (live?.build === fresh) return;
      await new Promise((next) => setTimeout(next, 20));
    }
    throw new IndexTaskFailed('the fresh index was not put in place');
  }

  /** A build can end as succeeded with documents left out, so what is in it is counted and looked for. */
  private async check(
    client: Meilisearch,
    index: string,
    count: number,
    probe: MeilisearchDocument | undefined,
  ): Promise<void> {
    const { numberOfDocuments } = await client.index(index).getStats();
    if (numberOfDocuments !== count + 1) throw new IndexTaskFailed('documents are missing from the fresh index');
    if (probe === undefined) return;
    const word = probe.words[0] ?? '';
    const { hits } = await client.index(index).search(`${word} `, { limit: count, attributesToRetrieve: ['id'] });
    if (!hits.some((hit) => hit['id'] === probe.id)) throw new IndexTaskFailed('the fresh index does not find');
  }

  /** A key that is limited to the indexes may not ask; an upgraded server is then only known by its lost index. */
  private async versionOf(client: Meilisearch): Promise<string> {
    const told = this.clientOf?.version ?? null;
    if (told !== null) return told;
    try {
      return (await client.getVersion()).pkgVersion;
    } catch (error) {
      if (error instanceof MeilisearchApiError && error.response.status === 403) return 'unknown';
      throw error;
    }
  }

  private async removeLeftovers(client: Meilisearch): Promise<void> {
    const { results } = await client.getRawIndexes({ limit: 1_000 });
    const left = results.filter(({ uid }) => uid.startsWith(`${liveIndex}_`));
    for (const { uid } of left) await done(client.deleteIndex(uid));
  }

  private async needed(): Promise<Meilisearch> {
    const client = await this.connection();
    if (client === null) throw new IndexTaskFailed('the server is not up');
    return client;
  }

  private async connection(): Promise<Meilisearch | null> {
    const address = await this.server.up();
    if (address === null) return null;
    if (this.client === null || this.clientOf !== address) {
      const { host, indexKey } = address;
      this.client = new Meilisearch({
        host,
        timeout: requestMs,
        requestInit: uncompressed,
        ...(indexKey === null ? {} : { apiKey: indexKey }),
      });
      this.clientOf = address;
    }
    return this.client;
  }
}

/** Waiting resolves for failed tasks too, so the status decides. */
async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await task.waitTask({ timeout: taskMs, interval: 10 });
  if (status !== 'succeeded') throw new IndexTaskFailed(`task ${status}: ${error?.code ?? 'no code'}`);
}

function notFoundIsNull(error: unknown): null {
  const code = (error as { cause?: { code?: unknown } } | null)?.cause?.code;
  if (code === 'index_not_found' || code === 'document_not_found') return null;
  throw error;
}
