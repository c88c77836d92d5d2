import { DataSource } from 'typeorm';
import { ProjectionStore } from '../src/search/projection.store.js';
import { printTable } from './process-load.js';
import { type ScratchDatabase, scratchDatabase } from './scratch-database.js';
import { chaos } from './search-chaos.js';
import { growTo } from './search-scale.js';

const usage = 'Usage: npm run bench -- search-drain [ROUNDS], 60 where not given, 0 for the rate alone';

/**
 * How fast changes are taken from the outbox, and whether a killed drainer leaves anything stale. Exit 1 if it does, or if
 * drainers that are wrong on purpose do not.
 */
export async function run(args: readonly string[]): Promise<number> {
  const rounds = Number(args[0] ?? 60);
  if (!Number.isInteger(rounds) || rounds < 0) {
    console.error(usage);
    return 2;
  }
  await onScratchDatabase(rates);
  return rounds === 0 ? 0 : onScratchDatabase((database) => chaos(database, rounds));
}

async function onScratchDatabase<T>(run: (database: ScratchDatabase) => Promise<T>): Promise<T> {
  const database = await scratchDatabase();
  try {
    return await run(database);
  } finally {
    await database.remove();
  }
}

async function rates(database: ScratchDatabase): Promise<void> {
  const measures = await growTo(database, 100);
  const source = await new DataSource({ type: 'postgres', url: database.url, installExtensions: false }).initialize();
  const store = new ProjectionStore(source);
  const rows: (readonly string[])[] = [['drain', 'changes', 'seconds', 'changes / s']];
  const take = async (name: string): Promise<void> => {
    let changes = 0;
    const start = performance.now();
    for (let taken = await store.drain(); taken > 0; taken = await store.drain()) changes += taken;
    const seconds = (performance.now() - start) / 1000;
    rows.push([name, String(changes), seconds.toFixed(2), (changes / seconds).toFixed(0)]);
  };
  const change = async (set: string): Promise<void> => {
    await database.query(`with changed as (
        update measure_read set version = version + 1, doc = doc || jsonb_build_object('version', version + 1, ${set})
        returning id)
      insert into outbox (kind, key) select 'measure', id::text from changed`);
  };
  await database.query('delete from outbox');
  await database.query("insert into outbox (kind, key) select 'measure', id::text from measure_read");
  await take(`${measures} measures, each for the first time`);
  await change("'freePlaces', 3");
  await take(`${measures} measures, each with other places`);
  await change("'description', doc->>'description' || ' Nytt i år.'");
  await take(`${measures} measures, each with other words`);
  await database.query(`insert into outbox (kind, key)
    select 'measure', id::text from (select id from measure_read order by id limit 200) m, generate_series(1, 250)`);
  await take('200 measures, 250 times each');
  await source.destroy();
  printTable(rows);
}
