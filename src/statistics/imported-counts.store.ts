import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, EntitySchema, type EntitySchemaColumnOptions, LessThan } from 'typeorm';
import type { Transaction } from '../identity/act.js';
import { isoTime } from '../platform/database/iso-time.js';
import type { ImportedCount, ImportedCountChange } from './imported-count.js';

/** The channel on which a commit tells that counts were handed in. */
export const countsChannel = 'youth_count_changed';

const key = { primary: true, primaryKeyConstraintName: 'youth_count_pk' } as const;

const places = {
  date: { type: 'date' },
  system: { type: 'text' },
  area: { type: 'text' },
  countyDivision: { type: 'text', name: 'county_division', nullable: true },
  countyNumber: { type: 'text', name: 'county_number', nullable: true },
  dimension: { type: 'text' },
  key: { type: 'text' },
  version: { type: 'integer' },
  reportedBy: { type: 'text', name: 'reported_by' },
  reportedAt: { type: 'timestamptz', name: 'reported_at', transformer: isoTime },
} as const;

export const youthCountTable = new EntitySchema<ImportedCount>({
  name: 'youth_count',
  columns: {
    ...places,
    date: { ...places.date, ...key },
    system: { ...places.system, ...key },
    area: { ...places.area, ...key },
    dimension: { ...places.dimension, ...key },
    key: { ...places.key, ...key },
    codeVersion: { type: 'text', name: 'code_version', nullable: true },
    persons: { type: 'integer', nullable: true },
    why: { type: 'text', nullable: true },
  } satisfies Record<keyof ImportedCount, EntitySchemaColumnOptions>,
  checks: [
    { name: 'youth_count_persons_check', expression: 'persons >= 0 and persons <= 1000000' },
    { name: 'youth_count_why_check', expression: '(persons is null) <> (why is null)' },
    {
      name: 'youth_count_area_check',
      expression: "area = coalesce(county_division || '/' || county_number, 'nation')",
    },
  ],
});

export const youthCountChangeTable = new EntitySchema<ImportedCountChange>({
  name: 'youth_count_change',
  columns: {
    ...places,
    id: { type: 'bigint', primary: true, primaryKeyConstraintName: 'youth_count_change_pk', generated: 'increment' },
    before: { type: 'jsonb', nullable: true },
    after: { type: 'jsonb' },
  } satisfies Record<keyof ImportedCountChange, EntitySchemaColumnOptions>,
});

/** How many counts are kept and how often they were changed in all: nothing is ever taken away. */
export interface CountsState {
  readonly counts: number;
  readonly versions: number;
}

const rowsPerStatement = 500;

/** Counts that were handed in, and their history. */
@Injectable()
export class ImportedCountsStore {
  constructor(private readonly database: DataSource) {}

  /** Every count, by day. */
  async all(): Promise<readonly ImportedCount[]> {
    return this.database.manager.find(youthCountTable, {
      order: { date: 'ASC', system: 'ASC', area: 'ASC', dimension: 'ASC', key: 'ASC' },
    });
  }

  async state(): Promise<CountsState> {
    const [row] = await this.database.query<{ counts: string; versions: string }[]>(
      'select count(*) as counts, coalesce(sum(version), 0) as versions from youth_count',
    );
    return { counts: Number(row?.counts ?? 0), versions: Number(row?.versions ?? 0) };
  }

  /** The counts of these days that whoever acts may write; others who hand counts in wait until the act is over. */
  async locked(transaction: Transaction, dates: readonly string[]): Promise<readonly ImportedCount[]> {
    const manager = managerOf(transaction);
    await manager.query("select pg_advisory_xact_lock(hashtext('tiltaksregister counts'))");
    return manager
      .createQueryBuilder(youthCountTable, 'kept')
      .where('kept.date = any(:dates)', { dates: [...dates] })
      .getMany();
  }

  /** The changes that whoever reads may write, the latest first, older than `before` (an id) where given. */
  async changes(
    transaction: Transaction,
    first: number,
    before: string | null,
  ): Promise<readonly ImportedCountChange[]> {
    const where = before === null ? {} : { id: LessThan(before) };
    return managerOf(transaction).find(youthCountChangeTable, { where, order: { id: 'DESC' }, take: first });
  }

  /** Keeps the counts with what each was before, and tells every process. */
  async write(
    transaction: Transaction,
    writes: readonly { readonly before: ImportedCountChange['before']; readonly after: ImportedCount }[],
  ): Promise<void> {
    const manager = managerOf(transaction);
    for (let at = 0; at < writes.length; at += rowsPerStatement) {
      const some = writes.slice(at, at + rowsPerStatement);
      const primary = ['date', 'system', 'area', 'dimension', 'key'];
      await manager.upsert(youthCountTable, some.map(({ after }) => after) as ImportedCount[], primary);
      await manager.insert(youthCountChangeTable, some.map(changeOf) as never);
    }
    if (writes.length > 0) await manager.query('select pg_notify($1, $2)', [countsChannel, '']);
  }
}

function changeOf({
  before,
  after,
}: {
  readonly before: ImportedCountChange['before'];
  readonly after: ImportedCount;
}): Omit<ImportedCountChange, 'id'> {
  const { codeVersion, persons, why, ...place } = after;
  return { ...place, before, after: { codeVersion, persons, why } };
}

function managerOf(transaction: Transaction): EntityManager {
  return transaction as unknown as EntityManager;
}
