import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { engineContract } from './search-contract.js';
import { ask, search, searchUntil } from './search-questions.js';
import { addressOf, dropDatabase, makeDatabase, sql } from './support/databases.js';
import { projectFolder, startProgram } from './support/program.js';
import { rename } from './support/rename.js';
import { type Server, startServer } from './support/server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer({ env: { MEILISEARCH_BIN: 'none' } });
});
afterAll(() => server.stop());

describe('the word index', () => {
  engineContract('EMBEDDED', () => server);
});

test('counties and ages in a question are offered as filters and not applied', async () => {
  const answer = await search(server, 'motivasjonskurs 16 år telemark');
  expect(answer.suggestedFilters).toEqual([
    { field: 'age', values: ['16'] },
    { field: 'counties', values: ['Telemark'] },
  ]);
});

test('a cursor of another question is refused', async () => {
  const { pageInfo } = await search(server, 'veiledning', { first: 5 });
  const { body } = await ask(server, 'bedrift', { after: pageInfo.endCursor });
  expect(body.errors[0]?.extensions).toMatchObject({ code: 'INVALID', problems: [{ path: 'after' }] });
});

test('a changed measure is found by its new name within a moment, and no longer by its old one', async () => {
  await rename(server.database, 'windjammer', 'Sjøsprøyt');
  const found = await searchUntil(server, 'sjøsprøyt', ({ totalCount }) => totalCount === 1);
  expect(found.nodes[0]?.key).toBe('windjammer');
  expect((await search(server, 'windjammer')).totalCount).toBe(0);
  await rename(server.database, 'windjammer', 'Windjammer');
  await searchUntil(server, 'windjammer', ({ totalCount }) => totalCount === 1);
});

/** Runs with servers that are stopped whatever happens: jest waits for a server that is left. */
async function withServers(
  count: number,
  run: (database: string, servers: readonly Server[]) => Promise<void>,
): Promise<void> {
  const database = await makeDatabase();
  const servers: Server[] = [];
  try {
    for (let index = 0; index < count; index++) {
      servers.push(await startServer({ database, env: { MEILISEARCH_BIN: 'none' } }));
    }
    await run(database, servers);
  } finally {
    for (const one of servers) await one.kill().catch(() => {});
    await dropDatabase(database);
  }
}

test('a measure that is gone is not found', async () => {
  await withServers(1, async (database, [only]) => {
    await sql(
      database,
      `with gone as (delete from measure_read where doc->>'key' = 'modus' returning id)
       insert into outbox (kind, key) select 'measure', id from gone`,
    );
    await sql(database, 'notify measure_changed');
    await searchUntil(only as Server, 'modus', ({ totalCount }) => totalCount === 0);
  });
});

test('one process keeps the index; another takes over when it is killed', async () => {
  const holders = `select count(*)::int as count from pg_locks where locktype = 'advisory' and objid = 4110013
    and database = (select oid from pg_database where datname = current_database())`;
  await withServers(2, async (database, [first, second]) => {
    expect(await sql(database, holders)).toEqual([{ count: 1 }]);
    await first?.kill();
    await rename(database, 'modus', 'Overtakelse');
    await searchUntil(second as Server, 'overtakelse', ({ totalCount }) => totalCount === 1);
    expect(await sql(database, holders)).toEqual([{ count: 1 }]);
  });
});

test('reindex tells what it would do, and does it, beside a running service', async () => {
  const env = { DATABASE_URL: addressOf(server.database), MEILISEARCH_BIN: 'none' };
  const cli = join(projectFolder, 'dist', 'bundle', 'cli.js');
  const dry = startProgram(cli, ['reindex', '--dry-run'], { env });
  expect(await dry.ended).toMatchObject({ code: 0 });
  expect(dry.output()).toContain('180 tiltak i registeret; hver prosess har ordene deres i minnet');
  const real = startProgram(cli, ['reindex'], { env });
  expect(await real.ended).toMatchObject({ code: 0 });
  expect(real.output()).toContain('ferdig');
  expect((await search(server, 'pøbelprosjektet')).totalCount).toBe(1);
});
