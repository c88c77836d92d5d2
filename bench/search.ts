import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { levelQueriesOf, nearQueriesOf } from '../src/search/meilisearch-query.js';
import { type Places, placesOf } from '../src/search/places.js';
import { planOf, type SearchPlan } from '../src/search/plan.js';
import { PostgresStore } from '../src/search/postgres.store.js';
import { writtenChannel } from '../src/search/projection.store.js';
import { parseQuestion } from '../src/search/question.js';
import { intentOf } from '../src/search/suggested-filters.js';
import { printTable } from './process-load.js';
import { type JudgedQuestion, readLines } from './relevance-judgements.js';
import { type ScratchDatabase, scratchDatabase } from './scratch-database.js';
import { type OwnMeilisearch, startOwnMeilisearch } from './search-meilisearch.js';
import { growTo, percentiles, searchTablesReady } from './search-scale.js';
import { meilisearchReady, type SearchServer, startSearchServer } from './search-server.js';

const rounds = 5;
const toldWithinMs = 20;
const usage = 'Usage: npm run bench -- search [SCALE…], for example 1 10 100 1000';

interface Measured {
  readonly engine: string;
  readonly scale: number;
  readonly measures: number;
  readonly whole: { readonly p50: number; readonly p95: number };
  readonly raw: { readonly p50: number; readonly p95: number };
  /** Each question the first one after a change of the register, when nothing is kept of its words. */
  readonly afterChange: { readonly p50: number; readonly p95: number };
}

/**
 * Searches over HTTP, facets and highlights included, against the bare engine call of the same question, in turns; on
 * copies of the register. Meilisearch is measured where MEILISEARCH_BIN names its program.
 */
export async function run(args: readonly string[]): Promise<number> {
  const scales = args.length === 0 ? [1, 10, 100] : args.map(Number);
  if (scales.some((scale) => !Number.isInteger(scale) || scale < 1)) {
    console.error(usage);
    return 2;
  }
  const program = process.env['MEILISEARCH_BIN'];
  if (!program) console.log('Meilisearch is not measured: set MEILISEARCH_BIN to its program');
  const questions = (await readLines<JudgedQuestion>('judgements.jsonl')).map(({ q }) => q);
  const all: Measured[] = [];
  for (const scale of scales) {
    const database = await scratchDatabase();
    try {
      const measures = await growTo(database, scale);
      all.push(await measurePostgres(database, scale, measures, questions));
      if (program) all.push(await measureMeilisearch(database, program, scale, measures, questions));
    } finally {
      await database.remove();
    }
  }
  print(all);
  return 0;
}

function print(all: readonly Measured[]): void {
  const ms = (time: number): string => time.toFixed(1);
  const first = (engine: string): Measured | undefined => all.find((one) => one.engine === engine);
  printTable([
    [
      'engine',
      'x',
      'measures',
      'p50 ms',
      'p95 ms',
      'raw p50',
      'raw p95',
      'p50 / raw',
      'p95 / p95 at first',
      'p95 after a change',
    ],
    ...all.map(({ engine, scale, measures, whole, raw, afterChange }) => [
      engine,
      String(scale),
      String(measures),
      ms(whole.p50),
      ms(whole.p95),
      ms(raw.p50),
      ms(raw.p95),
      (whole.p50 / raw.p50).toFixed(2),
      (whole.p95 / (first(engine)?.whole.p95 ?? Number.NaN)).toFixed(2),
      ms(afterChange.p95),
    ]),
  ]);
}

async function measurePostgres(
  database: ScratchDatabase,
  scale: number,
  measures: number,
  questions: readonly string[],
): Promise<Measured> {
  const server = await startSearchServer(database.url);
  const source = await new DataSource({ type: 'postgres', url: database.url, installExtensions: false }).initialize();
  const store = new PostgresStore(source);
  try {
    await searchTablesReady(database);
    const plans = await plansOf(store, questions);
    const places = await placesIn(database);
    const times = await inTurns(server, questions, plans, (plan) => store.rank(plan, places));
    const afterChange = await afterChanges(database, server, questions);
    return { engine: 'Postgres', scale, measures, ...times, afterChange };
  } finally {
    await source.destroy();
    await server.stop();
  }
}

async function measureMeilisearch(
  database: ScratchDatabase,
  program: string,
  scale: number,
  measures: number,
  questions: readonly string[],
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-bench-meilisearch-'));
  const meilisearch = await startOwnMeilisearch(program, folder);
  const server = await startSearchServer(database.url, { MEILI_HOST: meilisearch.host });
  const source = await new DataSource({ type: 'postgres', url: database.url, installExtensions: false }).initialize();
  try {
    await meilisearchReady(server);
    const plans = await plansOf(new PostgresStore(source), questions);
    const times = await inTurns(server, questions, plans, (plan) => bareSearch(meilisearch, plan));
    const afterChange = await afterChanges(database, server, questions);
    return { engine: 'Meilisearch', scale, measures, ...times, afterChange };
  } finally {
    await source.destroy();
    await server.stop();
    await meilisearch.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function plansOf(store: PostgresStore, questions: readonly string[]): Promise<readonly SearchPlan[]> {
  const vocabulary = await store.vocabulary();
  return questions.map((question) => planOf(parseQuestion(intentOf(question).text), vocabulary));
}

async function placesIn(database: ScratchDatabase): Promise<Places> {
  const rows = await database.query('select id from measure_read');
  return placesOf(rows.map(({ id }) => id as string));
}

/** The same queries by plain HTTP, the answer read to its end. */
async function bareSearch({ host }: OwnMeilisearch, plan: SearchPlan): Promise<void> {
  const ask = async (
    queries: readonly { readonly q: string; readonly matchingStrategy: string }[],
  ): Promise<number> => {
    const answer = await fetch(`${host}/multi-search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
      body: JSON.stringify({
        queries: queries.map(({ q, matchingStrategy }) => ({
          indexUid: 'measures',
          q,
          matchingStrategy,
          attributesToRetrieve: ['id'],
          limit: 1_000_000,
        })),
      }),
    });
    const { results } = (await answer.json()) as { results: { hits: unknown[] }[] };
    return results.reduce((sum, { hits }) => sum + hits.length, 0);
  };
  if ((await ask(levelQueriesOf(plan))) === 0) await ask(nearQueriesOf(plan));
}

/** Every question once to warm up, then in rounds: the service, the bare engine, one after the other. */
async function inTurns(
  server: SearchServer,
  questions: readonly string[],
  plans: readonly SearchPlan[],
  bare: (plan: SearchPlan) => Promise<unknown>,
): Promise<Pick<Measured, 'whole' | 'raw'>> {
  const [whole, raw]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    for (const [index, question] of questions.entries()) {
      const start = performance.now();
      await server.searchWithFacets(question);
      const between = performance.now();
      await bare(plans[index] as SearchPlan);
      if (round === 0) continue;
      whole.push(between - start);
      raw.push(performance.now() - between);
    }
  }
  return { whole: percentiles(whole), raw: percentiles(raw) };
}

async function afterChanges(
  database: ScratchDatabase,
  server: SearchServer,
  questions: readonly string[],
): Promise<Measured['afterChange']> {
  const times: number[] = [];
  for (const question of questions) {
    await database.query(`notify ${writtenChannel}`);
    await sleep(toldWithinMs);
    const start = performance.now();
    await server.searchWithFacets(question);
    times.push(performance.now() - start);
  }
  return percentiles(times);
}
