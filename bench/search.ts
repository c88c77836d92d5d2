import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listBody } from './list-query.js';
import { cpuOf, post, printTable } from './process-load.js';
import { type JudgedQuestion, readLines } from './relevance-judgements.js';
import { type ScratchDatabase, scratchDatabase } from './scratch-database.js';
import { meilisearchHere } from './search-meilisearch.js';
import { growTo, percentiles } from './search-scale.js';
import { meilisearchReady, type SearchServer, startSearchServer } from './search-server.js';

const rounds = 5;
const changes = 20;
const usage = 'Usage: npm run bench -- search [SCALE…], for example 1 10 100 1000';
const names = JSON.stringify({
  query: `{ measures(first: 20) { totalCount pageInfo { hasNextPage } edges { cursor node { id name } } } }`,
});

type Times = ReturnType<typeof percentiles>;

interface Measured {
  readonly engine: string;
  readonly measures: number;
  readonly search: Times;
  /** The first page of the list, with names only and with every field. */
  readonly names: Times;
  readonly list: Times;
  /** Of the service, for one letter more. */
  readonly letterCpuMs: number;
  /** From a commit until the new word is found, and the service's CPU meanwhile. */
  readonly change: Times;
  readonly changeCpuMs: number;
}

/**
 * Searches over HTTP, facets and highlights included, beside the first page of the list, its names and all of it, in turns;
 * questions typed letter by letter; and how soon a changed text is found. On copies of the register; with Meilisearch where
 * it is here.
 */
export async function run(args: readonly string[]): Promise<number> {
  const scales = args.length === 0 ? [1, 10, 100] : args.map(Number);
  if (scales.some((scale) => !Number.isInteger(scale) || scale < 1)) {
    console.error(usage);
    return 2;
  }
  const questions = (await readLines<JudgedQuestion>('judgements.jsonl')).map(({ q }) => q);
  const all: Measured[] = [];
  for (const scale of scales) {
    const database = await scratchDatabase();
    try {
      const measures = await growTo(database, scale);
      all.push(await measure('word index', database, measures, questions, {}));
      all.push(...(await withMeilisearch(database, measures, questions)));
    } finally {
      await database.remove();
    }
  }
  print(all);
  return 0;
}

async function withMeilisearch(
  database: ScratchDatabase,
  measures: number,
  questions: readonly string[],
): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-bench-meilisearch-'));
  const meilisearch = await meilisearchHere(folder);
  try {
    if (meilisearch === null) return [];
    return [await measure('Meilisearch', database, measures, questions, meilisearch.settings)];
  } finally {
    await meilisearch?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  engine: string,
  database: ScratchDatabase,
  measures: number,
  questions: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Measured> {
  const server = await startSearchServer(database.url, settings);
  try {
    if (engine === 'Meilisearch') await meilisearchReady(server);
    const times = await inTurns(server, questions);
    const letterCpuMs = await typed(server, questions.slice(0, 20));
    return { engine, measures, ...times, letterCpuMs, ...(await changed(server, database)) };
  } finally {
    await server.stop();
  }
}

/** Every question once to warm up, then in rounds: the search and both lists, one after the other. */
async function inTurns(
  server: SearchServer,
  questions: readonly string[],
): Promise<Pick<Measured, 'search' | 'names' | 'list'>> {
  const times = { search: [] as number[], names: [] as number[], list: [] as number[] };
  const timed = async (of: number[], work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    await work();
    of.push(performance.now() - start);
  };
  for (let round = 0; round <= rounds; round++) {
    for (const question of questions) {
      await timed(times.search, () => server.searchWithFacets(question));
      await timed(times.names, () => post(`${server.url}/graphql`, names));
      await timed(times.list, () => post(`${server.url}/graphql`, listBody(20)));
    }
    if (round === 0) for (const of of Object.values(times)) of.length = 0;
  }
  return { search: percentiles(times.search), names: percentiles(times.names), list: percentiles(times.list) };
}

async function typed(server: SearchServer, questions: readonly string[]): Promise<number> {
  let letters = 0;
  const start = cpuOf(server.pid);
  for (const question of questions) {
    for (let length = 1; length <= question.length; length++) {
      await server.search(question.slice(0, length), 20);
      letters++;
    }
  }
  return (cpuOf(server.pid) - start) / 1000 / letters;
}

/** The CPU of the searches that look for it is counted too. */
async function changed(
  server: SearchServer,
  database: ScratchDatabase,
): Promise<Pick<Measured, 'change' | 'changeCpuMs'>> {
  const times: number[] = [];
  const start = cpuOf(server.pid);
  for (let change = 0; change < changes; change++) {
    const word = `nyord${'abcdefghijklmnopqrst'[change]}x`;
    const began = performance.now();
    await database.query(
      `with changed as (
         update measure_read set version = version + 1,
           doc = doc || jsonb_build_object('version', version + 1, 'description', doc->>'description' || ' ${word}')
         where id = (select id from measure_read order by id limit 1 offset ${change}) returning id),
       told as (insert into outbox (kind, key) select 'measure', id::text from changed)
       select pg_notify('measure_changed', id::text) from changed`,
    );
    while ((await server.search(word, 1)).edges.length === 0) await sleep(2);
    times.push(performance.now() - began);
  }
  return { change: percentiles(times), changeCpuMs: (cpuOf(server.pid) - start) / 1000 / changes };
}

function print(all: readonly Measured[]): void {
  const ms = (time: number): string => time.toFixed(1);
  printTable([
    [
      'candidates by',
      'measures',
      'p50 ms',
      'p95 ms',
      'p50 / names',
      'p50 / list',
      'CPU ms a letter',
      'found after ms',
      'CPU ms a change',
    ],
    ...all.map(({ engine, measures, search, names: named, list, letterCpuMs, change, changeCpuMs }) => [
      engine,
      String(measures),
      ms(search.p50),
      ms(search.p95),
      (search.p50 / named.p50).toFixed(2),
      (search.p50 / list.p50).toFixed(2),
      letterCpuMs.toFixed(2),
      ms(change.p95),
      changeCpuMs.toFixed(1),
    ]),
  ]);
}
