import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { changeChannel } from '../measures/change-channel.js';

/** A wish to have the search tables and the index written anew; any process may ask, the drainer does it. */
@Injectable()
export class RebuildRequestsStore {
  constructor(private readonly database: DataSource) {}

  /** @returns the request's number */
  async ask(): Promise<string> {
    const [row]: { id: string }[] = await this.database.query(
      "insert into outbox (kind, key) values ('search', 'rebuild') returning id",
    );
    await this.database.query(`notify ${changeChannel}`);
    return row?.id ?? '';
  }

  async isDone(request: string): Promise<boolean> {
    const rows: unknown[] = await this.database.query('select 1 from outbox where id = $1', [request]);
    return rows.length === 0;
  }

  async pending(): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.database.query("select id from outbox where kind = 'search'");
    return rows.map(({ id }) => id);
  }

  /** Makes every document count as stale. */
  async begin(): Promise<void> {
    await this.database.query("update search_state set analyser_version = '', sent = null");
  }

  async finish(requests: readonly string[]): Promise<void> {
    await this.database.query('delete from outbox where id = any($1::bigint[])', [requests]);
  }
}
