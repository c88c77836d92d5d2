import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/platform/own-postgres/embedded-postgres.store.js';
import { holdLogWriters, killPostgres } from './support/own-postgres.js';
import { type Program, projectFolder, startProgram } from './support/program.js';

jest.setTimeout(120_000);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-durability-'));
  await chmod(folder, 0o755);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts the writer and lets it write until it has said so many changes are stored. */
async function startWriting(changes: number, settings: Readonly<Record<string, string>> = {}): Promise<Program> {
  const program = join(projectFolder, 'dist', 'test', 'support', 'writer.js');
  const writer = startProgram(program, [folder, JSON.stringify(settings)]);
  await acknowledged(writer, changes);
  return writer;
}

async function acknowledged(writer: Program, changes: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (changesSaid(writer).length < changes) {
    if (Date.now() > deadline) throw new Error(`The writer does not get on; it said:\n${writer.output().slice(-2000)}`);
    await sleep(20);
  }
}

/** What the writer was told is stored, as `ID NAME`; a last line that was cut by the kill does not count. */
function changesSaid(writer: Program): readonly string[] {
  const lines = writer.output().split('\n').slice(0, -1);
  return lines.filter((line) => line.startsWith('ack ')).map((line) => line.slice('ack '.length));
}

interface Stored {
  /** Every change in the history, as `ID NAME`. */
  readonly changes: ReadonlySet<string>;
  /** Measures whose history, read document, outbox and own row do not tell of the same changes. */
  readonly torn: readonly unknown[];
}

/** Starts the server on what is left and reads it all. */
async function whatIsLeft(): Promise<Stored> {
  const postgres = await startEmbeddedPostgres(folder);
  const { host, port, username, database } = postgres.connection('durability');
  const client = new pg.Client({ host, port, user: username, database });
  client.on('error', () => undefined);
  await client.connect();
  const changes = await client.query("select concat(measure_id, ' ', after ->> 'name') as change from measure_change");
  const torn = await client.query(`
    select m.id from measure m
    left join measure_read r on r.id = m.id
    where r.version is distinct from m.version or r.doc ->> 'name' is distinct from m.name
      or (select count(*) from measure_change c where c.measure_id = m.id) <> m.version
      or (select count(*) from outbox o where o.key = m.id::text) <> m.version
      or (select c.after ->> 'name' from measure_change c where c.measure_id = m.id and c.version = m.version) <> m.name`);
  await client.end();
  await postgres.stop();
  return { changes: new Set(changes.rows.map(({ change }) => change)), torn: torn.rows };
}

function lost(writer: Program, stored: Stored): readonly string[] {
  return changesSaid(writer).filter((change) => !stored.changes.has(change));
}

test('killing the writing process loses nothing that was said to be stored', async () => {
  for (const round of [1, 2, 3]) {
    const writer = await startWriting(100 * round);
    await writer.end('SIGKILL');
    const stored = await whatIsLeft();
    expect(lost(writer, stored)).toEqual([]);
    expect(stored.torn).toEqual([]);
  }
});

test('killing PostgreSQL loses nothing, and the same process writes on', async () => {
  const writer = await startWriting(100);
  for (const round of [1, 2, 3]) {
    await killPostgres(folder);
    await acknowledged(writer, changesSaid(writer).length + 100 * round);
  }
  await writer.end('SIGKILL');
  const stored = await whatIsLeft();
  expect(lost(writer, stored)).toEqual([]);
  expect(stored.torn).toEqual([]);
});

test('killing both at once loses nothing', async () => {
  for (const round of [1, 2, 3]) {
    const writer = await startWriting(100 * round);
    await killPostgres(folder);
    await writer.end('SIGKILL');
    const stored = await whatIsLeft();
    expect(lost(writer, stored)).toEqual([]);
    expect(stored.torn).toEqual([]);
  }
});

test('a server that answers before it has stored loses changes here: the tests above can fail', async () => {
  await (await startWriting(1)).end('SIGKILL');
  const writer = await startWriting(1, { synchronous_commit: 'off' });
  await holdLogWriters(folder);
  await acknowledged(writer, changesSaid(writer).length + 100);
  await killPostgres(folder);
  await writer.end('SIGKILL');
  expect(lost(writer, await whatIsLeft()).length).toBeGreaterThan(0);
});
