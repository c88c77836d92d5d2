import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { changeChannel } from '../src/measures/change-channel.js';
import { anEntry, mutations } from './support/an-entry.js';
import { sql } from './support/databases.js';
import { type LocalSite, startLocalSite } from './support/local-site.js';
import { type Server, startServer } from './support/server.js';
import { signedIn } from './support/sign-in.js';

interface Criterion {
  readonly key: string;
  readonly score: number | null;
  readonly note: string | null;
}

/** The made-up county site that the links lead to; `asking` is the service where they are entered, which checks none. */
let site: LocalSite;
let asking: Server;
let cookie: { readonly cookie: string };
let sent = 0;
beforeAll(async () => {
  site = await startLocalSite((request, response) => {
    const { method, url } = request;
    const lead = (location: string): void => void response.writeHead(302, { location }).end();
    if (url === '/flyttet') return lead('/finnes');
    if (url === '/i-ring') return lead('/i-ring');
    if (url === '/til-maskinen') return lead(`https://127.0.0.1:${site.port}/hemmelig`);
    if (url === '/uten-tls') return lead(`http://localhost:${site.port}/hemmelig`);
    if (url === '/borte') return void response.writeHead(404).end();
    if (url === '/bare-for-noen') return void response.writeHead(403).end();
    if (method === 'HEAD' && url !== '/finnes') return void response.writeHead(405).end();
    response.writeHead(200, { 'content-type': 'text/html' });
    if (url !== '/uendelig') return void response.end('Finnes.');
    const more = (): void => {
      sent += 65_536;
      if (!response.writableEnded && !response.destroyed) response.write(Buffer.alloc(65_536), more);
    };
    more();
  });
  asking = await startServer();
  cookie = await signedIn(asking, 'county-leader');
});
afterAll(async () => {
  await asking.stop();
  site.close();
});

/**
 * Enters a measure; its links are put where readers' documents are, since the form takes no address of a machine without a
 * name of its own.
 */
async function entered(name: string, paths: readonly string[]): Promise<string> {
  const { body, text } = await asking.query<{ createMeasure: { measure: { id: string } | null } }>(
    mutations.create,
    { input: anEntry({ name }) },
    cookie,
  );
  const id = body.data?.createMeasure.measure?.id;
  if (id === undefined) throw new Error(text);
  const links = JSON.stringify(paths.map((path) => `${site.url}${path}`));
  const update = "update measure_read set doc = jsonb_set(doc, '{links}', $2::jsonb) where id = $1";
  await sql(asking.database, update, [id, links]);
  await sql(asking.database, `select pg_notify('${changeChannel}', '')`);
  return id;
}

async function linksOf(server: Server, id: string): Promise<Criterion | undefined> {
  const document = 'query ($id: ID!) { measure(id: $id) { quality { criteria { key score note } } } }';
  const { body } = await server.query<{ measure: { quality: { criteria: Criterion[] } } | null }>(document, { id });
  return body.data.measure?.quality.criteria.find(({ key }) => key === 'LINKS_ALIVE');
}

/** What a server says of a measure's links once it says anything that fits. */
async function once(server: Server, id: string, fits: (found: Criterion) => boolean): Promise<Criterion | undefined> {
  for (let tries = 0; tries < 600; tries++) {
    const found = await linksOf(server, id);
    if (found !== undefined && fits(found)) return found;
    await sleep(100);
  }
  return linksOf(server, id);
}

test('links are checked once by one of all processes, which all know it; alive, dead and not known are three', async () => {
  const alive = await entered('Lever', ['/finnes', '/liker-ikke-head', '/flyttet', '/uendelig']);
  const half = await entered('Halvt', ['/finnes', '/borte']);
  const unknown = await entered('Uvisst', ['/i-ring', '/til-maskinen', '/uten-tls', '/bare-for-noen']);
  const none = await entered('Uten', []);
  const unchecked = { key: 'LINKS_ALIVE', score: null, note: 'Lenkene er ikke kontrollert.' };
  expect(await once(asking, half, ({ note }) => note !== null)).toEqual(unchecked);

  const { database } = asking;
  const env = { ...site.env, LINK_CHECK: 'daily' };
  const both = await Promise.all([startServer({ database, env }), startServer({ database, env })]);
  for (const server of both) {
    const known = ({ score }: Criterion): boolean => score !== null;
    expect(await once(server, half, known)).toEqual({
      key: 'LINKS_ALIVE',
      score: 0.5,
      note: `Rett eller fjern det som ikke svarer: ${site.url}/borte`,
    });
    expect(await once(server, alive, known)).toEqual({ key: 'LINKS_ALIVE', score: 1, note: null });
    expect(await linksOf(server, unknown)).toEqual(unchecked);
    expect(await linksOf(server, none)).toEqual({ key: 'LINKS_ALIVE', score: null, note: null });
  }
  expect(await linksOf(asking, half)).toEqual(unchecked);
  const health = await sql<{ health: string }>(database, 'select health from link_check');
  expect(health.map((row) => row.health).sort()).toEqual([
    ...Array.from({ length: 4 }, () => 'ALIVE'),
    'DEAD',
    ...Array.from({ length: 4 }, () => 'NOT_KNOWN'),
  ]);
  await Promise.all(both.map((server) => server.stop()));

  const asked = (path: string): string[] => site.hits.filter((hit) => hit.path === path).map(({ method }) => method);
  expect(asked('/borte')).toEqual(['HEAD', 'GET']);
  expect(asked('/liker-ikke-head')).toEqual(['HEAD', 'GET']);
  // By itself, and as what /flyttet leads to.
  expect(asked('/finnes')).toEqual(['HEAD', 'HEAD']);
  expect(asked('/i-ring').length).toBeLessThanOrEqual(6);
  expect(asked('/hemmelig')).toEqual([]);
  expect(new Set(site.hits.map(({ host }) => host))).toEqual(new Set([`localhost:${site.port}`]));
  expect(new Set(site.hits.map(({ userAgent }) => userAgent))).toEqual(new Set(['tiltaksregister-link-check/1']));
  expect(sent).toBeLessThan(10_000_000);
});

test('what was checked today is not asked for again, and a private host that is not listed never', async () => {
  const before = site.hits.length;
  const again = await entered('Ny', ['/ny']);
  const { database } = asking;
  const env = { ...site.env, PRIVATE_HOSTS: '', LINK_CHECK: 'daily' };
  const closed = await startServer({ database, env });
  const record = () => sql(database, 'select health from link_check where link = $1', [`${site.url}/ny`]);
  for (let tries = 0; tries < 600 && (await record()).length === 0; tries++) await sleep(100);
  expect(await record()).toEqual([{ health: 'NOT_KNOWN' }]);
  expect((await linksOf(closed, again))?.score).toBeNull();
  expect(site.hits).toHaveLength(before);
  await closed.stop();
});
