import { sql } from './databases.js';

/** Renames a measure the way a change is stored (document, outbox), and tells nobody. */
export async function renameUntold(database: string, key: string, name: string): Promise<void> {
  await sql(
    database,
    `with changed as (
       update measure_read set version = version + 1,
         doc = jsonb_set(jsonb_set(doc, '{name}', to_jsonb($2::text)), '{version}', to_jsonb(version + 1))
       where doc->>'key' = $1 returning id)
     insert into outbox (kind, key) select 'measure', id from changed`,
    [key, name],
  );
}

/** Renames a measure and tells the listeners. */
export async function rename(database: string, key: string, name: string): Promise<void> {
  await renameUntold(database, key, name);
  await sql(database, 'notify measure_changed');
}
