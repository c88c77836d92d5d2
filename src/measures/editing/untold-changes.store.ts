import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../identity/act.js';
import type { MeasureChange } from '../measure-change.js';
import { type ChangeRow, changeColumns, changeOf, isPublicChange } from './changes.store.js';

/** Changes that nobody outside has been told of yet. */
@Injectable()
export class UntoldChangesStore {
  constructor(private readonly database: DataSource) {}

  /**
   * Takes some changes off the list, in one transaction with what `tell` writes; where it fails they stay. What is committed
   * late is found late, never passed over. Changes that the public does not know of are taken off and not told.
   * @returns how many were taken
   */
  async take(
    most: number,
    tell: (changes: readonly MeasureChange[], transaction: Transaction) => Promise<void>,
  ): Promise<number> {
    return this.database.transaction(async (manager) => {
      const events: { id: string; key: string }[] = await manager.query(
        "select id, key from outbox where kind = 'change' order by id limit $1 for update",
        [most],
      );
      if (events.length === 0) return 0;
      const keys = events.map(({ key }) => key.split('#'));
      const rows: readonly ChangeRow[] = await manager.query(
        `select ${changeColumns}
         from unnest($1::uuid[], $2::int[]) with ordinality as untold (measure, made, place)
         join measure_change on measure_id = untold.measure and version = untold.made
         where ${isPublicChange} order by untold.place`,
        [keys.map(([id]) => id), keys.map(([, version]) => version)],
      );
      if (rows.length > 0) await tell(rows.map(changeOf), manager as unknown as Transaction);
      await manager.query('delete from outbox where id = any($1::bigint[])', [events.map(({ id }) => id)]);
      return events.length;
    });
  }
}
