import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MeasureDocument } from '../measures/measure-document.js';
import { type MeilisearchDocument, meilisearchDocumentOf } from './meilisearch-document.js';
import { searchDocumentOf } from './search-document.js';

/** Changes that the Meilisearch index has not taken yet. */
export interface Unsent {
  readonly documents: readonly MeilisearchDocument[];
  readonly removed: readonly string[];
}

const documentsPerBatch = 2_000;

/** Which documents the Meilisearch index with a given fingerprint has, and in which version. */
@Injectable()
export class SendQueueStore {
  constructor(private readonly database: DataSource) {}

  /**
   * One batch of what an index lacks; nothing in it when it has everything. A measure that has changed since its
   * document was written waits for the drainer: sent now, it would be unsent for ever.
   */
  async unsent(fingerprint: string): Promise<Unsent> {
    const rows: { id: string; removed: boolean; doc: MeasureDocument }[] = await this.database.query(
      `select s.id, s.removed, m.doc from search_state s left join measure_read m on m.id = s.id
       where s.sent is distinct from $1 || ':' || s.version and (s.removed or s.version = m.version)
       limit ${documentsPerBatch}`,
      [fingerprint],
    );
    return {
      documents: rows.filter((row) => !row.removed).map(({ doc }) => meilisearchDocumentOf(searchDocumentOf(doc))),
      removed: rows.filter((row) => row.removed).map(({ id }) => id),
    };
  }

  /** Notes what an index has now. A document that changed meanwhile stays unsent. */
  async markSent(fingerprint: string, { documents, removed }: Unsent): Promise<void> {
    await this.database.query(
      `update search_state s set sent = $1 || ':' || t.version
       from unnest($2::uuid[], $3::int[]) as t (id, version) where s.id = t.id and not s.removed`,
      [fingerprint, documents.map(({ id }) => id), documents.map(({ version }) => version)],
    );
    await this.database.query('delete from search_state where removed and id = any($1::uuid[])', [removed]);
  }

  /** Every document, in batches by id; what changes meanwhile is unsent afterwards. */
  async *all(): AsyncGenerator<readonly MeilisearchDocument[]> {
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows: { id: string; doc: MeasureDocument }[] = await this.database.query(
        `select id, doc from measure_read where id > $1 order by id limit ${documentsPerBatch}`,
        [last],
      );
      if (rows.length === 0) return;
      last = rows.at(-1)?.id ?? last;
      yield rows.map(({ doc }) => meilisearchDocumentOf(searchDocumentOf(doc)));
    }
  }

  /** Without a Meilisearch index nobody waits to hear what was removed. */
  async forgetRemoved(): Promise<void> {
    await this.database.query('delete from search_state where removed');
  }
}
