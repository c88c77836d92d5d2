import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type MeilisearchHere,
  meilisearchProgram,
  settingsFor,
  startMeilisearch,
} from './search-meilisearch-server.js';
import { ask, type SearchAnswer, search } from './search-questions.js';
import { dropDatabase, makeDatabase } from './support/databases.js';
import { type Fault, type FaultProxy, startDatabaseProxy, startFaultProxy } from './support/fault-proxy.js';
import { type Server, startServer } from './support/server.js';

const narrow = 'pøbelprosjektet';
const broad = 'arbeid opplæring veiledning systematisk skole "tett oppfølging"';
const misspelt = 'pøbelprosjeket';

const faults: readonly (readonly [string, Fault])[] = [
  ['refuses connections', { kind: 'REFUSE' }],
  ['is silent', { kind: 'SILENT' }],
];

/** A service whose ways to its engines can fail. */
interface Scene {
  readonly server: Server;
  readonly postgres: FaultProxy;
  /** Null where the service has none. */
  readonly meilisearch: FaultProxy | null;
  /** Ends every fault and waits until every engine answers, by itself. */
  restore(): Promise<void>;
  stop(): Promise<void>;
}

async function sceneWith(meilisearch: MeilisearchHere | null): Promise<Scene> {
  const database = await makeDatabase();
  const { proxy: postgres, address: DATABASE_URL } = await startDatabaseProxy(database);
  const way = meilisearch === null ? null : await startFaultProxy(meilisearch.target);
  const found = meilisearch && way ? settingsFor(meilisearch, way.port) : { MEILISEARCH_BIN: 'none' };
  const server = await startServer({ database, env: { ...found, DATABASE_URL } });
  return {
    server,
    postgres,
    meilisearch: way,
    restore: async () => {
      postgres.set({ kind: 'NONE' });
      way?.set({ kind: 'NONE' });
      await healthy(server, way !== null);
    },
    stop: async () => {
      await server.stop();
      await postgres.stop();
      await way?.stop();
      await dropDatabase(database);
    },
  };
}

function outages(withMeilisearch: boolean): void {
  let meilisearch: MeilisearchHere | null = null;
  let scene: Scene;
  beforeAll(async () => {
    meilisearch = withMeilisearch ? await startMeilisearch() : null;
    scene = await sceneWith(meilisearch);
    await scene.restore();
  });
  afterEach(() => scene.restore());
  afterAll(async () => {
    await scene?.stop();
    await meilisearch?.stop();
  });

  test.each(faults)('Postgres %s: every search is answered as before', (_what, fault) => asBefore(scene, fault, []));
  test.each(faults)('every engine %s: every search is answered as before, from the words in memory', (_what, fault) =>
    asBefore(scene, fault, [scene.meilisearch]),
  );
}

async function asBefore(
  { server, postgres, restore }: Scene,
  fault: Fault,
  others: readonly (FaultProxy | null)[],
): Promise<void> {
  const questions = [narrow, broad, misspelt, '"tett oppfølging" -nav'];
  const before = await Promise.all(questions.map((question) => search(server, question)));
  postgres.set(fault);
  for (const other of others) other?.set(fault);
  for (const [at, question] of questions.entries()) {
    const { totalCount, didYouMean, nodes, engine } = await search(server, question);
    expect([question, totalCount, didYouMean, nodes]).toEqual([
      question,
      before[at]?.totalCount,
      before[at]?.didYouMean,
      before[at]?.nodes,
    ]);
    if (others.length > 0) expect(engine).toBe('EMBEDDED');
  }
  await expectReaders(server);
  await restore();
  expect(server.output()).not.toMatch(/"level":"error"|pøbelpros/);
}

/** What needs no engine: the list, and a question without words. */
async function expectReaders(server: Server): Promise<void> {
  const filter = { arenas: ['SCHOOL'] };
  const listed = await server.query<{ measures: { totalCount: number } }>(
    'query($filter: MeasureFilter) { measures(filter: $filter) { totalCount } }',
    { filter },
  );
  const { totalCount } = listed.body.data.measures;
  expect(totalCount).toBeGreaterThan(0);
  expect((await search(server, '', { filter })).totalCount).toBe(totalCount);
  expect((await search(server, '')).totalCount).toBe(180);
}

/** Waits until every engine answers, by itself. */
async function healthy(server: Server, withMeilisearch: boolean): Promise<void> {
  const isWhole = ([few, many]: readonly (SearchAnswer | undefined)[]): boolean =>
    few?.engine === (withMeilisearch ? 'MEILISEARCH' : 'EMBEDDED') &&
    few.totalCount === 1 &&
    few.degraded === false &&
    many?.degraded === false;
  for (const deadline = Date.now() + 60_000; ; ) {
    const answers = [await ask(server, narrow), await ask(server, broad)];
    if (isWhole(answers.map(({ body }) => body.data?.searchMeasures))) return;
    if (Date.now() > deadline) throw new Error(`still ${answers.map(({ text }) => text.slice(0, 300)).join('\n')}`);
    await new Promise((next) => setTimeout(next, 100));
  }
}

describe('a service without Meilisearch', () => outages(false));
(meilisearchProgram === null ? describe.skip : describe)('a service with Meilisearch', () => outages(true));
