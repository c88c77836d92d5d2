import { DataSource } from 'typeorm';
import { changeChannel } from '../src/measures/change-channel.js';
import { ProjectionStore } from '../src/search/projection.store.js';
import { printTable } from './process-load.js';
import { type ScratchDatabase, scratchDatabase } from './scratch-database.js';
import { growTo } from './search-scale.js';
import { type SearchServer, startSearchServer } from './search-server.js';

const usage = 'Usage: npm run bench -- search-drain [ROUNDS], 60 where not given, 0 for the rate alone';

/** How fast changes are taken from the outbox, and whether a killed drainer leaves anything stale. Exit 1 if it does. */
export async function run(args: readonly string[]): Promise<number> {
  const rounds = Number(args[0] ?? 60);
  if (!Number.isInteger(rounds) || rounds < 0) {
    console.error(usage);
    return 2;
  }
  const database = await scratchDatabase();
  try {
    await rates(database);
    return rounds === 0 ? 0 : await chaos(database, rounds);
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
  await database.query('delete from outbox');
  await database.query("insert into outbox (kind, key) select 'measure', id::text from measure_read");
  await take(`${measures} measures, each for the first time`);
  await database.query("insert into outbox (kind, key) select 'measure', id::text from measure_read");
  await take(`${measures} measures, each again`);
  await database.query(`insert into outbox (kind, key)
    select 'measure', id::text from (select id from measure_read order by id limit 200) m, generate_series(1, 250)`);
  await take('200 measures, 250 times each');
  await source.destroy();
  printTable(rows);
  await database.query(
    'delete from measure_read where not exists (select 1 from measure where measure.id = measure_read.id)',
  );
  await database.query('delete from search_state where id not in (select id from measure_read)');
}

/** Two services; every round a burst of changes while one of them, often the drainer, is killed and started again. */
async function chaos(database: ScratchDatabase, rounds: number): Promise<number> {
  const servers: SearchServer[] = [await startSearchServer(database.url), await startSearchServer(database.url)];
  let stale = 0;
  let kills = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const victim = round % 2;
      const burst = changes(database, 40);
      await new Promise((next) => setTimeout(next, Math.random() * 60));
      await servers[victim]?.kill();
      kills++;
      servers[victim] = await startSearchServer(database.url);
      await burst;
      stale += await staleAfterwards(database);
    }
  } finally {
    for (const server of servers) await server.stop();
  }
  console.log(`${rounds} rounds, ${kills} kills during changes: ${stale} stale documents`);
  return stale === 0 ? 0 : 1;
}

async function changes(database: ScratchDatabase, count: number): Promise<void> {
  for (let change = 0; change < count; change++) {
    await database.query(
      `with changed as (
         update measure_read set version = version + 1, doc = jsonb_set(doc, '{version}', to_jsonb(version + 1))
         where id = (select id from measure_read order by random() limit 1) returning id),
       told as (insert into outbox (kind, key) select 'measure', id::text from changed)
       select pg_notify($1, '')`,
      [changeChannel],
    );
  }
}

/** Documents that are not as the register is once the outbox is empty; with it empty, nobody would write them again. */
async function staleAfterwards(database: ScratchDatabase): Promise<number> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
    const [row] = await database.query('select count(*)::int as count from outbox');
    if (row?.['count'] === 0) break;
    await new Promise((next) => setTimeout(next, 20));
  }
  const [row] = await database.query(
    `select count(*)::int as stale from measure_read m full join search_state s on s.id = m.id and not s.removed
     where s.version is distinct from m.version`,
  );
  return row?.['stale'] as number;
}
