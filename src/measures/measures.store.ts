import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { MeasureDocument } from './catalogue.js';
import { changeChannel } from './change-channel.js';
import type { Measure } from './measure.js';

const isoTime = { to: (value: string) => value, from: (value: Date) => value.toISOString() };

export const measureTable = new EntitySchema<Measure>({
  name: 'measure',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'measure_pk' },
    dataset: { type: 'text' },
    key: { type: 'text' },
    name: { type: 'text' },
    description: { type: 'text' },
    language: { type: 'text' },
    schoolYear: { type: 'text', name: 'school_year', nullable: true },
    countyNumber: { type: 'text', name: 'county_number', nullable: true },
    countyDivision: { type: 'text', name: 'county_division', nullable: true },
    municipality: { type: 'text', nullable: true },
    responsible: { type: 'text', nullable: true },
    arena: { type: 'text', nullable: true },
    actors: { type: 'text', array: true, nullable: true },
    resourceContributors: { type: 'text', name: 'resource_contributors', array: true, nullable: true },
    curriculumGoal: { type: 'text', name: 'curriculum_goal', nullable: true },
    otherDocumentedCompetence: { type: 'text', name: 'other_documented_competence' },
    goals: { type: 'text', array: true, nullable: true },
    contents: { type: 'jsonb' },
    ageFrom: { type: 'integer', name: 'age_from', nullable: true },
    ageTo: { type: 'integer', name: 'age_to', nullable: true },
    freePlaces: { type: 'integer', name: 'free_places', nullable: true },
    national: { type: 'boolean', nullable: true },
    active: { type: 'boolean', nullable: true },
    otStatusCode: { type: 'text', name: 'ot_status_code', nullable: true },
    provenance: { type: 'jsonb' },
    version: { type: 'integer' },
    updatedAt: { type: 'timestamptz', name: 'updated_at', transformer: isoTime },
  } satisfies Record<keyof Measure, EntitySchemaColumnOptions>,
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
  readonly doc: MeasureDocument;
}

export const measureReadTable = new EntitySchema<MeasureRead>({
  name: 'measure_read',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'measure_read_pk' },
    version: { type: 'integer' },
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

const rowsPerStatement = 500;

/** Some 12 MB: well within the time limit of a statement, however large the register. */
const documentsPerStatement = 5_000;

@Injectable()
export class MeasuresStore {
  constructor(private readonly database: DataSource) {}

  /**
   * Runs `decide` on the stored measures of a dataset, locked, and writes what it answers, in one transaction: the
   * measures, their history, what readers see, the outbox. Either all of it is stored or nothing.
   */
  async change(
    dataset: string,
    changedBy: string,
    decide: (stored: readonly Measure[]) => readonly MeasureWrite[],
  ): Promise<number> {
    return this.database.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`dataset:${dataset}`]);
      const stored = await manager.find(measureTable, { where: { dataset } });
      const writes = decide(stored);
      for (let start = 0; start < writes.length; start += rowsPerStatement) {
        await this.write(manager, changedBy, writes.slice(start, start + rowsPerStatement));
      }
      if (writes.length > 0) await manager.query(`notify ${changeChannel}`);
      return writes.length;
    });
  }

  private async write(manager: EntityManager, changedBy: string, writes: readonly MeasureWrite[]): Promise<void> {
    const after = writes.map((write) => write.after);
    await manager.upsert(measureTable, after as Measure[], ['id']);
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
    await manager.upsert(
      measureReadTable,
      writes.map((write) => ({ id: write.after.id, version: write.after.version, doc: write.document })),
      ['id'],
    );
    await manager.insert(
      outboxTable,
      after.map((measure) => ({ kind: 'measure', key: measure.id })),
    );
  }

  /** What readers see, all of it as of one moment, in no order that means anything. */
  async documents(): Promise<readonly MeasureDocument[]> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const documents: MeasureDocument[] = [];
      let last: string | null = null;
      for (;;) {
        const rows: readonly { readonly doc: MeasureDocument }[] = await manager.query(
          `select doc from measure_read where $1::uuid is null or id > $1 order by id limit ${documentsPerStatement}`,
          [last],
        );
        for (const { doc } of rows) documents.push(doc);
        if (rows.length < documentsPerStatement) return documents;
        last = rows.at(-1)?.doc.id ?? null;
      }
    });
  }
}
