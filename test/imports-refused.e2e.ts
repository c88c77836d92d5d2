import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ZipFile } from 'yazl';
import { WorkbookReaderStore } from '../src/exchange/reading/workbook-reader.store.js';
import { sql } from './support/databases.js';
import { type Server, startServer } from './support/server.js';
import { signedIn } from './support/sign-in.js';
import { aRegisterCsv, handIn, type Parts } from './support/uploads.js';

/** Passes the check digits, and was given to nobody. */
const identityNumber = '01018010018';
const leader = 'county-leader';
const plain = aRegisterCsv([{ Navn: 'Avvises' }]);

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

const stored = async (): Promise<number> =>
  (await sql(server.database, "select 1 from measure where dataset = 'register'")).length;

describe('who may hand a file in', () => {
  test('nobody without a role that writes', async () => {
    for (const [user, status, code] of [
      [null, 401, 'UNAUTHENTICATED'],
      ['adviser', 403, 'FORBIDDEN'],
      ['administrator', 403, 'FORBIDDEN'],
    ] as const) {
      const refused = await handIn(server, user, plain, { do: 'apply' });
      expect([refused.status, refused.body.errors?.[0]?.extensions.code]).toEqual([status, code]);
    }
    expect(await stored()).toBe(0);
  });

  test.each([
    ['a form on another site', { 'sec-fetch-site': 'cross-site' }],
    ['a form on a site beside this one', { 'sec-fetch-site': 'same-site' }],
    ['an old browser on another site', { origin: 'https://example.org' }],
    ['a browser that does not say from where', {}],
  ])('not %s, with the cookie of a leader', async (_, headers) => {
    const { cookie } = await signedIn(server, leader);
    const refused = await handIn(server, null, plain, { do: 'apply' }, { cookie, ...headers });
    expect([refused.status, refused.body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(await stored()).toBe(0);
  });

  test('an old browser on this very page may', async () => {
    const { cookie } = await signedIn(server, leader);
    expect((await handIn(server, null, plain, {}, { cookie, origin: server.url })).status).toBe(200);
  });
});

test.each<[string, string | Buffer | null, Parts, string]>([
  ['no file', null, {}, 'file'],
  ['an unknown act', plain, { do: 'delete' }, 'do'],
  ['an unknown part', plain, { dataset: 'register' }, 'body'],
  ['rows that are no list', plain, { do: 'apply', rows: '{"row":2}' }, 'rows'],
  ['rows that are no JSON', plain, { do: 'apply', rows: '2-3' }, 'rows'],
  ['a row below 1', plain, { do: 'apply', rows: '[0]' }, 'rows'],
  ['a row that is not there', plain, { do: 'apply', rows: '[9]' }, 'row 9'],
  ['a file of more than 20 MB', Buffer.alloc(20_000_001, 'a'), {}, 'file'],
  ['a PDF', '%PDF-1.7', {}, 'file'],
  ['two headings that are the same', 'Navn;Namn\na;b', {}, 'column 2'],
  ['no heading that names a measure', 'Arena;Fylke\na;b', {}, 'row 1'],
  ['a million columns', `Navn;${'x;'.repeat(1_000_000)}\n`, {}, 'line 1'],
  ['an open quote', 'Navn\n"a', {}, 'line 2'],
  ['a file cut off in the middle', '{"measures":[{"name":"A', {}, 'file'],
])('%s: refused, with the place', async (_, file, parts, path) => {
  const { status, body } = await handIn(server, leader, file, parts);
  expect([status, body.errors?.[0]?.extensions.problems?.map((one) => one.path)]).toEqual([400, [path]]);
});

test('another body than a form is refused', async () => {
  const { cookie } = await signedIn(server, leader);
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const send = (type: string, body: string) =>
    server.send('/api/v1/imports', { method: 'POST', headers: { ...headers, 'content-type': type }, body });
  expect((await send('application/json', '{}')).status).toBe(400);
  expect((await send('multipart/form-data; boundary=x', 'no parts')).status).toBe(400);
  expect((await send('text/csv', plain)).status).toBe(404);
});

describe('rows that cannot be stored', () => {
  const other = aRegisterCsv([
    { Navn: 'I Oslo', Fylke: 'Oslo' },
    { Navn: 'Uten kriterier', Kriterier: '' },
    { Navn: 'Trykt', 'Datasett (kode)': 'named-in-sources' },
    { Navn: 'Uten fylke', Fylke: '' },
    { Navn: 'Fra Oslos skjema', Skjemaversjon: 'Oslo 2012', 'Innhold: Tett oppfølging': 'Nei' },
    { Navn: 'Fra det andre skjemaet', Skjemaversjon: 'NOVA 2012', 'Innhold: Tett oppfølging': 'Nei' },
    { Navn: `Nr ${identityNumber}` },
    { Navn: 'Nummer i teksten', Beskrivelse: `Ring ${identityNumber}` },
  ]);

  test('are errors with row, heading and words', async () => {
    const heading = (await import('../src/exchange/table/columns.js')).columns.find(
      ({ name }) => name === 'contents.CLOSE_FOLLOW_UP.label',
    )?.heading.nb;
    const file = other.replace('Innhold: Tett oppfølging', heading ?? '');
    const { body } = await handIn(server, leader, file);
    expect(body.rows.map(({ row, status, problems }) => [row, status, problems.map((one) => one.heading)])).toEqual([
      [2, 'ERROR', ['Fylke']],
      [3, 'ERROR', ['Kriterier']],
      [4, 'ERROR', ['Datasett']],
      [5, 'ERROR', ['Fylke']],
      [6, 'ERROR', [heading]],
      [7, 'NEW', []],
      [8, 'ERROR', ['Navn', 'Navn']],
      [9, 'ERROR', ['Beskrivelse', 'Beskrivelse']],
    ]);
    const refused = await handIn(server, leader, file, { do: 'apply', rows: '[2, 7]' });
    expect([refused.status, refused.body.errors?.[0]?.extensions.problems?.map(({ path }) => path)]).toEqual([
      409,
      ['row 2'],
    ]);
    expect((await handIn(server, leader, file, { do: 'apply' })).body).toEqual({ entered: 1, changed: 0 });
    expect(
      await sql(server.database, "select form_version from measure where name = 'Fra det andre skjemaet'"),
    ).toEqual([{ form_version: 'NOVA_2012' }]);
  });

  test('come back as a file to mend, without what must not be repeated', async () => {
    const { text } = await handIn(server, leader, other, { do: 'wrong-rows' });
    expect(text.split('\r\n')[0]).toContain('Hva må rettes');
    expect(text).toContain('I Oslo');
    expect(text).not.toContain(identityNumber);
    const again = await handIn(server, leader, text.replace('"Nummer i teksten";""', 'Nummer i teksten;Borte'));
    expect(again.body.notices.map(({ path }) => path)).not.toContain(
      `column ${text.split('\r\n')[0]?.split(';').length}`,
    );
    const json = JSON.stringify({ measures: [{ name: `A ${identityNumber}`, [identityNumber]: 1, arena: '=1+1' }] });
    const back = await handIn(server, leader, json, { do: 'wrong-rows' });
    expect(back.text).not.toContain(identityNumber);
    expect(JSON.parse(back.text).measures[0]).toMatchObject({ name: '', arena: '=1+1' });
  });

  test('an identity number is nowhere in an answer', async () => {
    for (const act of ['preview', 'apply', 'wrong-rows']) {
      expect((await handIn(server, leader, other, { do: act })).text).not.toContain(identityNumber);
    }
  });
});

test('384 MB in a small file are refused within 100 ms of work', async () => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.alloc(384_000_000, ' '), 'xl/worksheets/sheet1.xml');
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  const bomb = Buffer.concat(pieces);
  expect(bomb.length).toBeLessThan(2_000_000);
  const before = process.cpuUsage();
  await expect(new WorkbookReaderStore().rows(bomb)).rejects.toMatchObject({ code: 'INVALID' });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThanOrEqual(100);
  const { status, body } = await handIn(server, leader, bomb);
  expect([status, body.errors?.[0]?.extensions.problems?.[0]?.path]).toEqual([400, 'file']);
});
