import { Injectable } from '@nestjs/common';
import { DataSource, EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { isoTime } from '../../platform/database/iso-time.js';
import type { LinkRecord } from './link-health.js';

export const linkCheckTable = new EntitySchema<LinkRecord>({
  name: 'link_check',
  columns: {
    link: { type: 'text', primary: true, primaryKeyConstraintName: 'link_check_pk' },
    health: { type: 'text' },
    failures: { type: 'integer' },
    checkedAt: { type: 'timestamptz', name: 'checked_at', transformer: isoTime },
  } satisfies Record<keyof LinkRecord, EntitySchemaColumnOptions>,
});

/** Notices that something is known that was not. */
export const linksChannel = 'tiltak_links';

/** More than this says nothing any more; see link-health.ts. */
const keptFor = "interval '60 days'";

/** What came of the checks of links. */
@Injectable()
export class LinkCheckStore {
  constructor(private readonly database: DataSource) {}

  async all(): Promise<readonly LinkRecord[]> {
    return this.database.manager.find(linkCheckTable);
  }

  async save(record: LinkRecord): Promise<void> {
    await this.database.manager.upsert(linkCheckTable, record, ['link']);
  }

  /** Tells every process; forgets links that have left the register long ago. */
  async announce(): Promise<void> {
    await this.database.query(`delete from link_check where checked_at < now() - ${keptFor}`);
    await this.database.query(`notify ${linksChannel}`);
  }
}
