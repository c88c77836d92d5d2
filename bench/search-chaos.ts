import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { printTable } from './process-load.js';
import type { ScratchDatabase } from './scratch-database.js';
import type { DrainWay } from './search-drainer.js';
import { meilisearchHere } from './search-meilisearch.js';
import { startSearchServer } from './search-server.js';
import { type Looked, staleAfterwards, staleNow } from './search-staleness.js';

/** A process that keeps the index. */
interface Keeper {
  stop(): Promise<void>;
  /** Ends it by SIGKILL. */
  kill(): Promise<void>;
}

interface Contestant {
  readonly name: string;
  /** Wrong on purpose: something must be stale afterwards. */
  readonly wrong: boolean;
  start(): Promise<Keeper>;
}

type Settings = Readonly<Record<string, string>>;

const changesPerRound = 100;
const changedMeasures = 60;
const betweenChangesMs = 3;
const killWithinMs = 300;
const mendWithinMs = 60_000;

/**
 * Every round a burst of changes while one of two processes, often the one that drains, is killed and started again; then
 * what is stale in the index is counted. First with two services, then with drainers that are wrong on purpose, which show
 * that stale documents would be seen. @returns the exit code
 */
export async function chaos(database: ScratchDatabase, rounds: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-chaos-'));
  const meilisearch = await meilisearchHere(folder);
  if (meilisearch === null) {
    console.log('Meilisearch is not here, and nothing else follows: set MEILISEARCH_BIN or MEILI_HOST');
    return 2;
  }
  const table = [['killed during changes', 'rounds', 'changes', 'stale documents']];
  const failures: string[] = [];
  const looked = { database, meilisearch: meilisearch.client };
  try {
    for (const contestant of contestants(database, meilisearch.settings)) {
      await mend(looked, meilisearch.settings);
      const { size } = await play(contestant, looked, rounds);
      const { name, wrong } = contestant;
      table.push([name, String(rounds), String(rounds * changesPerRound), String(size)]);
      if (!wrong && size > 0) failures.push(`${name}: stale documents`);
      if (wrong && size === 0) failures.push(`${name}: nothing stale, so 0 proves nothing`);
    }
  } finally {
    await meilisearch.stop();
    await rm(folder, { recursive: true, force: true });
  }
  printTable(table);
  for (const failure of failures) console.log(`FAILED ${failure}`);
  return failures.length === 0 ? 0 : 1;
}

/** `settings`: those of Meilisearch. */
function contestants(database: ScratchDatabase, settings: Settings): readonly Contestant[] {
  const drainer = (way: DrainWay) => ({
    wrong: way !== 'right',
    start: () => startDrainer(way, database.url, settings),
  });
  return [
    { name: 'two services', wrong: false, start: () => startSearchServer(database.url, settings) },
    { name: 'their drain, nothing compared at start', ...drainer('right') },
    { name: 'wrong: deletes changes, then sends them', ...drainer('deletesFirst') },
    { name: 'wrong: two drain at once', ...drainer('overlapping') },
  ];
}

/** @returns what was found stale after any round, each document once for each of its versions */
async function play(contestant: Contestant, looked: Looked, rounds: number): Promise<ReadonlySet<string>> {
  const keepers = [await contestant.start(), await contestant.start()];
  const all = new Set<string>();
  try {
    await staleAfterwards(looked, contestant.wrong);
    for (let round = 0; round < rounds; round++) {
      const victim = round % 2;
      const burst = changes(looked.database);
      await sleep(Math.random() * killWithinMs);
      await keepers[victim]?.kill();
      keepers[victim] = await contestant.start();
      await burst;
      for (const stale of await staleAfterwards(looked, contestant.wrong)) all.add(stale);
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
           'version', version + 1, 'description', 'utgave' || version + 1)
         where id = (select id from measure_read order by id limit 1 offset floor(random() * $1)::int) returning id),
       told as (insert into outbox (kind, key) select 'measure', id::text from changed)
       select pg_notify('measure_changed', '')`,
      [changedMeasures],
    );
    await sleep(Math.random() * 2 * betweenChangesMs);
  }
}

/** Builds the index, or mends what a wrong drainer left: a service compares everything when it starts. */
async function mend(looked: Looked, settings: Settings): Promise<void> {
  const service = await startSearchServer(looked.database.url, settings);
  try {
    for (const deadline = Date.now() + mendWithinMs; ; await sleep(100)) {
      const stale = await staleNow(looked).catch(() => ['no index yet']);
      if (stale.length === 0) return;
      if (Date.now() > deadline) throw new Error('the index does not come to be as the register is');
    }
  } finally {
    await service.stop();
  }
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
