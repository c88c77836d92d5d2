import type { ScratchDatabase } from './scratch-database.js';

/** Fills the register up to a multiple of its size with copies under ids of their own. */
export async function growTo(database: Pick<ScratchDatabase, 'query'>, times: number): Promise<number> {
  await database.query(
    `insert into measure_read (id, version, doc)
     select copy.id, m.version, jsonb_set(m.doc, '{id}', to_jsonb(copy.id::text))
     from measure m0 join measure_read m on m.id = m0.id,
       generate_series(2, $1::int) as nth, lateral (select gen_random_uuid() as id where nth > 0 and m.id is not null) copy`,
    [times],
  );
  const [row] = await database.query('select count(*)::int as count from measure_read');
  return row?.['count'] as number;
}

/** The times at which half and nineteen of twenty were done, in milliseconds. */
export function percentiles(times: readonly number[]): { readonly p50: number; readonly p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
