import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DataSource } from 'typeorm';
import { ProjectionStore } from '../src/search/projection.store.js';
import { printTable } from './process-load.js';
import type { ScratchDatabase } from './scratch-database.js';
import type { DrainWay } from './search-drainer.js';
import { meilisearchHere } from './search-meilisearch.js';
import { startSearchServer } from './search-server.js';
import { type Looked, type Place, places, staleAfterwards, versionWord } from './search-staleness.js';

/** A process that keeps the index. */
interface Keeper {
  stop(): Promise<void>;
  /** Ends it by SIGKILL. */
  kill(): Promise<void>;
}

interface Contestant {
  readonly name: string;
  /** Where nothing may be stale, or, for one that is wrong on purpose, where something must be. */
  readonly places: readonly Place[];
  readonly wrong: boolean;
  start(): Promise<Keeper>;
}

type Settings = Readonly<Record<string, string>>;

const changesPerRound = 100;
const changedMeasures = 60;
const betweenChangesMs = 3;
const killWithinMs = 300;

/**
 * Every round a burst of changes while one of two processes, often the one that drains, is killed and started again; then
 * what is stale is counted. First with two services, then with drainers that are wrong on purpose, which show that stale
 * documents would be seen. @returns the exit code
 */
export async function chaos(database: ScratchDatabase, rounds: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-chaos-'));
  const meilisearch = await meilisearchHere(folder);
  const table = [['killed during changes', 'rounds', 'changes', ...places.map((place) => `stale in ${place}`)]];
  const failures: string[] = [];
  try {
    for (const contestant of contestants(database, meilisearch?.settings ?? null)) {
      await reconcile(database);
      const stale = await play(contestant, { database, meilisearch: meilisearch?.client ?? null }, rounds);
      const counts = places.map((place) => (contestant.places.includes(place) ? String(stale[place].size) : '-'));
      table.push([contestant.name, String(rounds), String(rounds * changesPerRound), ...counts]);
      for (const place of contestant.places) {
        const { name, wrong } = contestant;
        if (!wrong && stale[place].size > 0) failures.push(`${name}: stale documents in ${place}`);
        if (wrong && stale[place].size === 0) failures.push(`${name}: nothing stale in ${place}, so 0 proves nothing`);
      }
    }
  } finally {
    await meilisearch?.stop();
    await rm(folder, { recursive: true, force: true });
  }
  printTable(table);
  if (meilisearch === null) console.log('Meilisearch not looked at: set MEILISEARCH_BIN or MEILI_HOST');
  for (const failure of failures) console.log(`FAILED ${failure}`);
  return failures.length === 0 ? 0 : 1;
}

/** `settings`: those of Meilisearch, null where there is none to look at. */
function contestants(database: ScratchDatabase, settings: Settings | null): readonly Contestant[] {
  const env = settings ?? {};
  const drainer = (way: DrainWay) => ({ wrong: way !== 'right', start: () => startDrainer(way, database.url, env) });
  return [
    {
      name: 'two services',
      places: settings === null ? ['Postgres'] : places,
      wrong: false,
      start: () => startSearchServer(database.url, env),
    },
    { name: 'their drain, nothing compared at start', places: ['Postgres'], ...drainer('right') },
    { name: 'wrong: deletes changes, then writes them', places: ['Postgres'], ...drainer('twoTransactions') },
    { name: 'wrong: two drain at once', places: ['Postgres'], ...drainer('overlapping') },
    ...(settings === null
      ? []
      : [{ name: 'wrong: notes as sent, then sends', places: ['Meilisearch'], ...drainer('sentTooEarly') } as const]),
  ];
}

/** @returns what was found stale after any round, each document once for each of its versions */
async function play(contestant: Contestant, looked: Looked, rounds: number): Promise<Record<Place, Set<string>>> {
  const keepers = [await contestant.start(), await contestant.start()];
  const all: Record<Place, Set<string>> = { Postgres: new Set(), Meilisearch: new Set() };
  try {
    for (const place of contestant.places) await staleAfterwards(looked, place, contestant.wrong);
    for (let round = 0; round < rounds; round++) {
      const victim = round % 2;
      const burst = changes(looked.database);
      await sleep(Math.random() * killWithinMs);
      await keepers[victim]?.kill();
      keepers[victim] = await contestant.start();
      await burst;
      for (const place of contestant.places) {
        for (const stale of await staleAfterwards(looked, place, contestant.wrong)) all[place].add(stale);
      }
    }
  } finally {
    for (const keeper of keepers) await keeper.stop();
  }
  return all;
}

async function changes(database: ScratchDatabase): Promise<void> {
  for (let change = 0; change < changesPerRound; change++) {
    await database.query(
      `with changed as (
         update measure_read set version = version + 1, doc = doc || jsonb_build_object(
           'version', version + 1, 'description', '${versionWord}' || version + 1)
         where id = (select id from measure_read order by id limit 1 offset floor(random() * $1)::int) returning id),
       told as (insert into outbox (kind, key) select 'measure', id::text from changed)
       select pg_notify('measure_changed', '')`,
      [changedMeasures],
    );
    await sleep(Math.random() * 2 * betweenChangesMs);
  }
}

/** Mends what a wrong drainer left. */
async function reconcile({ url }: ScratchDatabase): Promise<void> {
  const source = await new DataSource({ type: 'postgres', url, installExtensions: false }).initialize();
  await new ProjectionStore(source).reconcile();
  await source.destroy();
}

async function startDrainer(way: DrainWay, url: string, env: Settings): Promise<Keeper> {
  const program = fileURLToPath(new URL('./search-drainer.js', import.meta.url));
  const child = fork(program, [way, url], { env: { ...process.env, ...env } });
  const gone = once(child, 'exit');
  const up = await Promise.race([once(child, 'message').then(() => true), gone.then(() => false)]);
  if (!up) throw new Error(`the drainer ${way} did not start`);
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  return { stop: end, kill: end };
}
