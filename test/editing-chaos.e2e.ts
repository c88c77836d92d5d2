import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/platform/own-postgres/embedded-postgres.store.js';
import { anEntry, mutations } from './support/an-entry.js';
import { freePort } from './support/free-port.js';
import { holdLogWriters, killPostgres } from './support/own-postgres.js';
import { type Program, projectFolder, startProgram } from './support/program.js';

/**
 * Mutations while the service and its PostgreSQL are killed again and again: whoever tries again with the same key has done
 * everything once. `CHAOS_MUTATIONS=1000` for the long look.
 */
jest.setTimeout(600_000);

const wanted = Number(process.env['CHAOS_MUTATIONS'] ?? 200);
const workers = 4;

let folder: string;
let url: string;
let service: Program;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-chaos-'));
  await chmod(folder, 0o755);
  url = `http://127.0.0.1:${await freePort()}`;
  over = false;
  await start();
});

afterEach(async () => {
  await service.end('SIGKILL').catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

let cookie = '';

async function start(): Promise<void> {
  const env = { PORT: new URL(url).port, TILTAK_DATA_DIR: folder, MEILISEARCH_BIN: 'none', LOG_LEVEL: 'warn' };
  service = startProgram(join(projectFolder, 'dist', 'bundle', 'main.js'), [], { env });
  await service.said(/Listening on/);
  const answer = await fetch(`${url}/auth/sample`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"user":"national-editor"}',
  });
  cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** SIGKILL to the service, and at the same moment to every process of its database or to none of them. */
async function kill(database: boolean): Promise<void> {
  if (database) await killPostgres(folder);
  await service.end('SIGKILL');
}

/** Runs `work` on the database while no service runs. */
async function onDatabase<Answer>(work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const postgres = await startEmbeddedPostgres(folder);
  const { host, port, username, database } = postgres.connection('tiltaksregister');
  const client = new pg.Client({ host, port, user: username, database });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
    await postgres.stop();
  }
}

interface Edited {
  readonly id: string;
  readonly version: number;
}

interface Answer {
  readonly data: Readonly<Record<string, { readonly measure: Edited | null }>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Tries with the same key until the service has answered. */
async function done(name: keyof typeof mutations, variables: Readonly<Record<string, unknown>>): Promise<Edited> {
  const key = randomUUID();
  for (;;) {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie },
      body: JSON.stringify({ query: mutations[name], variables }),
      signal: AbortSignal.timeout(10_000),
    })
      .then((response) => response.json() as Promise<Answer>)
      .catch(() => null);
    const code = answer?.errors?.[0]?.extensions?.code;
    const measure = Object.values(answer?.data ?? {})[0]?.measure;
    if (measure) return measure;
    if (code !== undefined && !['UNAVAILABLE', 'UNAUTHENTICATED', 'INTERNAL'].includes(code)) {
      throw new Error(`not done and not to be tried again: ${JSON.stringify(answer)}`);
    }
    if (over) throw new Error('over');
    await sleep(50);
  }
}

/** Set where nobody is to try again any more. */
let over = false;

/** What was acknowledged: `ID VERSION NAME`. */
const acknowledged: string[] = [];

async function write(worker: number, count: number): Promise<void> {
  const named = (step: number) => `Kaos ${worker}-${step}`;
  let at = await done('create', { input: anEntry({ name: named(0) }) });
  acknowledged.push(`${at.id} ${at.version} ${named(0)}`);
  for (let step = 1; step < count; step++) {
    at = await done('change', { id: at.id, version: at.version, input: { name: named(step) } });
    acknowledged.push(`${at.id} ${at.version} ${named(step)}`);
  }
}

interface Stored {
  readonly changes: readonly string[];
  readonly holes: readonly unknown[];
  readonly torn: readonly unknown[];
}

function whatIsStored(): Promise<Stored> {
  return onDatabase(async (client) => {
    const own = "measure_id in (select id from measure where dataset = 'register')";
    const changes = await client.query(
      `select concat(measure_id, ' ', version, ' ', after ->> 'name') as change from measure_change where ${own}`,
    );
    const holes = await client.query(
      `select measure_id from measure_change where ${own} group by 1 having count(*) <> max(version) or min(version) <> 1`,
    );
    const torn = await client.query(
      `select m.id from measure m left join measure_read r on r.id = m.id where m.dataset = 'register'
         and (r.version is distinct from m.version or not exists
           (select 1 from measure_change c where c.measure_id = m.id and c.version = m.version and c.after ->> 'name' = m.name))`,
    );
    return { changes: changes.rows.map((row: { change: string }) => row.change), holes: holes.rows, torn: torn.rows };
  });
}

/** Lets the workers write while everything is killed, each time after some more acknowledged mutations. */
async function underKills(mutationsEach: number): Promise<number> {
  acknowledged.length = 0;
  let kills = 0;
  let written = false;
  const writing = Promise.all(Array.from({ length: workers }, (_, worker) => write(worker, mutationsEach))).finally(
    () => {
      written = true;
    },
  );
  for (let seen = 0; !written; ) {
    const next = seen + 10 + Math.floor(Math.random() * 40);
    while (!written && acknowledged.length < next) await sleep(5);
    if (written) break;
    await kill(Math.random() < 0.5);
    kills++;
    seen = acknowledged.length;
    await start();
  }
  await writing;
  return kills;
}

test('every acknowledged mutation is there once, no other is, and history has no holes', async () => {
  const kills = await underKills(Math.ceil(wanted / workers));
  await service.end('SIGTERM');
  const stored = await whatIsStored();
  expect(kills).toBeGreaterThan(3);
  expect([...stored.changes].sort()).toEqual([...acknowledged].sort());
  expect([stored.holes, stored.torn]).toEqual([[], []]);
});

test('a database that answers before it has stored loses some: the test above can fail', async () => {
  await service.end('SIGTERM');
  await onDatabase((client) => client.query('alter system set synchronous_commit = off'));
  await start();
  await holdLogWriters(folder);
  acknowledged.length = 0;
  const writing = Promise.all(Array.from({ length: workers }, (_, worker) => write(worker, 1_000))).catch(
    () => undefined,
  );
  while (acknowledged.length < 60) await sleep(5);
  const told = [...acknowledged];
  await kill(true);
  over = true;
  const stored = new Set((await whatIsStored()).changes);
  expect(told.filter((change) => !stored.has(change)).length).toBeGreaterThan(0);
  await writing;
});
