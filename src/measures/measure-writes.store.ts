import { type EntityManager, EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { isoTime } from '../platform/database/iso-time.js';
import { changeChannel, noticeOf } from './change-channel.js';
import type { Measure } from './measure.js';
import type { MeasureChange } from './measure-change.js';
import { measureColumns } from './measure-columns.store.js';
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
    because: { type: 'text', nullable: true },
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
  /** Null where readers see nothing of it: a draft, or closed. */
  readonly document: MeasureDocument | null;
  /** Why, as history tells it. */
  readonly because?: string;
}

const rowsPerStatement = 500;

export async function writeMeasures(
  manager: EntityManager,
  changedBy: string,
  all: readonly MeasureWrite[],
): Promise<void> {
  for (const writes of portions(all)) await writePortion(manager, changedBy, writes);
}

async function writePortion(manager: EntityManager, changedBy: string, writes: readonly MeasureWrite[]): Promise<void> {
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
      because: write.because ?? null,
    })),
  );
  await queueToTell(
    manager,
    writes.map(({ after }) => after),
  );
  await writeDocumentPortion(
    manager,
    writes.flatMap(({ document }) => document ?? []),
  );
  await hideMeasures(
    manager,
    writes.filter(({ document }) => document === null).map(({ after }) => after),
  );
}

export async function writeDocuments(manager: EntityManager, all: readonly MeasureDocument[]): Promise<void> {
  for (const documents of portions(all)) await writeDocumentPortion(manager, documents);
}

async function writeDocumentPortion(manager: EntityManager, documents: readonly MeasureDocument[]): Promise<void> {
  if (documents.length === 0) return;
  await manager.upsert(
    measureReadTable,
    documents.map((doc) => ({ id: doc.id, version: doc.version, revision: '0', doc })),
    ['id'],
  );
  await queueForSearch(manager, documents);
}

export async function removeMeasures(
  manager: EntityManager,
  changedBy: string,
  all: readonly Measure[],
): Promise<void> {
  for (const measures of portions(all)) await removePortion(manager, changedBy, measures);
}

async function removePortion(manager: EntityManager, changedBy: string, measures: readonly Measure[]): Promise<void> {
  const ids = measures.map(({ id }) => id);
  await manager.delete(measureTable, ids);
  await hideMeasures(manager, measures);
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
      because: null,
    })),
  );
  await queueToTell(
    manager,
    measures.map(({ id, version }) => ({ id, version: version + 1 })),
  );
}

/** Readers see nothing of them from now on. */
async function hideMeasures(manager: EntityManager, measures: readonly { readonly id: string }[]): Promise<void> {
  if (measures.length === 0) return;
  await manager.delete(
    measureReadTable,
    measures.map(({ id }) => id),
  );
  await queueForSearch(manager, measures);
}

async function queueForSearch(manager: EntityManager, measures: readonly { readonly id: string }[]): Promise<void> {
  await manager.insert(
    outboxTable,
    measures.map(({ id }) => ({ kind: 'measure', key: id })),
  );
}

/** Whoever follows the history (untold-changes.store.ts) finds each change there, in the order of its measure's versions. */
async function queueToTell(
  manager: EntityManager,
  changes: readonly { readonly id: string; readonly version: number }[],
): Promise<void> {
  await manager.insert(
    outboxTable,
    changes.map(({ id, version }) => ({ kind: 'change', key: `${id}#${version}` })),
  );
}

/** Tells every process which measures readers see otherwise from now on. */
export async function tell(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await manager.query('select pg_notify($1, $2)', [changeChannel, noticeOf(ids)]);
}

function portions<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / rowsPerStatement) }, (_, index) =>
    all.slice(index * rowsPerStatement, (index + 1) * rowsPerStatement),
  );
}
