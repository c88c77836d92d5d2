import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';

/** A Meilisearch server for one test file, with the two keys that a deployment would make. */
export interface MeilisearchHere {
  readonly host: string;
  readonly port: number;
  readonly masterKey: string;
  readonly searchKey: string;
  readonly indexKey: string;
  stop(): Promise<void>;
}

export async function startMeilisearch(program: string): Promise<MeilisearchHere> {
  const folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-meilisearch-'));
  const port = await freePort();
  const [host, masterKey] = [`http://127.0.0.1:${port}`, 'a-master-key-of-this-test-run'];
  const flags = ['--db-path', join(folder, 'data'), '--http-addr', `127.0.0.1:${port}`, '--no-analytics'];
  const child = spawn(program, flags, { cwd: folder, stdio: 'ignore', env: { MEILI_MASTER_KEY: masterKey } });
  const master = new Meilisearch({ host, apiKey: masterKey });
  while (!(await master.isHealthy())) await new Promise((next) => setTimeout(next, 50));
  const key = async (actions: readonly string[], indexes: string[]): Promise<string> =>
    (await master.createKey({ actions: actions as never, indexes, expiresAt: null })).key;
  return {
    host,
    port,
    masterKey,
    searchKey: await key(['search'], ['measures']),
    indexKey: await key(['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.*', 'stats.get'], ['measures*']),
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
