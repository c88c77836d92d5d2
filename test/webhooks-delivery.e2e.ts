import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { changeChannel } from '../src/measures/change-channel.js';
import { addressOf, dropDatabase, makeDatabase, sql } from './support/databases.js';
import { type Receiver, startReceiver } from './support/receiver.js';
import { type Server, startServer } from './support/server.js';
import { type Keeping, keepingAt, webhookMutations } from './support/webhooks.js';

let sentOfEndless = 0;
let isMended = false;

/** What a receiver's path answers, by how often it has been asked. */
const statuses: Readonly<Record<string, (count: number) => number>> = {
  '/i-ring': () => 308,
  '/nedlagt': () => 410,
  '/snart': (count) => (count === 1 ? 500 : 200),
  '/feil': () => (isMended ? 200 : 503),
};

function answer(path: string, response: ServerResponse): void {
  if (path === '/henger') return;
  const status = statuses[path]?.(receiver.at(path).length) ?? 200;
  response.writeHead(status, status === 308 ? { location: path } : {});
  if (path === '/endelos') sendForEver(response);
  else response.end();
}

function sendForEver(response: ServerResponse): void {
  sentOfEndless += 65_536;
  if (!response.destroyed) response.write(Buffer.alloc(65_536), () => sendForEver(response));
}

let database: string;
let receiver: Receiver;
let server: Server;
let leader: Keeping;
beforeAll(async () => {
  receiver = await startReceiver(({ path }, response) => answer(path, response));
  database = await makeDatabase();
  server = await startServer({ database, env: receiver.env });
  leader = await keepingAt(server);
});
afterAll(async () => {
  await server.stop();
  await dropDatabase(database);
  receiver.site.close();
});

const registered = (path: string, changes = '') => leader.registered(`${receiver.site.url}${path}`, changes);
const idsAt = (path: string): readonly unknown[] => receiver.at(path).map(({ headers }) => headers['webhook-id']);

describe('receivers that behave badly', () => {
  test('one that hangs, loops, never ends or is gone holds nobody else; the leader sees why', async () => {
    const [hanging, looping, endless, gone] = await Promise.all(
      ['/henger', '/i-ring', '/endelos', '/nedlagt'].map((path) => registered(path)),
    );
    await registered('/god');
    const id = await leader.entered('Til alle mottakere');
    const second = await leader.entered('Til alle mottakere igjen');
    await receiver.received('/god', 2);
    expect(idsAt('/god')).toEqual([`${id}_1`, `${second}_1`]);

    const dead = ({ deadCount }: { deadCount: number }): boolean => deadCount === 2;
    const closed = await leader.once(gone?.id ?? '', dead);
    expect(closed).toMatchObject({ status: 'GONE', waiting: 0, deliveredAt: null });
    expect(closed?.lastFailure).toContain('lagt ned');
    expect(receiver.at('/nedlagt')).toHaveLength(1);

    const ring = await leader.once(looping?.id ?? '', dead);
    expect(ring?.deadLetters.map(({ measure, version }) => [measure, version])).toEqual([
      [second, 1],
      [id, 1],
    ]);
    expect(ring?.deadLetters[0]?.reason).toContain('308');
    expect(receiver.at('/i-ring').every(({ headers }) => String(headers['webhook-id']).endsWith('_1'))).toBe(true);

    const slow = await leader.once(hanging?.id ?? '', ({ failingSince }) => failingSince !== null);
    expect(slow?.lastFailure).toContain('5 sekunder');

    const taken = await leader.once(endless?.id ?? '', ({ waiting }) => waiting === 0);
    expect([taken?.deadCount, taken?.failingSince]).toEqual([0, null]);
    expect(receiver.at('/endelos')).toHaveLength(2);
    expect(sentOfEndless).toBeLessThan(20_000_000);
  });

  test('what failed once arrives at the next try, with the same id', async () => {
    const { id } = await registered('/snart');
    const measure = await leader.entered('Kommer snart frem');
    await receiver.received('/snart', 2);
    expect(idsAt('/snart')).toEqual([`${measure}_1`, `${measure}_1`]);
    const known = await leader.once(id, ({ waiting }) => waiting === 0);
    expect(known).toMatchObject({ deadCount: 0, failingSince: null, lastFailure: null });
  });

  test('a dead letter is sent again when a leader says so', async () => {
    const { id } = await registered('/feil');
    const measure = await leader.entered('Kommer frem til slutt');
    const dead = await leader.once(id, ({ deadCount }) => deadCount === 1);
    expect(dead?.deadLetters[0]?.reason).toContain('503');
    isMended = true;
    const { webhook } = await leader.act(webhookMutations.resend, { id });
    expect(webhook).toMatchObject({ status: 'ACTIVE', failingSince: null });
    await leader.once(id, ({ deliveredAt }) => deliveredAt !== null);
    expect(idsAt('/feil').length).toBeGreaterThan(2);
    expect(new Set(idsAt('/feil'))).toEqual(new Set([`${measure}_1`]));
  });

  test('where a name leads is judged at every delivery', async () => {
    const { id } = await registered('/senere-privat');
    await sql(database, "update webhook set url = replace(url, 'localhost', '127.0.0.1') where id = $1", [id]);
    await leader.entered('Til en privat adresse');
    const known = await leader.once(id, ({ lastFailure }) => lastFailure !== null);
    expect(known?.lastFailure).toContain('ikke til det åpne nettet');
    expect(receiver.at('/senere-privat')).toEqual([]);
  });
});

test('a change that is committed after later ones is told, too', async () => {
  await registered('/sen');
  const id = await leader.entered('Sent bekreftet');
  await receiver.received('/sen', 1);
  const late = new pg.Client({ connectionString: addressOf(database) });
  await late.connect();
  await late.query('begin');
  await late.query(
    `insert into measure_change (measure_id, version, changed_by, changed_at, before, after)
     select measure_id, 2, changed_by, changed_at, after, jsonb_set(after, '{name}', '"Sent endret"')
     from measure_change where measure_id = $1`,
    [id],
  );
  await late.query("insert into outbox (kind, key) values ('change', $1)", [`${id}#2`]);
  const other = await leader.entered('Tidlig bekreftet');
  await receiver.received('/sen', 2);
  expect(idsAt('/sen')).toEqual([`${id}_1`, `${other}_1`]);
  await late.query('commit');
  await late.end();
  await sql(database, `notify ${changeChannel}`);
  await receiver.received('/sen', 3);
  expect(idsAt('/sen')).toEqual([`${id}_1`, `${other}_1`, `${id}_2`]);
});

test('two processes: every change once', async () => {
  const second = await startServer({ database: database, env: receiver.env });
  const there = await keepingAt(second);
  await registered('/begge');
  const ids: string[] = [];
  for (let round = 0; round < 5; round++) {
    ids.push(...(await Promise.all([leader.entered(`Her ${round}`), there.entered(`Der ${round}`)])));
  }
  await receiver.received('/begge', 10);
  await second.stop();
  await leader.entered('Etter dem alle');
  await receiver.received('/begge', 11);
  const arrived = idsAt('/begge').slice(0, 10);
  expect([...arrived].sort()).toEqual(ids.map((id) => `${id}_1`).sort());
});

test('a service that is killed again and again tells everything at least once', async () => {
  await server.stop();
  await sql(database, 'delete from webhook');
  const expected: string[] = [];
  for (let round = 0; round < 4; round++) {
    const killed = await startServer({ database, env: receiver.env });
    const there = await keepingAt(killed);
    if (round === 0) await there.registered(`${receiver.site.url}/drept`);
    const acting = Promise.allSettled(
      Array.from({ length: 8 }, async (_, place) => {
        expected.push(`${await there.entered(`Før drapet ${round} ${place}`)}_1`);
      }),
    );
    await receiver.received('/drept', receiver.at('/drept').length + 1 + round);
    await killed.kill();
    await acting;
  }
  server = await startServer({ database, env: receiver.env });
  const missing = (): readonly string[] => expected.filter((id) => !idsAt('/drept').includes(id));
  for (let waits = 0; waits < 600 && missing().length > 0; waits++) await sleep(50);
  expect(missing()).toEqual([]);
  expect(expected.length).toBeGreaterThan(4);
});
