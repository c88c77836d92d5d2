import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type NetConnectOpts } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';

/** A Meilisearch server for one test file; keys are null where the server has none. */
export interface MeilisearchHere {
  readonly host: string;
  /** Where a proxy finds it. */
  readonly target: NetConnectOpts;
  /** With every right that the tests need. */
  readonly client: Meilisearch;
  readonly searchKey: string | null;
  readonly indexKey: string | null;
  stop(): Promise<void>;
}

const { MEILI_HOST, MEILISEARCH_BIN, MEILI_MASTER_KEY, MEILI_SEARCH_KEY, MEILI_INDEX_KEY } = process.env;

/** The program that servers of our own are started by; null where there is none. */
export const meilisearchProgram = MEILISEARCH_BIN && MEILISEARCH_BIN !== 'none' ? MEILISEARCH_BIN : null;

/** Whether there is a server to test against: one that runs, or a program to start. */
export const isMeilisearchHere = Boolean(MEILI_HOST) || meilisearchProgram !== null;

/** Whether that server asks for keys. */
export const hasKeys = MEILI_HOST ? Boolean(MEILI_MASTER_KEY || (MEILI_SEARCH_KEY && MEILI_INDEX_KEY)) : true;

/** The server of MEILI_HOST, its index emptied, else a new one. Only one test file at a time may use the former. */
export function meilisearchHere(): Promise<MeilisearchHere> {
  return MEILI_HOST ? givenMeilisearch(MEILI_HOST) : startMeilisearch();
}

async function givenMeilisearch(host: string): Promise<MeilisearchHere> {
  const { protocol, hostname, port } = new URL(host);
  if (protocol !== 'http:') throw new Error('The tests reach MEILI_HOST through a proxy of their own: http:// only.');
  const apiKey = MEILI_MASTER_KEY || MEILI_INDEX_KEY;
  const client = new Meilisearch({ host, ...(apiKey ? { apiKey } : {}) });
  await client.deleteIndex('measures').waitTask();
  const made = MEILI_MASTER_KEY ? await makeKeys(client) : null;
  return {
    host,
    target: { host: hostname, port: Number(port || 80) },
    client,
    searchKey: made?.searchKey ?? (MEILI_SEARCH_KEY || null),
    indexKey: made?.indexKey ?? (MEILI_INDEX_KEY || null),
    stop: async () => {
      await client.deleteIndex('measures').waitTask();
      for (const key of Object.values(made ?? {})) await client.deleteKey(key);
    },
  };
}

/** A server by MEILISEARCH_BIN, with the two keys that a deployment would make. */
export async function startMeilisearch(): Promise<MeilisearchHere> {
  const folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-meilisearch-'));
  const target = { host: '127.0.0.1', port: await freePort() };
  const [host, apiKey] = [`http://${target.host}:${target.port}`, 'a-master-key-of-this-test-run'];
  const flags = ['--db-path', join(folder, 'data'), '--http-addr', `${target.host}:${target.port}`, '--no-analytics'];
  const env = { MEILI_MASTER_KEY: apiKey };
  const child = spawn(meilisearchProgram ?? '', flags, { cwd: folder, stdio: 'ignore', env });
  const client = new Meilisearch({ host, apiKey });
  while (!(await client.isHealthy())) await new Promise((next) => setTimeout(next, 50));
  return {
    host,
    target,
    client,
    ...(await makeKeys(client)),
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makeKeys(master: Meilisearch): Promise<{ readonly searchKey: string; readonly indexKey: string }> {
  const key = async (actions: readonly string[], indexes: string[]): Promise<string> =>
    (await master.createKey({ actions: actions as never, indexes, expiresAt: null })).key;
  return {
    searchKey: await key(['search'], ['measures']),
    indexKey: await key(['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.*', 'stats.get'], ['measures*']),
  };
}

/** The settings by which a service uses a server through a proxy on this machine. */
export function settingsFor(meilisearch: MeilisearchHere, port: number): Record<string, string> {
  const { searchKey, indexKey } = meilisearch;
  return {
    MEILI_HOST: `http://127.0.0.1:${port}`,
    ...(searchKey === null ? {} : { MEILI_SEARCH_KEY: searchKey }),
    ...(indexKey === null ? {} : { MEILI_INDEX_KEY: indexKey }),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
