import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';

/** A Meilisearch server without keys, for a bench. */
export interface OwnMeilisearch {
  readonly host: string;
  stop(): Promise<void>;
}

export async function startOwnMeilisearch(program: string, folder: string): Promise<OwnMeilisearch> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as { port: number };
  await new Promise((done) => probe.close(done));
  const flags = ['--db-path', join(folder, 'data'), '--http-addr', `127.0.0.1:${port}`, '--no-analytics'];
  const child = spawn(program, flags, { cwd: folder, stdio: 'ignore' });
  const host = `http://127.0.0.1:${port}`;
  const client = new Meilisearch({ host });
  while (!(await client.isHealthy())) await new Promise((next) => setTimeout(next, 50));
  return {
    host,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** The Meilisearch that the environment names: one that runs, else one of our own by its program; null without both. */
export async function meilisearchHere(folder: string): Promise<OwnMeilisearch | null> {
  const { MEILI_HOST: host, MEILISEARCH_BIN: program } = process.env;
  if (host) return { host, stop: () => Promise.resolve() };
  return program && program !== 'none' ? startOwnMeilisearch(program, folder) : null;
}
