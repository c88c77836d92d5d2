import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Transaction } from '../../identity/act.js';
import { livingRegister, type Measure, type MeasureDraft } from '../measure.js';
import { measureTable } from '../measure-writes.store.js';
import { managerOf } from './editing.store.js';

/** What one change of a measure made of it. */
export interface StateChange {
  readonly measureId: string;
  readonly before: Partial<Measure> | null;
  readonly after: Partial<Measure> | null;
}

const idsPerQuestion = 1_000;

/** Many measures at once, inside somebody's act. */
@Injectable()
export class BulkStore {
  constructor(private readonly database: DataSource) {}

  /** Waits until no other process stores many measures: two imports of the same new row would both find it new. */
  async alone(transaction: Transaction): Promise<void> {
    await managerOf(transaction).query("select pg_advisory_xact_lock(hashtext('tiltaksregister bulk'))");
  }

  /** Held until the act is over, in the order of their ids; without those that whoever acts may not write. */
  async locked(transaction: Transaction, ids: readonly string[]): Promise<readonly Measure[]> {
    const found: Measure[] = [];
    for (const some of portions([...ids].sort())) {
      const lock = { mode: 'pessimistic_write' } as const;
      found.push(
        ...(await managerOf(transaction).find(measureTable, { where: { id: In(some) }, order: { id: 'ASC' }, lock })),
      );
    }
    return found;
  }

  /** Which of the drafts' ids and keys of the register are in use, whatever the status and whoever may see it. */
  async inUse(drafts: readonly MeasureDraft[]): Promise<ReadonlySet<string>> {
    const used = new Set<string>();
    for (const some of portions(drafts)) {
      const rows: readonly { id: string; key: string; dataset: string }[] = await this.database.query(
        'select id, key, dataset from measure where id = any($1::uuid[]) or (dataset = $2 and key = any($3))',
        [some.map(({ id }) => id), livingRegister, some.map(({ key }) => key)],
      );
      for (const { id, key, dataset } of rows) {
        used.add(id);
        if (dataset === livingRegister) used.add(key);
      }
    }
    return used;
  }

  /** What happened to each measure after the version that somebody had, the first first. */
  async changesSince(
    transaction: Transaction,
    seen: readonly { readonly id: string; readonly version: number }[],
  ): Promise<readonly StateChange[]> {
    const changes: StateChange[] = [];
    for (const some of portions(seen)) {
      const rows: readonly StateChange[] = await managerOf(transaction).query(
        `select change.measure_id as "measureId", change.before, change.after
         from unnest($1::uuid[], $2::int[]) seen (id, version)
         join measure_change change on change.measure_id = seen.id and change.version > seen.version
         order by change.measure_id, change.version`,
        [some.map(({ id }) => id), some.map(({ version }) => version)],
      );
      changes.push(...rows);
    }
    return changes;
  }
}

function portions<T>(all: readonly T[]): readonly T[][] {
  return Array.from({ length: Math.ceil(all.length / idsPerQuestion) }, (_, at) =>
    all.slice(at * idsPerQuestion, (at + 1) * idsPerQuestion),
  );
}
