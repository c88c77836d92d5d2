import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MeasureChange } from '../measure-change.js';

export type ChangeRow = Omit<MeasureChange, 'changedAt'> & { readonly changedAt: Date };

export const changeColumns = `id, measure_id as "measureId", version, changed_by as "changedBy", changed_at as "changedAt",
  before, after, because`;

/**
 * What the public may know of: the measure was theirs before or after. A state that is too old to have a status was public; a
 * draft that was thrown away never was.
 */
export const isPublicChange = `((after is not null and coalesce(after ->> 'status', 'PUBLISHED') = 'PUBLISHED')
  or (before is not null and coalesce(before ->> 'status', 'PUBLISHED') <> 'DRAFT'))`;

export interface WhichChanges {
  /** The number of a change; null for the latest. */
  readonly before: number | null;
  /** ISO 8601; null from the first on. */
  readonly since: string | null;
  readonly most: number;
}

/** Reads what happened to measures. */
@Injectable()
export class ChangesStore {
  constructor(private readonly database: DataSource) {}

  /** The history of each measure in the order of the ids, the latest first, older than `before` (a version) where given. */
  async histories(
    ids: readonly string[],
    most: number,
    before: number | null = null,
  ): Promise<readonly (readonly MeasureChange[])[]> {
    const rows: readonly ChangeRow[] = await this.database.query(
      `select change.* from unnest($1::uuid[]) wanted (id) cross join lateral (
         select ${changeColumns} from measure_change where measure_id = wanted.id and ($2::int is null or version < $2)
           and ${isPublicChange}
         order by version desc limit $3
       ) change`,
      [ids, before, most],
    );
    const found = new Map<string, MeasureChange[]>(ids.map((id) => [id, []]));
    for (const row of rows) found.get(row.measureId)?.push(changeOf(row));
    return ids.map((id) => found.get(id) ?? []);
  }

  /** What made a version of a measure; null where the public knows of no such change. */
  async change(measureId: string, version: number): Promise<MeasureChange | null> {
    const [row]: readonly ChangeRow[] = await this.database.query(
      `select ${changeColumns} from measure_change where measure_id = $1 and version = $2 and ${isPublicChange}`,
      [measureId, version],
    );
    return row === undefined ? null : changeOf(row);
  }

  /** What happened in the register, the latest first: before a change where one is given, from a moment on where one is. */
  async latest({ before, since, most }: WhichChanges): Promise<readonly MeasureChange[]> {
    const rows: readonly ChangeRow[] = await this.database.query(
      `select ${changeColumns} from measure_change
       where ($1::bigint is null or id < $1) and ($2::timestamptz is null or changed_at >= $2) and ${isPublicChange}
       order by id desc limit $3`,
      [before, since, most],
    );
    return rows.map(changeOf);
  }
}

export const changeOf = (row: ChangeRow): MeasureChange => ({ ...row, changedAt: row.changedAt.toISOString() });
