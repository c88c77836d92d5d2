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
/** Answered by Postgres also while Meilisearch is up, and not from the hits of its words: see docs/decisions/0042. */
const broad = 'arbeid opplæring veiledning systematisk skole "tett oppfølging"';
/** Its correction is asked of Postgres. */
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

  if (withMeilisearch) {
    test.each(faults)('Postgres %s: Meilisearch answers every question', (_what, fault) =>
      meilisearchAnswers(scene, fault),
    );
  }
  test.each(faults)(
    'every engine %s: searches are refused with what to do now, lists go on, all comes back',
    (_what, fault) => searchesAreRefused(scene, fault),
  );
}

async function meilisearchAnswers({ server, postgres }: Scene, fault: Fault): Promise<void> {
  const [few, many] = [await search(server, narrow), await search(server, broad)];
  expect([few.engine, many.engine, many.degraded]).toEqual(['MEILISEARCH', 'POSTGRES', false]);
  postgres.set(fault);
  expect(await search(server, narrow)).toMatchObject({ engine: 'MEILISEARCH', totalCount: few.totalCount });
  expect(await search(server, broad)).toMatchObject({ engine: 'MEILISEARCH', totalCount: many.totalCount });
  expect(await search(server, misspelt)).toMatchObject({ engine: 'MEILISEARCH', didYouMean: null });
  await expectReaders(server);
}

async function searchesAreRefused({ server, postgres, meilisearch, restore }: Scene, fault: Fault): Promise<void> {
  postgres.set(fault);
  meilisearch?.set(fault);
  for (const question of [narrow, broad, misspelt, '"tett oppfølging" -nav']) await expectRefusal(server, question);
  await expectReaders(server);
  const messages = await Promise.all(['nb', 'nn', 'en'].map((language) => refusalIn(server, language)));
  expect(messages).toEqual([
    expect.stringMatching(/Prøv igjen om litt, eller bla i tiltakene med filtre/),
    expect.stringMatching(/Prøv igjen om litt, eller bla i tiltaka med filter/),
    expect.stringMatching(/Try again in a moment, or browse the measures with filters/),
  ]);
  await restore();
  expect(server.output()).not.toMatch(/"level":"error"|pøbelpros/);
}

async function expectRefusal(server: Server, question: string): Promise<void> {
  const { status, body } = await ask(server, question);
  expect([question, status, body.data]).toEqual([question, 200, null]);
  expect(body.errors.map((error) => error.extensions?.code)).toEqual(['SEARCH_DOWN']);
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

async function refusalIn(server: Server, language: string): Promise<string | undefined> {
  const document = `{ searchMeasures(query: "${narrow}") { totalCount } }`;
  const { body } = await server.query(document, {}, { 'accept-language': language });
  return body.errors[0]?.message;
}

/** Waits until every engine answers, by itself. */
async function healthy(server: Server, withMeilisearch: boolean): Promise<void> {
  const isWhole = ([few, many]: readonly (SearchAnswer | undefined)[]): boolean =>
    few?.engine === (withMeilisearch ? 'MEILISEARCH' : 'POSTGRES') &&
    few.totalCount === 1 &&
    many?.engine === 'POSTGRES' &&
    many.degraded === false;
  for (const deadline = Date.now() + 60_000; ; ) {
    const answers = [await ask(server, narrow), await ask(server, broad)];
    if (isWhole(answers.map(({ body }) => body.data?.searchMeasures))) return;
    if (Date.now() > deadline) throw new Error(`still ${answers.map(({ text }) => text.slice(0, 300)).join('\n')}`);
    await new Promise((next) => setTimeout(next, 100));
  }
}

describe('a service without Meilisearch', () => outages(false));
(meilisearchProgram === null ? describe.skip : describe)('a service with Meilisearch', () => outages(true));
