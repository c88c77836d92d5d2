import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { addressOf, sql } from './support/databases.js';
import { projectFolder, startProgram } from './support/program.js';
import { type Server, startServer } from './support/server.js';
import { signedIn } from './support/sign-in.js';
import { aRegisterCsv, handIn } from './support/uploads.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

/** Made-up measures with a description of the usual length. */
const many = (name: string, count: number): string =>
  aRegisterCsv(
    Array.from({ length: count }, (_, at) => ({
      Navn: `${name} ${at}`,
      Beskrivelse: 'Verksted med praksis og oppfølging, laget for prøver. '.repeat(8),
      Målsetting: 'Gi arbeidspraksis',
    })),
  );

/** Processor time of the service, in seconds: `utime` and `stime` of proc(5), in hundredths. */
async function processorSeconds(): Promise<number> {
  const fields = (await readFile(`/proc/${server.pid}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('a preview of 5,000 rows takes at most three seconds of processor time', async () => {
  const file = many('Stor', 5_000);
  const before = await processorSeconds();
  const { body } = await handIn(server, 'county-leader', file);
  const seconds = (await processorSeconds()) - before;
  expect(body.counts).toMatchObject({ NEW: 5_000, ERROR: 0 });
  expect(seconds).toBeLessThanOrEqual(3);
});

test('a request that is given up stops and stores nothing; a third at the same time is told to come again', async () => {
  const other = new pg.Client({ connectionString: addressOf(server.database) });
  await other.connect();
  const lock = "hashtext('tiltaksregister bulk')";
  await other.query(`select pg_advisory_lock(${lock})`);
  const waiting = `select count(*)::int as count from pg_locks l join pg_database d on d.oid = l.database
    where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`;
  const waits = async (count: number): Promise<void> => {
    while ((await other.query(waiting)).rows[0].count !== count) await new Promise((next) => setTimeout(next, 50));
  };
  const form = new FormData();
  form.append('do', 'apply');
  form.append('file', new Blob([many('Avbrutt', 600)]), 'a.csv');
  const headers = { ...(await signedIn(server, 'county-leader')), 'sec-fetch-site': 'same-origin' };
  const stopping = new AbortController();
  const { signal } = stopping;
  const sent = fetch(`${server.url}/api/v1/imports`, { method: 'POST', headers, body: form, signal }).catch(
    (error: Error) => error.name,
  );
  await waits(1);
  const second = handIn(server, 'county-leader', many('Samtidig', 3), { do: 'apply' });
  await waits(2);
  expect((await handIn(server, 'county-leader', many('Tredje', 1))).status).toBe(503);
  stopping.abort();
  expect(await sent).toBe('AbortError');
  await new Promise((next) => setTimeout(next, 500));
  await other.query(`select pg_advisory_unlock(${lock})`);
  expect((await second).body).toEqual({ entered: 3, changed: 0 });
  expect(await sql(server.database, "select 1 from measure where name like 'Avbrutt %'")).toEqual([]);
  await other.end();
  expect((await handIn(server, 'county-leader', many('Tredje', 1))).status).toBe(200);
});

test('Ctrl-C on the command line, with the first 500 rows written, leaves nothing half done', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ctrl-c-'));
  const path = join(folder, 'many.csv');
  await writeFile(path, many('Linje', 600));
  const other = new pg.Client({ connectionString: addressOf(server.database) });
  await other.connect();
  const waits = `select 1 from pg_locks where relation = 'measure_read'::regclass and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  const command = () =>
    startProgram(
      join(projectFolder, 'dist/bundle/cli.js'),
      ['import', path, '--as', 'NATIONAL_EDITOR', '--by', 'the test'],
      { env: { DATABASE_URL: addressOf(server.database), LANG: 'en_US.UTF-8' } },
    );
  await other.query('begin; lock table measure_read in exclusive mode');
  const first = command();
  while ((await other.query(waits)).rowCount === 0) await new Promise((next) => setTimeout(next, 50));
  process.kill(first.pid, 'SIGINT');
  await new Promise((next) => setTimeout(next, 500));
  await other.query('rollback');
  await other.end();
  expect(await first.ended).toEqual({ code: 130, signal: null });
  expect(first.output()).toContain('Cancelled. Nothing is stored.');
  for (const table of ['measure', 'measure_read']) {
    const name = table === 'measure' ? 'name' : "doc->>'name'";
    expect(await sql(server.database, `select 1 from ${table} where ${name} like 'Linje %'`)).toEqual([]);
  }
  const second = command();
  expect(await second.ended).toEqual({ code: 0, signal: null });
  expect(second.output()).toContain('Stored: 600 new, 0 changed.');
  await rm(folder, { recursive: true, force: true });
});
