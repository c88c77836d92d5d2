import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { OutboxStore } from '../src/search/engines/outbox.store.js';
import { printTable } from './process-load.js';
import { type ScratchDatabase, scratchDatabase } from './scratch-database.js';
import { chaos } from './search-chaos.js';
import { indexHere } from './search-drainer.js';
import { meilisearchHere } from './search-meilisearch.js';
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
  const folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-drain-'));
  const meilisearch = await meilisearchHere(folder);
  if (meilisearch === null) return console.log('Meilisearch is not here: set MEILISEARCH_BIN or MEILI_HOST');
  const source = await new DataSource({ type: 'postgres', url: database.url, installExtensions: false }).initialize();
  const [outbox, index] = [new OutboxStore(source), indexHere(meilisearch.settings)];
  const rows: (readonly string[])[] = [['drain', 'changes', 'seconds', 'changes / s']];
  const take = async (name: string): Promise<void> => {
    let [changes, taken] = [0, 0];
    const start = performance.now();
    do {
      taken = await outbox.drain(({ documents, removed }) => index.send(documents, removed));
      changes += taken;
    } while (taken > 0);
    const seconds = (performance.now() - start) / 1000;
    rows.push([name, String(changes), seconds.toFixed(2), (changes / seconds).toFixed(0)]);
  };
  try {
    const { expected } = await index.state();
    await index.rebuild(expected ?? '', outbox.all());
    await database.query('delete from outbox');
    await database.query("insert into outbox (kind, key) select 'measure', id::text from measure_read");
    await take(`${measures} measures, once each`);
    await database.query(`insert into outbox (kind, key)
      select 'measure', id::text from (select id from measure_read order by id limit 200) m, generate_series(1, 250)`);
    await take('200 measures, 250 times each');
  } finally {
    await source.destroy();
    await meilisearch.stop();
    await rm(folder, { recursive: true, force: true });
  }
  printTable(rows);
}
