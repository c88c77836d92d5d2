import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { JudgedQuestion } from '../bench/relevance-judgements.js';
import { growTo } from '../bench/search-scale.js';
import type { Ranked } from '../src/search/hits.js';
import { type Places, placesOf } from '../src/search/places.js';
import { expectedHits, planOf, type SearchPlan } from '../src/search/plan.js';
import { PostgresStore } from '../src/search/postgres.store.js';
import { parseQuestion } from '../src/search/question.js';
import { intentOf } from '../src/search/suggested-filters.js';
import { followsFromWords } from '../src/search/word-hits.js';
import { WordHitsService } from '../src/search/word-hits.service.js';
import { search, searchUntil } from './search-questions.js';
import { addressOf, dropDatabase, makeDatabase, sql } from './support/databases.js';
import { projectFolder } from './support/program.js';
import { rename } from './support/rename.js';
import { type Server, startServer } from './support/server.js';

/** Of every measure, so that common words are in more than a thousand. */
const times = 12;

let database: string;
let server: Server;
let source: DataSource;
beforeAll(async () => {
  database = await makeDatabase();
  await growTo({ query: (statement, values) => sql(database, statement, values) }, times);
  server = await startServer({ database, env: { MEILISEARCH_BIN: 'none' } });
  source = await new DataSource({ type: 'postgres', url: addressOf(database), installExtensions: false }).initialize();
});
afterAll(async () => {
  await source?.destroy();
  await server?.kill();
  await dropDatabase(database);
});

async function plans(): Promise<readonly SearchPlan[]> {
  const lines = readFileSync(join(projectFolder, 'seeds/search/judgements.jsonl'), 'utf8').trim().split('\n');
  const questions = lines.map((line) => JSON.parse(line) as JudgedQuestion);
  const vocabulary = await new PostgresStore(source).vocabulary();
  const planned = questions.map(({ q }) => planOf(parseQuestion(intentOf(q).text), vocabulary));
  return planned.filter((plan) => followsFromWords(plan) && expectedHits(plan) > 0);
}

async function places(): Promise<Places> {
  return placesOf((await sql<{ id: string }>(database, 'select id from measure_read')).map(({ id }) => id));
}

/** By position, with what was rounded in another order taken off. */
function compared({ positions, ranks }: Ranked): readonly (readonly [number, number])[] {
  const hits = positions.map((position, index) => [position, Math.round((ranks[index] as number) / 8)] as const);
  return hits.sort(([a], [b]) => a - b);
}

test('the hits of a plan are the same from its words as from Postgres', async () => {
  const [all, here, store] = [await plans(), await places(), new PostgresStore(source)];
  const words = new WordHitsService(store);
  let levels = 0;
  for (const plan of all) {
    const [expected, found] = [await store.rank(plan, here), await words.rank(plan, here)];
    for (const level of ['FULL', 'PARTIAL', 'NEAR'] as const) {
      const [one, other] = [compared(expected[level]), compared(found[level])];
      expect(other.map(([position]) => position)).toEqual(one.map(([position]) => position));
      other.forEach(([, rank], index) => {
        expect(Math.abs(rank - (one[index]?.[1] ?? 0))).toBeLessThanOrEqual(1);
      });
      if (one.length > 0) levels++;
    }
  }
  expect([all.length, levels].every((count) => count > 40)).toBe(true);
});

test('a change is seen at once in the hits of a word that most measures have', async () => {
  const before = await search(server, 'bedrift');
  expect(before).toMatchObject({ engine: 'POSTGRES', degraded: false });
  expect(before.totalCount).toBeGreaterThan(1_000);
  await rename(database, 'modus', 'Modus i bedrift');
  await searchUntil(server, 'bedrift', ({ totalCount }) => totalCount === before.totalCount + times);
});
