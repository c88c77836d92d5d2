import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { databaseOptions } from '../src/platform/database/database.store.js';
import { DatabaseSessionStore } from '../src/platform/database/database-session.store.js';
import { ListeningSessionService } from '../src/platform/database/listening-session.service.js';
import { searchUntil } from './search-questions.js';
import { dropDatabase, makeDatabase, sql } from './support/databases.js';
import { type FaultProxy, startDatabaseProxy } from './support/fault-proxy.js';
import { renameUntold } from './support/rename.js';
import { type Server, startServer } from './support/server.js';

let database: string;
/** Between the service and its database. */
let proxy: FaultProxy;
let address: string;

beforeEach(async () => {
  database = await makeDatabase();
  ({ proxy, address } = await startDatabaseProxy(database));
});

afterEach(async () => {
  await proxy.stop();
  await dropDatabase(database);
});

const ours = `from pg_stat_activity where datname = $1 and application_name = 'tiltaksregister'`;

async function connections(): Promise<number> {
  const [row] = await sql<{ count: number }>('postgres', `select count(*)::int as count ${ours}`, [database]);
  return row?.count ?? 0;
}

async function killConnections(): Promise<void> {
  await sql('postgres', `select pg_terminate_backend(pid) ${ours}`, [database]);
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 60_000; !(await holds()); ) {
    if (Date.now() > deadline) throw new Error('It does not come to hold.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the service', () => {
  async function withServer(run: (server: Server) => Promise<void>): Promise<void> {
    const server = await startServer({ database, env: { DATABASE_URL: address, MEILISEARCH_BIN: 'none' } });
    try {
      await run(server);
    } finally {
      await server.kill().catch(() => {});
    }
  }

  test('listens again when its sessions were killed, and takes in what nobody told it of meanwhile', async () => {
    await withServer(async (server) => {
      await renameUntold(database, 'windjammer', 'Sjøsprøyt');
      await killConnections();
      await searchUntil(server, 'sjøsprøyt', ({ nodes }) => nodes[0]?.name === 'Sjøsprøyt');
    });
  });

  test.each([{ kind: 'REFUSE' }, { kind: 'SILENT' }] as const)(
    'ends in order while $kind keeps it from its database',
    async (fault) => {
      await withServer(async (server) => {
        proxy.set(fault);
        expect(await server.stop()).toEqual({ code: 0, signal: null });
      });
    },
  );
});

describe('a session', () => {
  const heartbeatMs = 300;
  const queryMs = 200;
  let source: DataSource;
  let session: ListeningSessionService;
  let heard: string[];
  const theSessionIsAlone = async () => (await connections()) === 1;
  const connected = () => heard.filter((notice) => notice === 'connected').length;

  beforeEach(async () => {
    const options = databaseOptions({ url: address }, { tables: [], migrations: [] });
    const extra = { ...options.extra, query_timeout: queryMs, idleTimeoutMillis: 1 };
    source = await new DataSource({ ...options, extra }).initialize();
    session = new ListeningSessionService(new DatabaseSessionStore(source, heartbeatMs));
    heard = [];
    await session.start(['one', 'other'], (notice) => heard.push(notice));
    await until(theSessionIsAlone);
  });

  afterEach(async () => {
    await session.stop();
    await source.destroy();
  });

  test('tells of its channels and of no other', async () => {
    for (const channel of ['none', 'one', 'other']) await sql(database, `notify ${channel}`);
    await until(() => heard.includes('other'));
    expect(heard).toEqual(['connected', 'one', 'other']);
  });

  test('that goes silent is replaced, again and again, and leaves no connection behind', async () => {
    for (let losses = 1; losses <= 10; losses++) {
      proxy.silenceOpen();
      await until(() => connected() > losses);
    }
    await sql(database, 'notify one');
    await until(() => heard.includes('one'));
    await until(theSessionIsAlone);
  });

  test('that was killed is replaced, again and again, and leaves no connection behind', async () => {
    for (let losses = 1; losses <= 10; losses++) {
      await killConnections();
      await until(() => connected() > losses);
    }
    await until(theSessionIsAlone);
  });

  test('holds a lock alone, and takes it again when it was lost', async () => {
    const second = new ListeningSessionService(new DatabaseSessionStore(source, heartbeatMs));
    await second.start([], () => {});
    expect([await session.hold(1), await second.hold(1), await session.hold(1)]).toEqual([true, false, true]);
    await second.stop();
    await killConnections();
    await until(() => connected() === 2);
    expect(await session.hold(1)).toBe(true);
    expect(await sql(database, `select 1 from pg_locks where locktype = 'advisory' and objid = 1`)).toHaveLength(1);
  });

  test('says nothing once it is stopped, and its connection is gone', async () => {
    await sql(database, 'notify one');
    const stopped = session.stop();
    const before = [...heard];
    await stopped;
    await source.destroy();
    await until(async () => (await connections()) === 0);
    await source.initialize();
    expect(heard).toEqual(before);
  });

  test.each([{ kind: 'REFUSE' }, { kind: 'SILENT' }] as const)(
    'that is stopped while $kind keeps it from coming back stays away',
    async (fault) => {
      proxy.set(fault);
      await until(async () => (await connections()) === 0);
      await session.stop();
      await source.destroy();
      proxy.set({ kind: 'NONE' });
      expect(connected()).toBe(1);
      expect(await connections()).toBe(0);
      await source.initialize();
    },
  );

  test('that cannot be opened the first time says so', async () => {
    proxy.set({ kind: 'REFUSE' });
    const second = new ListeningSessionService(new DatabaseSessionStore(source, heartbeatMs));
    await expect(second.start(['one'], () => {})).rejects.toThrow();
    await second.stop();
    proxy.set({ kind: 'NONE' });
  });

  test('whose channel cannot be listened to leaves no connection behind', async () => {
    const second = new ListeningSessionService(new DatabaseSessionStore(source, heartbeatMs));
    await expect(second.start(['no channel'], () => {})).rejects.toThrow('syntax error');
    await until(theSessionIsAlone);
  });

  test('leaves the pool alone, which does not ask a silent connection twice', async () => {
    const runner = source.createQueryRunner();
    await runner.connect();
    proxy.silenceOpen();
    await expect(runner.query('select 1')).rejects.toThrow('timeout');
    await runner.release();
    expect(await source.query('select 1 as one')).toEqual([{ one: 1 }]);
  });
});
