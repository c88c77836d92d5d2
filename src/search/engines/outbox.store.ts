import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { changeChannel } from '../../measures/change-channel.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import { type MeilisearchDocument, meilisearchDocumentOf } from './meilisearch-document.js';

/** Some changed measures as they are now, and those that are gone. */
export interface Changes {
  readonly documents: readonly MeilisearchDocument[];
  readonly removed: readonly string[];
}

const eventsPerBatch = 2_000;
const documentsPerBatch = 2_000;

/** What changed in the register, for the index to follow. Only the process that holds the drainer's lock may take it. */
@Injectable()
export class OutboxStore {
  constructor(private readonly database: DataSource) {}

  /**
   * Takes one batch: locks the events, reads the measures as they are now, sends them, deletes the events, in one
   * transaction; where sending fails the events stay. Many events of one measure are sent once.
   * @returns how many events were taken
   */
  async drain(send: (changes: Changes) => Promise<void>): Promise<number> {
    return this.database.transaction(async (manager) => {
      const events: { id: string; key: string }[] = await manager.query(
        `select id, key from outbox where kind = 'measure' order by id limit ${eventsPerBatch} for update`,
      );
      if (events.length === 0) return 0;
      await send(await this.changesOf([...new Set(events.map(({ key }) => key))]));
      await manager.query('delete from outbox where id = any($1::bigint[])', [events.map(({ id }) => id)]);
      return events.length;
    });
  }

  /** Without an index nobody waits to hear what changed. */
  async forget(): Promise<void> {
    await this.database.query("delete from outbox where kind = 'measure'");
  }

  /** The measures with these ids as they are now; those that there are no longer are removed. */
  async changesOf(ids: readonly string[]): Promise<Changes> {
    const rows: { id: string; doc: MeasureDocument }[] = await this.database.query(
      'select id, doc from measure_read where id = any($1::uuid[])',
      [ids],
    );
    const there = new Set(rows.map(({ id }) => id));
    return {
      documents: rows.map(({ doc }) => meilisearchDocumentOf(doc)),
      removed: ids.filter((id) => !there.has(id)),
    };
  }

  /** The version of every measure, by id. */
  async versions(): Promise<ReadonlyMap<string, number>> {
    const rows: { id: string; version: number }[] = await this.database.query('select id, version from measure_read');
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  async measures(): Promise<number> {
    const [row]: { count: number }[] = await this.database.query('select count(*)::int as count from measure_read');
    return row?.count ?? 0;
  }

  /** Every document, in batches by id. */
  async *all(): AsyncGenerator<readonly MeilisearchDocument[]> {
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows: { id: string; doc: MeasureDocument }[] = await this.database.query(
        `select id, doc from measure_read where id > $1 order by id limit ${documentsPerBatch}`,
        [last],
      );
      if (rows.length === 0) return;
      last = rows.at(-1)?.id ?? last;
      yield rows.map(({ doc }) => meilisearchDocumentOf(doc));
    }
  }

  /** Asks the drainer, wherever it runs, for a rebuild. @returns the request's number */
  async askForRebuild(): Promise<string> {
    const [row]: { id: string }[] = await this.database.query(
      "insert into outbox (kind, key) values ('search', 'rebuild') returning id",
    );
    await this.database.query(`notify ${changeChannel}`);
    return row?.id ?? '';
  }

  async isRebuilt(request: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query('select 1 from outbox where id = $1', [request]);
    return rows.length === 0;
  }

  async rebuildsAskedFor(): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.database.query("select id from outbox where kind = 'search'");
    return rows.map(({ id }) => id);
  }

  async rebuilt(requests: readonly string[]): Promise<void> {
    await this.database.query('delete from outbox where id = any($1::bigint[])', [requests]);
  }
}
