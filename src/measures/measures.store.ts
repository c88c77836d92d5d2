import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { changeChannel, noticeOf } from './change-channel.js';
import type { Measure } from './measure.js';
import { isoTime, measureColumns } from './measure-columns.store.js';
import type { MeasureDocument } from './measure-document.js';

export const measureTable = new EntitySchema<Measure>({
  name: 'measure',
  columns: measureColumns,
  uniques: [{ name: 'measure_dataset_key_unique', columns: ['dataset', 'key'] }],
  checks: [
    { name: 'measure_ages_check', expression: 'age_from is null or age_to is null or age_from <= age_to' },
    { name: 'measure_county_check', expression: '(county_number is null) = (county_division is null)' },
  ],
});

/** One change of a measure (endringshistorikk): who, when, before, after. Public; `changedBy` is a role, no person. */
export interface MeasureChange {
  readonly id: string;
  readonly measureId: string;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: string;
  /** Null where the measure was new. */
  readonly before: Measure | null;
  /** Null where the measure was taken out. */
  readonly after: Measure | null;
}

export const measureChangeTable = new EntitySchema<MeasureChange>({
  name: 'measure_change',
  columns: {
    id: {
      type: 'bigint',
      primary: true,
      primaryKeyConstraintName: 'measure_change_pk',
      generated: 'increment',
    },
    measureId: { type: 'uuid', name: 'measure_id' },
    version: { type: 'integer' },
    changedBy: { type: 'text', name: 'changed_by' },
    changedAt: { type: 'timestamptz', name: 'changed_at', transformer: isoTime },
    before: { type: 'jsonb', nullable: true },
    after: { type: 'jsonb', nullable: true },
  } satisfies Record<keyof MeasureChange, EntitySchemaColumnOptions>,
  uniques: [{ name: 'measure_change_version_unique', columns: ['measureId', 'version'] }],
});

interface MeasureRead {
  readonly id: string;
  readonly version: number;
  /** Given by a trigger, whatever is written. */
  readonly revision: string;
  readonly doc: MeasureDocument;
}

export const measureReadTable = new EntitySchema<MeasureRead>({
  name: 'measure_read',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'measure_read_pk' },
    version: { type: 'integer' },
    revision: { type: 'bigint' },
    doc: { type: 'jsonb' },
  } satisfies Record<keyof MeasureRead, EntitySchemaColumnOptions>,
});

interface OutboxRow {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly createdAt: Date;
}

export const outboxTable = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    id: {
      type: 'bigint',
      primary: true,
      primaryKeyConstraintName: 'outbox_pk',
      generated: 'increment',
    },
    kind: { type: 'text' },
    key: { type: 'text' },
    createdAt: { type: 'timestamptz', name: 'created_at', default: () => 'now()' },
  } satisfies Record<keyof OutboxRow, EntitySchemaColumnOptions>,
});

/** A change and everything that follows from it. */
export interface MeasureWrite {
  readonly before: Measure | null;
  readonly after: Measure;
  readonly document: MeasureDocument;
}

/** A measure as it is stored, and what readers see of it; null where they see nothing. */
export interface StoredMeasure {
  readonly measure: Measure;
  readonly document: MeasureDocument | null;
}

export interface StoredDataset {
  readonly measures: readonly StoredMeasure[];
  /** The last version of measures that were taken out: one that comes back goes on from there. */
  readonly lastVersions: ReadonlyMap<string, number>;
}

/** What is to become of a dataset. */
export interface DatasetChange {
  readonly writes: readonly MeasureWrite[];
  /** Read documents that change although their measures stay as they are. */
  readonly rebuilt: readonly MeasureDocument[];
  readonly removed: readonly Measure[];
}

const rowsPerStatement = 500;

@Injectable()
export class MeasuresStore {
  constructor(private readonly database: DataSource) {}

  /**
   * Runs `decide` on the stored measures of a dataset, locked, and writes what it answers, in one transaction: the
   * measures, their history, what readers see, the outbox. Either all of it is stored or nothing.
   * @returns how many measures were written or removed
   */
  async change(dataset: string, changedBy: string, decide: (stored: StoredDataset) => DatasetChange): Promise<number> {
    return this.database.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`dataset:${dataset}`]);
      const { writes, rebuilt, removed } = decide(await this.stored(manager, dataset));
      for (const some of portions(writes)) await this.write(manager, changedBy, some);
      for (const some of portions(rebuilt)) await this.writeDocuments(manager, some);
      for (const some of portions(removed)) await this.remove(manager, changedBy, some);
      const changed = [...writes.map(({ after }) => after), ...rebuilt, ...removed].map(({ id }) => id);
      if (changed.length > 0) await manager.query('select pg_notify($1, $2)', [changeChannel, noticeOf(changed)]);
      return writes.length + removed.length;
    });
  }

  private async stored(manager: EntityManager, dataset: string): Promise<StoredDataset> {
    const measures = await manager.find(measureTable, { where: { dataset } });
    const rows: { doc: MeasureDocument }[] = await manager.query(
      'select r.doc from measure_read r join measure m on m.id = r.id where m.dataset = $1',
      [dataset],
    );
    const documents = new Map(rows.map(({ doc }) => [doc.id, doc]));
    const removed: { id: string; version: number }[] = await manager.query(
      'select measure_id as id, version from measure_change where after is null order by version',
    );
    return {
      measures: measures.map((measure) => ({ measure, document: documents.get(measure.id) ?? null })),
      lastVersions: new Map(removed.map(({ id, version }) => [id, version])),
    };
  }

  private async write(manager: EntityManager, changedBy: string, writes: readonly MeasureWrite[]): Promise<void> {
    await manager.upsert(measureTable, writes.map((write) => write.after) as Measure[], ['id']);
    await manager.insert(
      measureChangeTable,
      writes.map((write) => ({
        measureId: write.after.id,
        version: write.after.version,
        changedBy,
        changedAt: write.after.updatedAt,
        before: write.before,
        after: write.after,
      })),
    );
    await this.writeDocuments(
      manager,
      writes.map((write) => write.document),
    );
  }

  private async writeDocuments(manager: EntityManager, documents: readonly MeasureDocument[]): Promise<void> {
    await manager.upsert(
      measureReadTable,
      documents.map((doc) => ({ id: doc.id, version: doc.version, revision: '0', doc })),
      ['id'],
    );
    await this.queueForSearch(manager, documents);
  }

  private async remove(manager: EntityManager, changedBy: string, measures: readonly Measure[]): Promise<void> {
    const ids = measures.map(({ id }) => id);
    await manager.delete(measureTable, ids);
    await manager.delete(measureReadTable, ids);
    const changedAt = new Date().toISOString();
    await manager.insert(
      measureChangeTable,
      measures.map((before) => ({
        measureId: before.id,
        version: before.version + 1,
        changedBy,
        changedAt,
        before,
        after: null,
      })),
    );
    await this.queueForSearch(manager, measures);
  }

  private async queueForSearch(manager: EntityManager, measures: readonly { readonly id: string }[]): Promise<void> {
    await manager.insert(
      outboxTable,
      measures.map(({ id }) => ({ kind: 'measure', key: id })),
    );
  }
}

function portions<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / rowsPerStatement) }, (_, index) =>
    all.slice(index * rowsPerStatement, (index + 1) * rowsPerStatement),
  );
}
