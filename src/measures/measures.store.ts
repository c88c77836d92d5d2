import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Measure } from './measure.js';
import type { MeasureDocument } from './measure-document.js';
import {
  type MeasureWrite,
  measureTable,
  removeMeasures,
  tell,
  writeDocuments,
  writeMeasures,
} from './measure-writes.store.js';

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
      await writeMeasures(manager, changedBy, writes);
      await writeDocuments(manager, rebuilt);
      await removeMeasures(manager, changedBy, removed);
      await tell(
        manager,
        [...writes.map(({ after }) => after), ...rebuilt, ...removed].map(({ id }) => id),
      );
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
}
