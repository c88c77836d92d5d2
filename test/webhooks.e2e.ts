import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import pg from 'pg';
import { anEntry, mutations } from './support/an-entry.js';
import { addressOf, sql } from './support/databases.js';
import { isSigned, type Receiver, startReceiver } from './support/receiver.js';
import { type Server, startServer } from './support/server.js';
import { signedIn } from './support/sign-in.js';
import { type Keeping, keepingAt, webhookMutations } from './support/webhooks.js';

let receiver: Receiver;
let server: Server;
let leader: Keeping;
beforeAll(async () => {
  receiver = await startReceiver((_, response) => void response.writeHead(204).end());
  server = await startServer({ env: receiver.env });
  leader = await keepingAt(server);
});
afterAll(async () => {
  await server.stop();
  receiver.site.close();
});

const idOf = (measure: string, version: number): string => `${measure}_${version}`;

describe('what is sent', () => {
  test('a change is one signed message: the item of the feed, in the order of the history', async () => {
    const { secret } = await leader.registered(`${receiver.site.url}/alt`, 'counties=39&lang=nn');
    const id = await leader.entered('Varslet tiltak');
    const input = anEntry({ name: 'Varslet tiltak', arena: 'SCHOOL' });
    await server.query(mutations.change, { id, version: 1, input }, leader.cookie);
    await server.query(mutations.confirm, { id, version: 2 }, leader.cookie);
    await server.query(mutations.close, { id, version: 3 }, leader.cookie);
    const messages = await receiver.received('/alt', 3);
    expect(messages.map(({ headers }) => headers['webhook-id'])).toEqual([1, 2, 4].map((version) => idOf(id, version)));
    for (const message of messages) {
      expect(isSigned(message, secret)).toBe(true);
      expect(isSigned({ ...message, body: `${message.body} ` }, secret)).toBe(false);
      expect(message.headers['content-type']).toBe('application/json');
    }
    const feed = await fetch(`${server.url}/api/v1/changes.json?counties=39&lang=nn`);
    const { items } = (await feed.json()) as { items: { _tiltaksregister: { measure: string } }[] };
    const own = items.filter(({ _tiltaksregister: { measure } }) => measure === id).reverse();
    expect(messages.map(({ body }) => JSON.parse(body))).toEqual(own);
  });

  test('only what was asked for: filters, kinds, and nothing of a draft', async () => {
    await leader.registered(`${receiver.site.url}/avsluttet`, 'kinds=CLOSED');
    await leader.registered(`${receiver.site.url}/oslo`, 'counties=03');
    await leader.registered(`${receiver.site.url}/alle`);
    const draft = { input: anEntry({ name: 'Hemmelig utkast' }), draft: true };
    const { body } = await server.query<{ createMeasure: { measure: { id: string } } }>(
      mutations.create,
      draft,
      leader.cookie,
    );
    const hidden = body.data.createMeasure.measure.id;
    await server.query(
      mutations.change,
      { id: hidden, version: 1, input: anEntry({ name: 'Hemmelig utkast to' }) },
      leader.cookie,
    );
    await server.query(mutations.close, { id: hidden, version: 2 }, leader.cookie);
    const id = await leader.entered('Åpent tiltak');
    await server.query(mutations.close, { id, version: 1 }, leader.cookie);
    const all = await receiver.received('/alle', 2);
    expect(all.map(({ headers }) => headers['webhook-id'])).toEqual([idOf(id, 1), idOf(id, 2)]);
    const closed = await receiver.received('/avsluttet', 1);
    expect(closed.map(({ headers }) => headers['webhook-id'])).toEqual([idOf(id, 2)]);
    expect(receiver.at('/oslo')).toEqual([]);
    expect(JSON.stringify(receiver.messages)).not.toContain('Hemmelig utkast');
    expect(JSON.stringify(receiver.messages)).not.toContain(hidden);
  });

  test('after a new secret both sign for a day', async () => {
    const { id, secret } = await leader.registered(`${receiver.site.url}/skifte`);
    const rotated = await leader.act(webhookMutations.rotate, { id });
    expect(rotated.secret).not.toBe(secret);
    await leader.entered('Etter skiftet');
    const [message] = await receiver.received('/skifte', 1);
    if (message === undefined) throw new Error('nothing came');
    expect([secret, rotated.secret ?? ''].map((one) => isSigned(message, one))).toEqual([true, true]);
    await sql(server.database, "update webhook set secret_since = now() - interval '25 hours' where id = $1", [id]);
    await leader.entered('Dagen etter skiftet');
    const [, later] = await receiver.received('/skifte', 2);
    if (later === undefined) throw new Error('nothing came');
    expect([secret, rotated.secret ?? ''].map((one) => isSigned(later, one))).toEqual([false, true]);
  });

  test('nothing is sent to an address that was removed, which takes its very address', async () => {
    const url = `${receiver.site.url}/borte`;
    const { id } = await leader.registered(url);
    const wrong = await leader.act(webhookMutations.remove, { id, url: `${url}/annen` });
    expect(wrong.problems.map(({ path }) => path)).toEqual(['url']);
    expect((await leader.act(webhookMutations.remove, { id, url })).problems).toEqual([]);
    await leader.registered(`${receiver.site.url}/etter`);
    await leader.entered('Etter at den ble borte');
    await receiver.received('/etter', 1);
    expect(receiver.at('/borte')).toEqual([]);
  });
});

describe('what is refused', () => {
  const create = (input: object) => leader.act(webhookMutations.create, { input: { county: '39', ...input } });

  test.each([
    'http://mottaker.example/',
    'ftp://mottaker.example/',
    'javascript:alert(1)',
    'mottaker',
    'https://10.0.0.1/',
    'https://192.168.1.1:8443/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://a.localhost/',
    'https://leder:kanari@1.1.1.1/',
    'https://leder@localhost/',
  ])('%s', async (url) => {
    const { webhook, secret, problems } = await create({ url });
    expect([webhook, secret, problems.map(({ path }) => path)]).toEqual([null, null, ['url']]);
    expect(JSON.stringify(problems)).not.toContain('kanari');
  });

  test('a name that leads to a private address, where it is not listed', async () => {
    const { database } = server;
    const closed = await startServer({ database, env: { ...receiver.env, PRIVATE_HOSTS: '' } });
    const other = await keepingAt(closed);
    const asked = { input: { url: `${receiver.site.url}/`, county: '39' } };
    expect((await other.act(webhookMutations.create, asked)).problems.map(({ path }) => path)).toEqual(['url']);
    await closed.stop();
  });

  test('an identity number, a wrong filter, an unknown county, the same address twice: each with its field', async () => {
    const number = '15076500565';
    const pathsOf = async (input: object) => (await create(input)).problems.map(({ path }) => path);
    const url = `${receiver.site.url}/feil`;
    await expect(create({ url: `${url}?fnr=${number}` })).rejects.toThrow(
      'input.url: Teksten ser ut til å ha et fødselsnummer',
    );
    expect(await pathsOf({ url, changes: 'arenas=KANARI&kinds=X&lang=fr&limit=3' })).toEqual([
      'changes.lang',
      'changes.kinds',
      'changes.arenas',
      'changes.limit',
    ]);
    expect(await pathsOf({ url, county: 'Atlantis' })).toEqual(['county']);
    await leader.registered(url);
    expect(await pathsOf({ url })).toEqual(['url']);
  });

  test('what is another county’s, or the nation’s, is not a leader’s; the editor keeps all', async () => {
    const codeOf = async (user: 'county-leader' | 'adviser' | 'administrator', county: string | null) => {
      const input = { url: `${receiver.site.url}/x`, county };
      const { body } = await server.query(webhookMutations.create, { input }, await signedIn(server, user));
      return body.errors[0]?.extensions?.code;
    };
    expect(await codeOf('county-leader', '03')).toBe('FORBIDDEN');
    expect(await codeOf('county-leader', null)).toBe('FORBIDDEN');
    expect(await codeOf('adviser', '39')).toBe('FORBIDDEN');
    expect(await codeOf('administrator', '39')).toBe('FORBIDDEN');
    const editor = await keepingAt(server, 'national-editor');
    const input = { url: `${receiver.site.url}/nasjonen` };
    const { webhook } = await editor.act(webhookMutations.create, { input });
    expect(webhook?.status).toBe('ACTIVE');
    expect(await leader.once(webhook?.id ?? '', () => true).catch(() => undefined)).toBeUndefined();
  });

  test('more addresses than a county may have', async () => {
    const editor = await keepingAt(server, 'national-editor');
    const problems: (readonly unknown[])[] = [];
    for (let place = 0; place < 11; place++) {
      const input = { url: `${receiver.site.url}/oslo/${place}`, county: '03', changes: 'counties=' };
      problems.push((await editor.act(webhookMutations.create, { input })).problems.map(({ path }) => path));
    }
    expect(problems.flat()).toEqual(['county']);
    expect(problems[10]).toEqual(['county']);
  });

  test('everything where webhooks are not turned on', async () => {
    const off = await startServer({ database: server.database });
    const { body } = await off.query(
      webhookMutations.create,
      { input: { url: 'https://1.1.1.1/', county: '39' } },
      await signedIn(off, 'county-leader'),
    );
    expect(body.errors[0]?.extensions?.code).toBe('UNAVAILABLE');
    await off.stop();
  });
});

test('a secret is shown once, and is in no table, log or metric', async () => {
  const key = { 'idempotency-key': 'varsling-en-gang', ...leader.cookie };
  const editor = await signedIn(server, 'national-editor');
  const input = { url: `${receiver.site.url}/hemmelig`, county: '31' };
  const ask = (headers: Readonly<Record<string, string>>) =>
    server.query<{ createWebhook: { webhook: { id: string }; secret: string } }>(
      webhookMutations.create,
      { input },
      headers,
    );
  const first = await ask({ ...key, ...editor });
  const again = await ask({ ...key, ...editor });
  expect(again.body.data).toEqual(first.body.data);
  const { secret } = first.body.data.createWebhook;
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const bare = secret.slice('whsec_'.length);
  const tables = await sql<{ name: string }>(
    server.database,
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  for (const { name } of tables) {
    const [found] = await sql<{ n: number }>(
      server.database,
      `select count(*)::int as n from "${name}" row where row::text like '%' || $1 || '%'`,
      [bare],
    );
    expect([name, found?.n]).toEqual([name, 0]);
  }
  const metrics = await (await fetch(`${server.url}/internal/metrics`)).text();
  const audit = await sql(server.database, "select * from audit where act like '%ebhook%'");
  expect(audit.length).toBeGreaterThan(0);
  for (const text of [metrics, server.output(), JSON.stringify(audit)]) {
    expect(text).not.toContain(bare);
    expect(text).not.toContain(receiver.site.url);
  }
});

test('the database shows and lets be written a county’s own alone, whatever the service checks', async () => {
  const editor = await keepingAt(server, 'national-editor');
  const input = { url: `${receiver.site.url}/rogaland`, county: '11', changes: 'counties=' };
  await editor.act(webhookMutations.create, { input });
  const client = new pg.Client({ connectionString: addressOf(server.database) });
  await client.connect();
  await client.query('begin');
  await client.query('set local role tiltaksregister_writer');
  await client.query("select set_config('tiltak.reach', 'Y2024 39', true)");
  const { rows } = await client.query('select distinct county from webhook');
  expect(rows).toEqual([{ county: '39' }]);
  expect((await client.query("update webhook set url = 'https://1.1.1.1/' where county = '11'")).rowCount).toBe(0);
  expect((await client.query('delete from webhook where county is null')).rowCount).toBe(0);
  await expect(client.query("update webhook set county = '11'")).rejects.toThrow('row-level security');
  await client.end();
});

test('what is sent is described, and messages fit the description', async () => {
  const document = JSON.parse((await server.send('/api/openapi.json', { method: 'GET' })).text);
  expect(Object.keys(document.webhooks)).toEqual(['change']);
  const shape = new Ajv2020({ strict: false, formats: { uri: true, 'date-time': true, uuid: true } });
  const fits = shape.compile(document.components.schemas['change-item']);
  expect(receiver.messages.length).toBeGreaterThan(0);
  for (const { body } of receiver.messages) expect([fits(JSON.parse(body)), fits.errors]).toEqual([true, null]);
  expect(fits({})).toBe(false);
});
