import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dropDatabase, makeDatabase, sql } from './support/databases.js';
import { type Server, startServer } from './support/server.js';

let database: string;
let servers: readonly Server[];
beforeAll(async () => {
  database = await makeDatabase();
  const first = await startServer({ database });
  servers = [first, await startServer({ database })];
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await dropDatabase(database);
});

interface Read {
  readonly measures: { readonly totalCount: number; readonly nodes: readonly { name: string; description: string }[] };
}

async function read(server: Server): Promise<Read['measures']> {
  const { body } = await server.query<Read>('{ measures(first: 100) { totalCount nodes { name description } } }');
  return body.data.measures;
}

/** Both processes come to say what is wanted. @throws Error where one does not within the time */
async function bothSay(wanted: (measures: Read['measures']) => boolean): Promise<void> {
  for (const server of servers) {
    const deadline = Date.now() + 15_000;
    while (!wanted(await read(server))) {
      if (Date.now() > deadline) throw new Error('the change is not seen');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

const describes = (text: string) => (measures: Read['measures']) =>
  measures.nodes.some(({ description }) => description === text);

async function someId(): Promise<string> {
  const [row] = await sql<{ id: string }>(database, "select id from measure_read order by doc->>'name' limit 1");
  return row?.id ?? '';
}

async function describeAs(id: string, text: string, notice: string | null): Promise<void> {
  await sql(
    database,
    `update measure_read set doc = jsonb_set(doc, '{description}', to_jsonb('${text}'::text)) where id = '${id}'`,
  );
  if (notice !== null) await sql(database, `select pg_notify('measure_changed', '${notice}')`);
}

test('a change that is named is seen by every process', async () => {
  const id = await someId();
  await describeAs(id, 'Named', id);
  await bothSay(describes('Named'));
});

test.each([
  ['names nothing', ''],
  ['is not one of ours', "'' or 1=1"],
  ['names a measure that did not change, beside nonsense', '00000000-0000-4000-8000-000000000000,x'],
])('a change is seen where the notice %s', async (what, notice) => {
  await describeAs(await someId(), what, notice.replaceAll("'", "''"));
  await bothSay(describes(what));
});

test('a notice that is doubled or names measures that are not there changes nothing', async () => {
  const before = await Promise.all(servers.map(read));
  const id = await someId();
  for (const notice of [id, id, '00000000-0000-4000-8000-000000000000']) {
    await sql(database, `select pg_notify('measure_changed', '${notice}')`);
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await Promise.all(servers.map(read))).toEqual(before);
});

test('a change whose notice is lost is seen with the next comparison, one that was taken out too', async () => {
  const [gone] = await sql<{ id: string; name: string }>(
    database,
    "select id, doc->>'name' as name from measure_read order by doc->>'name' offset 5 limit 1",
  );
  const { totalCount } = await read(servers[0] as Server);
  await describeAs(await someId(), 'Lost', null);
  await sql(database, `delete from measure_read where id = '${gone?.id}'`);
  // What a reconnect leads to: the server ends every connection that listens.
  await sql(
    database,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%' or query = 'select 1'`,
  );
  await sql(database, "select pg_notify('measure_changed', '')");
  await bothSay((measures) => describes('Lost')(measures) && measures.totalCount === totalCount - 1);
});

test('what is renamed moves, and what the rules suggest follows', async () => {
  const ask = `{ suggestMeasures(youth: { birthYear: 2007, monthsOutside: 14, county: "Telemark", goals: [ORDINARY_JOB] },
    asOf: "2025-02-01", first: 1) { suggestions { measure { name } } } }`;
  const suggested = async (server: Server): Promise<string> =>
    (await server.query<{ suggestMeasures: { suggestions: { measure: { name: string } }[] } }>(ask)).body.data
      .suggestMeasures.suggestions[0]?.measure.name ?? '';
  const name = await suggested(servers[0] as Server);
  await sql(
    database,
    `update measure_read set doc = jsonb_set(doc, '{name}', '"Abba"') where doc->>'name' = '${name}'`,
  );
  await sql(database, "select pg_notify('measure_changed', '')");
  await bothSay(({ nodes }) => nodes.some((node) => node.name === 'Abba'));
  for (const server of servers) expect(await suggested(server)).not.toBe(name);
});
