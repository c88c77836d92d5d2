import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/platform/own-postgres/embedded-postgres.store.js';

/** A seeded register on a Postgres of its own, gone afterwards. */
export interface ScratchDatabase {
  readonly url: string;
  query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  remove(): Promise<void>;
}

export async function scratchDatabase(): Promise<ScratchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-bench-'));
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres(folder);
  await postgres.createDatabaseIfMissing('bench');
  const { host, port, username, database } = postgres.connection('bench');
  const url = `postgresql://${username}@${encodeURIComponent(host)}:${port}/${database}`;
  const cli = fileURLToPath(new URL('../src/cli.js', import.meta.url));
  await promisify(execFile)(process.execPath, [cli, 'seed'], { env: { ...process.env, DATABASE_URL: url } });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    url,
    query: async (sql, values) => (await client.query(sql, values)).rows,
    remove: async () => {
      await client.end();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
