import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { meilisearchSettingsHere } from './search-server.js';

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

/** A Meilisearch for services and for a look into its index. */
export interface MeilisearchHere {
  /** By which a service uses it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly client: Meilisearch;
  stop(): Promise<void>;
}

/** The Meilisearch that the environment names: one that runs, else one of our own by its program; null without both. */
export async function meilisearchHere(folder: string): Promise<MeilisearchHere | null> {
  const named = meilisearchSettingsHere(folder);
  if (named === null) return null;
  const { MEILI_HOST: given, MEILI_INDEX_KEY: apiKey, MEILISEARCH_BIN: program } = named;
  if (given) {
    const client = new Meilisearch({ host: given, ...(apiKey ? { apiKey } : {}) });
    return { settings: named, client, stop: () => Promise.resolve() };
  }
  const { host, stop } = await startOwnMeilisearch(program ?? '', folder);
  return { settings: { MEILI_HOST: host }, client: new Meilisearch({ host }), stop };
}
