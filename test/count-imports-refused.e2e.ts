import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { aCountsCsv, countHeadings, handInCounts } from './support/count-files.js';
import { dropDatabase, makeDatabase, sql } from './support/databases.js';
import { type Server, startServer } from './support/server.js';
import { signedIn } from './support/sign-in.js';
import { countsOn } from './support/youth-counts.js';

const leader = 'county-leader';
const editor = 'national-editor';

let database: string;
let server: Server;
beforeAll(async () => {
  database = await makeDatabase();
  server = await startServer({ database });
});
afterAll(async () => {
  await server.stop();
  await dropDatabase(database);
});

const stored = async (): Promise<number> => (await sql(database, 'select 1 from youth_count')).length;

describe('who may hand in counts', () => {
  const file = aCountsCsv(['2025-02-15;Vestfold;UDIR;ALL;40']);

  test.each([
    [null, 401, 'UNAUTHENTICATED'],
    ['adviser', 403, 'FORBIDDEN'],
    ['case-worker', 403, 'FORBIDDEN'],
    ['administrator', 403, 'FORBIDDEN'],
  ] as const)('not %s', async (user, status, code) => {
    for (const act of ['preview', 'apply']) {
      const refused = await handInCounts(server, user, file, { do: act });
      expect([refused.status, refused.body.errors?.[0]?.extensions.code]).toEqual([status, code]);
    }
    expect(await stored()).toBe(0);
  });

  test('not a form on another site, with the cookie of a leader', async () => {
    const { cookie } = await signedIn(server, leader);
    const refused = await handInCounts(server, null, file, {}, { cookie, 'sec-fetch-site': 'cross-site' });
    expect([refused.status, refused.body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('a leader only of the own county, also of what it was before; an editor of every one, and the country', async () => {
    const lines = [
      '2025-02-15;Vestfold',
      '2016-11-15;Vestfold',
      '2025-02-15;Telemark',
      '2021-11-15;Vestfold og Telemark',
    ];
    const all = aCountsCsv([...lines.map((line) => `${line};UDIR;ALL;40`), '2025-02-15;Hele landet;UDIR;ALL;400']);
    const statuses = async (user: typeof leader | typeof editor) =>
      (await handInCounts(server, user, all)).body.rows.map(({ status }) => status);
    expect(await statuses(leader)).toEqual(['NEW', 'NEW', 'ERROR', 'ERROR', 'ERROR']);
    expect(await statuses(editor)).toEqual(['NEW', 'NEW', 'NEW', 'NEW', 'NEW']);
    expect(await stored()).toBe(0);
  });

  test.each([
    ['Y2024 39', "'Y2024/39', 'Y2024', '39'", 'allowed'],
    ['Y2024 39', "'Y2024/40', 'Y2024', '40'", 'row-level security'],
    ['Y2024 39', "'nation', null, null", 'row-level security'],
    ['', "'Y2024/39', 'Y2024', '39'", 'row-level security'],
    ['*', "'nation', null, null", 'allowed'],
  ])('the database itself: within reach of «%s», %s is %s', async (reach, area, outcome) => {
    const writes = `insert into youth_count (date, system, dimension, key, persons, version, reported_by, reported_at,
        area, county_division, county_number)
      values ('2025-02-15', 'UDIR', 'ALL', 'ALL', 40, 1, 'x', now(), ${area})`;
    const written = sql(
      database,
      `do $$ begin
        perform set_config('tiltak.reach', '${reach}', true);
        set local role tiltaksregister_writer;
        ${writes};
        raise exception 'allowed';
      end $$`,
    );
    await expect(written).rejects.toThrow(outcome);
  });
});

describe('bad input', () => {
  const row = 'Vestfold;UDIR';

  test('is told row by row, with the good rows beside it, and nothing is stored', async () => {
    const file = aCountsCsv([
      `2025-02-15;${row};ALL;40`,
      `2025-02-15;${row};OTLK;40`,
      '2025-02-15;Hordaland;UDIR;ALL;40',
      `2025-06-15;${row};ALL;-4`,
      `2025-11-15;${row};ALL;4,5`,
      `15.02.2025;${row};ALL;41`,
      `2024-11-15;${row};ALL;41`,
      ...['NOT_APPLIED', 'DECLINED', 'LEFT', 'OTHER_REASONS'].map((key) => `2024-11-15;${row};${key};10`),
    ]);
    const { status, body } = await handInCounts(server, leader, file);
    expect(status).toBe(200);
    expect(
      body.rows.map((one) => [one.row, one.status, one.problems.map(({ column, heading }) => [column, heading])]),
    ).toEqual([
      [2, 'NEW', []],
      [3, 'ERROR', [[4, 'Kode']]],
      [4, 'ERROR', [[2, 'Område']]],
      [5, 'ERROR', [[5, 'Ungdommer']]],
      [6, 'ERROR', [[5, 'Ungdommer']]],
      [7, 'ERROR', [[1, 'Dato']]],
      [8, 'ERROR', [[5, 'Ungdommer']]],
      ...[9, 10, 11, 12].map((at) => [at, 'NEW', []]),
    ]);
    expect(body.rows[6]?.problems[0]?.message).toContain('40 til sammen');
    const { text } = await server.send('/api/schemas/count-import-preview.json', { method: 'GET' });
    const check = new Ajv2020().compile(JSON.parse(text));
    expect([check(body), check.errors, check({ ...body, rows: [{ row: 2 }] })]).toEqual([true, null, false]);
    expect(await stored()).toBe(0);
    expect((await countsOn(server, {})).filter(({ source }) => source === 'Import')).toEqual([]);
  });

  test('100,000 rows are refused with the limit, and so is one above it; the limit itself is read', async () => {
    const lines = (count: number) => aCountsCsv(Array.from({ length: count }, () => '2025-02-15;Vestfold;UDIR;ALL;40'));
    for (const count of [100_000, 5_001]) {
      const { status, body } = await handInCounts(server, leader, lines(count));
      expect([status, body.errors?.[0]?.extensions.problems]).toEqual([
        400,
        [{ path: 'file', message: expect.stringContaining('5000 rader') }],
      ]);
    }
    const { body } = await handInCounts(server, leader, lines(5_000));
    expect(body.counts).toMatchObject({ NEW: 1, ERROR: 4_999 });
  });

  test.each([
    ['no file', null, {}, 'file'],
    ['an unknown act', aCountsCsv([]), { do: 'delete' }, 'do'],
    ['an unknown part', aCountsCsv([]), { rows: '[2]' }, 'body'],
    ['no rows', aCountsCsv([]), {}, 'file'],
    ['a PDF', '%PDF-1.7', {}, 'file'],
    ['a workbook', Buffer.from('PK\x03\x04'), {}, 'file'],
    ['no column of persons', 'Dato;Område;Kode\na;b;c', {}, 'row 1'],
    ['an open quote', `${countHeadings}\n"a`, {}, 'line 2'],
    ['nothing seen before', aCountsCsv(['2025-02-15;Vestfold;UDIR;ALL;40']), { do: 'apply' }, 'seen'],
  ])('%s: refused, with the place', async (_, file, parts, path) => {
    const { status, body } = await handInCounts(server, leader, file, parts);
    expect([status, body.errors?.[0]?.extensions.problems?.map((one) => one.path)]).toEqual([400, [path]]);
    expect(await stored()).toBe(0);
  });

  test('an identity number is nowhere in an answer', async () => {
    const number = '01018010018';
    const cells = [number, number, number, number, number, number];
    const { text, body } = await handInCounts(
      server,
      leader,
      aCountsCsv([cells.join(';'), `2025-02-15;Vestfold;UDIR;${number};4`]),
    );
    expect(body.counts.ERROR).toBe(2);
    expect(text).not.toContain(number);
  });
});
