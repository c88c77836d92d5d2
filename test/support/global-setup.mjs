// @ts-check
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const prefix = 'tiltaksregister-test-';

/**
 * Once for a run: a server for the tests' databases (that of DATABASE_URL, else one of our own in a temporary folder)
 * and on it a migrated and seeded database, which every test server gets a copy of.
 */
export default async function setUp() {
  endWithRunner();
  const server = process.env['DATABASE_URL'] ?? (await startServer());
  const template = `tiltak_test_${process.pid}_template`;
  await administer(server, `CREATE DATABASE ${template}`);
  process.env['TILTAK_TEST_SERVER'] = server;
  process.env['TILTAK_TEST_TEMPLATE'] = template;
  delete process.env['DATABASE_URL'];
  await command('migrate', addressOf(server, template));
  await command('seed', addressOf(server, template));
}

/** The runner cannot pass on SIGKILL: see run.mjs. */
function endWithRunner() {
  const runner = Number(process.env['TILTAK_RUN_PID'] ?? 0);
  if (runner !== process.ppid) return;
  setInterval(() => process.ppid !== runner && process.exit(1), 500).unref();
}

/** Without fsync, since nothing here outlives the run; the durability test starts a server of its own. */
async function startServer() {
  const launcher = '../../dist/src/platform/own-postgres/embedded-postgres.store.js';
  const { startEmbeddedPostgres } = await import(launcher);
  await removeLeftovers();
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(folder, 0o755);
  const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '200' };
  const running = await startEmbeddedPostgres(folder, { settings });
  Object.assign(globalThis, { tiltakTestPostgres: { running, folder } });
  const { host, port, username } = running.connection('postgres');
  return `postgresql://${username}@${encodeURIComponent(host)}:${port}/postgres`;
}

/** Folders of runs that were killed. */
async function removeLeftovers() {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    try {
      process.kill(Number(name.slice(prefix.length).split('-')[0]), 0);
    } catch {
      await rm(join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}

/**
 * @param {string} server
 * @param {string} database
 */
function addressOf(server, database) {
  return server.replace(/^(postgres(?:ql)?:\/\/[^/?]*)\/?[^?]*/, `$1/${database}`);
}

/**
 * @param {string} server
 * @param {string} sql
 */
async function administer(server, sql) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/**
 * @param {string} name
 * @param {string} address
 */
async function command(name, address) {
  const program = new URL('../../dist/bundle/cli.js', import.meta.url).pathname;
  const env = { ...process.env, DATABASE_URL: address };
  await promisify(execFile)(process.execPath, [program, name], { env, timeout: 120_000 });
}
