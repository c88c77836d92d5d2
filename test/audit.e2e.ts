import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anEntry, mutations } from './support/an-entry.js';
import { dropDatabase, makeDatabase, sql } from './support/databases.js';
import { type Server, startServer } from './support/server.js';
import { type Sample, signedIn } from './support/sign-in.js';

interface Row {
  readonly actor: string | null;
  readonly role: string;
  readonly act: string;
  readonly subject: string | null;
  readonly outcome: string;
}

let server: Server;
beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: 'info' } });
});
afterAll(async () => {
  await server.stop();
});

/** What is written down of a request; it may be so only after the answer. */
async function rowsOf(id: string): Promise<Row[]> {
  for (let tries = 0; tries < 200; tries++) {
    const select = 'select actor, role, act, subject, outcome from audit where request_id = $1';
    const rows = await sql<Row>(server.database, select, [id]);
    if (rows.length > 0) return rows;
    await sleep(25);
  }
  return [];
}

async function ask(
  user: Sample | null,
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const own = user === null ? {} : await signedIn(server, user);
  const id = randomUUID();
  await server.query(document, variables, { ...own, ...headers, 'x-request-id': id });
  return id;
}

const lineOf = (id: string): Record<string, unknown> =>
  JSON.parse(
    server
      .output()
      .split('\n')
      .find((line) => line.includes(id)) ?? 'null',
  );

test('what is done is written down with its request, in the table and as a line that names nobody', async () => {
  const id = await ask('county-leader', mutations.create, { input: anEntry() });
  expect(await rowsOf(id)).toEqual([
    { actor: 'sample county-leader', role: 'COUNTY_LEADER 39', act: 'createMeasure', subject: null, outcome: 'DONE' },
  ]);
  const { time, ...line } = lineOf(id);
  expect(time).toMatch(/^\d{4}-/);
  const said = { role: 'COUNTY_LEADER 39', act: 'createMeasure', subject: null, outcome: 'DONE' };
  expect(line).toEqual({ level: 'info', event: 'act', ...said, requestId: id });
});

test('a question that a role may not ask is written down by its field, not by the sender’s own words', async () => {
  const id = await ask('national-editor', 'query Kari { nordmann: auditLog { id } }');
  expect(await rowsOf(id)).toEqual([
    { actor: 'sample national-editor', role: 'NATIONAL_EDITOR', act: 'auditLog', subject: null, outcome: 'FORBIDDEN' },
  ]);
  expect(lineOf(id)).toMatchObject({ event: 'act', act: 'auditLog', outcome: 'FORBIDDEN' });
  expect(server.output()).not.toMatch(/nordmann|Kari/);
});

test('a change that is refused is written down once', async () => {
  const variables = { id: randomUUID(), version: 1 };
  const id = await ask(null, mutations.close, variables);
  expect(await rowsOf(id)).toMatchObject([{ actor: null, role: 'ANONYMOUS', outcome: 'UNAUTHENTICATED' }]);
  const later = await ask(null, '{ auditLog { id } }');
  await rowsOf(later);
  expect(await rowsOf(id)).toHaveLength(1);
});

test('a token that is not accepted is written down', async () => {
  const id = await ask(null, '{ viewer { role } }', {}, { authorization: 'Bearer KANARI' });
  expect(await rowsOf(id)).toEqual([
    { actor: null, role: 'ANONYMOUS', act: 'viewer', subject: null, outcome: 'UNAUTHENTICATED' },
  ]);
  expect(server.output()).not.toContain('KANARI');
});

test('what only was wrong in form is nothing to write down', async () => {
  const wrong = await ask('adviser', '{ nothing }');
  await rowsOf(await ask('adviser', '{ auditLog { id } }'));
  expect(await sql(server.database, 'select 1 from audit where request_id = $1', [wrong])).toEqual([]);
});

test('an administrator sees the request', async () => {
  const id = await ask('adviser', '{ auditLog { id } }');
  await rowsOf(id);
  const administrator = await signedIn(server, 'administrator');
  const { body } = await server.query('{ auditLog(first: 1) { act outcome requestId } }', {}, administrator);
  expect(body.data).toEqual({ auditLog: [{ act: 'auditLog', outcome: 'FORBIDDEN', requestId: id }] });
});

test('too many requests are written down, a flood of them only in part, and never from where', async () => {
  const limited = await startServer({
    env: { RATE_LIMITS: 'everyone', RATE_LIMIT_SCALE: '0.01', TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'info' },
  });
  try {
    for (let count = 0; count < 400; count++) {
      await limited.query('{ __typename }', {}, { 'x-forwarded-for': '198.51.100.77' });
    }
    const written = () => sql<Row>(limited.database, "select * from audit where outcome = 'TOO_MANY'");
    for (let tries = 0; tries < 100 && (await written()).length < 120; tries++) await sleep(25);
    const rows = await written();
    expect(rows[0]).toMatchObject({ actor: null, role: 'ANONYMOUS', act: 'READ' });
    // 400 requests take less than a minute, or a little more: two minutes have room for 240.
    expect(rows.length >= 120 && rows.length <= 240).toBe(true);
    expect(JSON.stringify(rows) + limited.output()).not.toContain('198.51.100');
  } finally {
    await limited.stop();
  }
});

describe('what is old is deleted', () => {
  const insert = `insert into audit (at, role, act, outcome)
    select now() - make_interval(days => $1), 'ADVISER', 'closeMeasure', 'FORBIDDEN' from generate_series(1, $2)`;
  const kept = async (database: string): Promise<number> => (await sql(database, 'select 1 from audit')).length;

  test('some rows at a time, by one process, at the start and then every hour', async () => {
    const database = await makeDatabase();
    try {
      await sql(database, insert, [31, 2_500]);
      await sql(database, insert, [29, 7]);
      const env = { AUDIT_KEPT_DAYS: '30', LOG_LEVEL: 'info' };
      const both = await Promise.all([startServer({ database, env }), startServer({ database, env })]);
      for (let tries = 0; tries < 400 && (await kept(database)) > 7; tries++) await sleep(25);
      expect(await kept(database)).toBe(7);
      const said = both.flatMap((one) => [...one.output().matchAll(/"audit pruned","rows":(\d+)/g)]);
      expect(said.reduce((sum, [, rows]) => sum + Number(rows), 0)).toBe(2_500);
      await Promise.all(both.map((one) => one.stop()));
    } finally {
      await dropDatabase(database);
    }
  });
});
