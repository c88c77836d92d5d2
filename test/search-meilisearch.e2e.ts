import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Meilisearch } from 'meilisearch';
import { engineContract } from './search-contract.js';
import {
  hasKeys,
  isMeilisearchHere,
  type MeilisearchHere,
  meilisearchHere,
  meilisearchProgram,
  settingsFor,
} from './search-meilisearch-server.js';
import { type SearchAnswer, search, searchUntil } from './search-questions.js';
import { sql } from './support/databases.js';
import { type FaultProxy, httpAnswer, startFaultProxy } from './support/fault-proxy.js';
import { projectFolder } from './support/program.js';
import { rename } from './support/rename.js';
import { type Server, startServer } from './support/server.js';

const untested = isMeilisearchHere ? 'A Meilisearch server of our own' : 'Meilisearch';
if (meilisearchProgram === null) {
  process.stderr.write(`${untested} is not tested: set MEILISEARCH_BIN${isMeilisearchHere ? '' : ' or MEILI_HOST'}\n`);
}
const whereMeilisearchIs = isMeilisearchHere ? describe : describe.skip;
const whereItsProgramIs = meilisearchProgram === null ? describe.skip : describe;
const whereItHasKeys = hasKeys ? test : test.skip;

/** Every judged question, those of the sealed sets too, and some with signs. */
const questions = [
  ...[
    'judgements',
    'judgements-held-back',
    'sealed-development',
    'sealed-held-back',
    'sealed-2-development',
    'sealed-2-held-back',
  ]
    .flatMap((name) =>
      readFileSync(join(projectFolder, `seeds/search/${name}.jsonl`), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line) as { readonly q?: string; readonly query?: string })
    .map(({ q, query }) => q ?? query ?? ''),
  '-nav',
  '"tett oppfølging" Oslo',
  'arbeidspraksis uten NAV',
  'praksis plass',
];

const fromMeilisearch = ({ engine }: SearchAnswer): boolean => engine === 'MEILISEARCH';
const ids = (answer: SearchAnswer): readonly string[] => answer.nodes.map((node) => node.id);

whereMeilisearchIs('a Meilisearch server given by its address', () => {
  let meilisearch: MeilisearchHere;
  let proxy: FaultProxy;
  let server: Server;
  beforeAll(async () => {
    meilisearch = await meilisearchHere();
    proxy = await startFaultProxy(meilisearch.target);
    server = await startServer({ env: settingsFor(meilisearch, proxy.port) });
    await searchUntil(server, 'nav', fromMeilisearch);
  });
  afterAll(async () => {
    await server?.stop();
    await proxy?.stop();
    await meilisearch?.stop();
  });

  engineContract('MEILISEARCH', () => server);

  test('the two engines answer every judged question with the same first twenty, in the same order', async () => {
    const embedded = await startServer({ database: server.database, env: { MEILISEARCH_BIN: 'none' } });
    try {
      expect(questions).not.toContain('');
      for (const query of questions) {
        const [one, other] = [await search(server, query), await search(embedded, query)];
        expect([query, one.totalCount, ids(one)]).toEqual([query, other.totalCount, ids(other)]);
      }
    } finally {
      await embedded.kill();
    }
  });

  test('the index holds nothing but ids, versions and analysed words, and shows only ids and versions', async () => {
    const index = meilisearch.client.index('measures');
    const { results } = await index.getDocuments({ limit: 3 });
    const fields = ['codes', 'id', 'terms', 'version', 'words'];
    for (const document of results) expect(Object.keys(document).sort()).toEqual(fields);
    const { hits } = await index.search('bedrift', { limit: 3 });
    for (const hit of hits) expect(Object.keys(hit).sort()).toEqual(['id', 'version']);
  });

  whereItHasKeys('the key that searches cannot write', async () => {
    const searching = new Meilisearch({ host: meilisearch.host, apiKey: meilisearch.searchKey ?? '' });
    expect((await searching.index('measures').search('bedrift', { limit: 3 })).hits).toHaveLength(3);
    await expect(searching.index('measures').addDocuments([{ id: 'x' }])).rejects.toMatchObject({
      response: { status: 403 },
    });
  });

  const faults = [
    ['refused connections', { kind: 'REFUSE' }],
    ['silence', { kind: 'SILENT' }],
    ['an answer that comes too late', { kind: 'SLOW', ms: 1_500 }],
    ['an answer that is cut off', { kind: 'CUT', bytes: 120 }],
    ['a 500 with HTML', { kind: 'SAY', answer: httpAnswer('500 Oops', 'text/html', '<h1>Oops</h1>') }],
    [
      'a 503',
      { kind: 'SAY', answer: httpAnswer('503 Busy', 'application/json', '{"code":"too_many_search_requests"}') },
    ],
    ['HTML that says it is fine', { kind: 'SAY', answer: httpAnswer('200 OK', 'text/html', '<h1>Hello</h1>') }],
    ['an empty object', { kind: 'SAY', answer: httpAnswer('200 OK', 'application/json', '{}') }],
    [
      'hits of the wrong form',
      { kind: 'SAY', answer: httpAnswer('200 OK', 'application/json', '{"results":[{"hits":"nope"},{"hits":1}]}') },
    ],
    ['garbage', { kind: 'SAY', answer: '\u0000\u0001garbage\r\n\r\n' }],
  ] as const;

  test.each(faults)(
    '%s: the word index answers, says so, and Meilisearch comes back by itself',
    async (_what, fault) => {
      const healthy = await search(server, 'behandlingstilbud');
      proxy.set(fault);
      for (let round = 0; round < 6; round++) {
        const answer = await search(server, 'behandlingstilbud');
        expect(answer).toMatchObject({ engine: 'EMBEDDED', degraded: true, totalCount: healthy.totalCount });
        expect([...ids(answer)].sort()).toEqual([...ids(healthy)].sort());
      }
      proxy.set({ kind: 'NONE' });
      await searchUntil(server, 'behandlingstilbud', fromMeilisearch);
    },
  );

  test('an index that is deleted is never searched empty, and is built again', async () => {
    await meilisearch.client.deleteIndex('measures');
    for (let round = 0; round < 20; round++) expect((await search(server, 'pøbelprosjektet')).totalCount).toBe(1);
    await searchUntil(server, 'pøbelprosjektet', fromMeilisearch);
  });

  test('an index that is emptied is never searched, and is built again', async () => {
    await meilisearch.client.index('measures').deleteAllDocuments().waitTask();
    expect(await search(server, 'pøbelprosjektet')).toMatchObject({
      totalCount: 1,
      engine: 'EMBEDDED',
      degraded: true,
    });
    await searchUntil(server, 'pøbelprosjektet', fromMeilisearch);
  });

  test('an index of other settings, analyser or version is not searched, and is built again', async () => {
    await meilisearch.client
      .index('measures')
      .updateDocuments([{ id: 'fingerprint', fingerprint: 'other-1.0.0' }])
      .waitTask();
    expect(await search(server, 'pøbelprosjektet')).toMatchObject({
      totalCount: 1,
      engine: 'EMBEDDED',
      degraded: true,
    });
    await searchUntil(server, 'pøbelprosjektet', fromMeilisearch);
  });

  test('a document that is lost from the index is noticed and the index built again', async () => {
    const [row] = await sql<{ id: string }>(server.database, `select id from measure_read where doc->>'key' = 'modus'`);
    await meilisearch.client
      .index('measures')
      .deleteDocument(row?.id ?? '')
      .waitTask();
    await searchUntil(server, 'modus', ({ totalCount, engine }) => totalCount === 1 && engine === 'MEILISEARCH');
  });

  test('changes reach the index, also those made while it was away', async () => {
    proxy.set({ kind: 'REFUSE' });
    await rename(server.database, 'windjammer', 'Sjøsprøyt');
    await searchUntil(server, 'sjøsprøyt', ({ totalCount, engine }) => totalCount === 1 && engine === 'EMBEDDED');
    proxy.set({ kind: 'NONE' });
    await searchUntil(server, 'sjøsprøyt', ({ totalCount, engine }) => totalCount === 1 && engine === 'MEILISEARCH');
    const [row] = await sql<{ id: string }>(
      server.database,
      `select id from measure_read where doc->>'key' = 'windjammer'`,
    );
    const held = () => meilisearch.client.index('measures').getDocuments({ ids: [row?.id ?? ''] });
    expect((await held()).total).toBe(1);
    await sql(
      server.database,
      `with gone as (delete from measure_read where doc->>'key' = 'windjammer' returning id)
      insert into outbox (kind, key) select 'measure', id from gone`,
    );
    await sql(server.database, 'notify measure_changed');
    // Nobody is asked about a word that no measure has.
    await searchUntil(server, 'sjøsprøyt', ({ totalCount, engine }) => totalCount === 0 && engine === 'EMBEDDED');
    for (let tries = 0; tries < 200 && (await held()).total > 0; tries++) await sleep(50);
    expect((await held()).total).toBe(0);
  });

  whereItHasKeys('a rejected key: the word index answers', async () => {
    const other = await startServer({
      env: { MEILI_HOST: meilisearch.host, MEILI_SEARCH_KEY: 'wrong', MEILI_INDEX_KEY: 'wrong' },
    });
    try {
      expect(await search(other, 'pøbelprosjektet')).toMatchObject({
        engine: 'EMBEDDED',
        degraded: true,
        totalCount: 1,
      });
    } finally {
      await other.kill();
    }
  });
});

/** Process ids of Meilisearch servers on a data folder. */
async function serversOn(folder: string): Promise<readonly number[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(processes.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  const isServer = (line: string): boolean => line.startsWith(meilisearchProgram ?? '') && line.includes(folder);
  return processes.filter((_, index) => isServer(lines[index] ?? '')).map(Number);
}

whereItsProgramIs('a Meilisearch server of our own', () => {
  let folder: string;
  let server: Server;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-own-meilisearch-'));
    server = await startServer({ env: { MEILISEARCH_BIN: meilisearchProgram ?? '', TILTAK_DATA_DIR: folder } });
    await searchUntil(server, 'nav', fromMeilisearch);
  });
  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('killed under load: no search fails, and it comes back by itself', async () => {
    const [pid] = await serversOn(folder);
    let asked = 0;
    let stop = false;
    const engines = new Set<string>();
    const load = Array.from({ length: 8 }, async () => {
      while (!stop) {
        const answer = await search(
          server,
          ['arbeidspraksis', 'tett oppfølging', 'pøbelprosjektet'][asked++ % 3] ?? '',
        );
        expect(answer.totalCount).toBeGreaterThan(0);
        engines.add(answer.engine);
      }
    });
    await new Promise((next) => setTimeout(next, 500));
    process.kill(pid as number, 'SIGKILL');
    await new Promise((next) => setTimeout(next, 1_500));
    stop = true;
    await Promise.all(load);
    expect(asked).toBeGreaterThan(50);
    expect(engines).toEqual(new Set(['MEILISEARCH', 'EMBEDDED']));
    await searchUntil(server, 'nav', fromMeilisearch);
  });

  test('its data folder deleted: built again by itself, same answers', async () => {
    const before = await search(server, 'tett oppfølging', { first: 100 });
    const [pid] = await serversOn(folder);
    await rm(join(folder, 'meilisearch'), { recursive: true, force: true });
    process.kill(pid as number, 'SIGKILL');
    const after = await searchUntil(server, 'tett oppfølging', ({ degraded }) => degraded).then(() =>
      searchUntil(server, 'tett oppfølging', fromMeilisearch),
    );
    expect(after.totalCount).toBe(before.totalCount);
    expect(ids(await search(server, 'tett oppfølging', { first: 100 }))).toEqual(ids(before));
  });

  test('the service killed hard takes its server with it', async () => {
    expect(await serversOn(folder)).toHaveLength(1);
    await server.kill();
    for (let round = 0; round < 50 && (await serversOn(folder)).length > 0; round++) {
      await new Promise((next) => setTimeout(next, 100));
    }
    expect(await serversOn(folder)).toEqual([]);
    await expect(readFile(join(folder, 'meilisearch', 'data', 'VERSION'), 'utf8')).resolves.toMatch(/^\d+\.\d+/);
  });
});
