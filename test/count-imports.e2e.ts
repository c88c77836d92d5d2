import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aCountsCsv, aWholeCounty, handInCounts, keepCounts } from './support/count-files.js';
import { dropDatabase, makeDatabase, sql } from './support/databases.js';
import { type Server, startServer } from './support/server.js';
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

const imported = async (on: Server, filter: Record<string, unknown> = {}) =>
  (await countsOn(on, filter)).filter(({ source }) => source === 'Import');

describe('counts that are kept', () => {
  const day = '2025-02-15';
  const file = aCountsCsv(aWholeCounty(day, 'Vestfold', [210, 25, 180, 460, 190, 1_000]));

  test('are shown at once with who and when, and the same file again changes nothing', async () => {
    const applied = await keepCounts(server, leader, file);
    expect([applied.status, applied.body]).toEqual([200, { entered: 11, changed: 0 }]);
    const shown = await imported(server, { from: day, to: day });
    expect(shown.find(({ key }) => key === 'TARGET_GROUP')).toMatchObject({
      system: 'UDIR',
      persons: 855,
      locator: expect.stringMatching(/^Fylkeskoordinator, Vestfold, \d{4}-\d\d-\d\d$/),
    });
    expect((await handInCounts(server, leader, file)).body.counts).toMatchObject({ NEW: 0, CHANGED: 0, SAME: 11 });
    expect((await keepCounts(server, leader, file)).body).toEqual({ entered: 0, changed: 0 });
    const [audited] = await sql(
      database,
      "select role, outcome from audit where act = 'importYouthCounts' order by id limit 1",
    );
    expect(audited).toEqual({ role: 'COUNTY_LEADER 39', outcome: 'DONE' });
  });

  test('are in need beside supply and in the indicators, with their source', async () => {
    const { body } = await server.query<{
      needAndSupply: { county: { number: string } | null; youths: number; unknown: number; source: string }[];
      indicators: { code: string; values: { date: string; value: number; source: string }[] }[];
    }>(
      `query($date: Date) { needAndSupply(division: Y2024, date: $date) { county { number } youths unknown source }
        indicators(division: Y2024, counties: ["39"]) { code values { date value source } } }`,
      { date: day },
    );
    expect(body.errors).toEqual([]);
    expect(body.data.needAndSupply.find(({ county }) => county?.number === '39')).toMatchObject({
      ...{ youths: 855, unknown: 25, source: 'Import' },
    });
    const [unknown] = body.data.indicators;
    expect(unknown?.values.filter(({ source }) => source === 'Import')).toEqual([
      { date: day, value: 2.92, source: 'Import' },
    ]);
  });

  test('stand beside the documents, which stay as they are', async () => {
    const before = (await countsOn(server, { from: '2024-06-15', to: '2024-06-15' })).filter(
      ({ source }) => source !== 'Import',
    );
    await keepCounts(server, leader, aCountsCsv(['2024-06-15;Vestfold;UDIR;TARGET_GROUP;930']));
    const after = await countsOn(server, { from: '2024-06-15', to: '2024-06-15' });
    expect(after.filter(({ source }) => source !== 'Import')).toEqual(before);
    expect(after.filter(({ source }) => source === 'Import').map(({ persons }) => persons)).toEqual([930]);
    const { body } = await server.query<{ needAndSupply: { youths: number; source: string; others: object[] }[] }>(
      '{ needAndSupply(division: Y2024, date: "2024-06-15", filter: { counties: ["39"] }) { youths source others { youths source } } }',
    );
    expect(body.data.needAndSupply[0]).toEqual({
      ...{ youths: 934, source: 'Vestfold-2024' },
      others: [
        { youths: 930, source: 'Import' },
        { youths: 1_017, source: 'Vestfold-2024' },
      ],
    });
  });

  test('changed by somebody else: the former is told to who may write there, and kept as history', async () => {
    const changed = aCountsCsv([`${day};Vestfold;UDIR;1;26`, `${day};Vestfold;UDIR;2;179`]);
    const { body } = await handInCounts(server, editor, changed);
    expect(
      body.rows.map(({ status, persons, before }) => [status, persons, before?.persons, before?.reportedBy]),
    ).toEqual([
      ['CHANGED', 26, 25, 'Fylkeskoordinator, Vestfold'],
      ['CHANGED', 179, 180, 'Fylkeskoordinator, Vestfold'],
    ]);
    expect((await keepCounts(server, editor, changed)).body).toEqual({ entered: 0, changed: 2 });
    const history = await sql(
      database,
      "select version, before ->> 'persons' as before, after ->> 'persons' as after, reported_by from youth_count_change where key = '1' order by id",
    );
    expect(history).toEqual([
      { version: 1, before: null, after: '25', reported_by: 'COUNTY_LEADER 39' },
      { version: 2, before: '25', after: '26', reported_by: 'NATIONAL_EDITOR' },
    ]);
  });

  test('what was seen must still hold: else it is a conflict, and nothing is kept', async () => {
    const mine = aCountsCsv([`${day};Vestfold;VIGO_OT;ALL;1900`]);
    const { body } = await handInCounts(server, leader, mine);
    await keepCounts(server, editor, mine.replace('1900', '1901'));
    const refused = await handInCounts(server, leader, mine, { do: 'apply', seen: body.seen });
    expect([refused.status, refused.body.errors?.[0]?.extensions.code]).toEqual([409, 'CONFLICT']);
    const other = await handInCounts(server, leader, mine.replace('1900', '1902'), { do: 'apply', seen: body.seen });
    expect(other.status).toBe(409);
    expect((await imported(server, { systems: ['VIGO_OT'] })).map(({ persons }) => persons)).toEqual([1_901]);
  });

  test('the same key does it once; two at the same time keep it once', async () => {
    const once = aCountsCsv(['2025-06-15;Vestfold;UDIR;ALL;2000']);
    const { body } = await handInCounts(server, leader, once);
    const apply = (headers: Record<string, string>) =>
      handInCounts(server, leader, once, { do: 'apply', seen: body.seen }, headers);
    const key = { 'idempotency-key': 'counts-once' };
    expect([(await apply(key)).body, (await apply(key)).body]).toEqual([
      { entered: 1, changed: 0 },
      { entered: 1, changed: 0 },
    ]);
    const next = aCountsCsv(['2025-06-15;Vestfold;UDIR;TARGET_GROUP;900']);
    const { seen } = (await handInCounts(server, leader, next)).body;
    const both = await Promise.all([1, 2].map(() => handInCounts(server, leader, next, { do: 'apply', seen })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await sql(database, "select version from youth_count where date = '2025-06-15'")).toEqual([
      { version: 1 },
      { version: 1 },
    ]);
  });

  test('another process shows them, and a process that starts again', async () => {
    const other = await startServer({ database });
    await keepCounts(server, leader, aCountsCsv(['2025-11-15;Vestfold;UDIR;ALL;;NOT_PUBLISHED']));
    const missing = async () => (await imported(other, { from: '2025-11-15' })).map(({ why }) => why);
    for (let tries = 0; tries < 100 && (await missing()).length === 0; tries++)
      await new Promise((go) => setTimeout(go, 50));
    const there = await missing();
    await other.stop();
    expect(there).toEqual(['NOT_PUBLISHED']);
    const all = await imported(server);
    await server.kill();
    server = await startServer({ database });
    expect(await imported(server)).toEqual(all);
  });

  test('the export can be read back: nothing is new, changed or wrong', async () => {
    for (const language of ['nb', 'nn', 'en']) {
      const { text } = await server.send(`/api/v1/youth-counts.csv?lang=${language}`, { method: 'GET' });
      const { body } = await handInCounts(server, leader, text);
      expect(body.rows).toEqual([]);
      expect(body.notices).toEqual([]);
      expect(body.counts.SAME).toBe(text.trim().split('\r\n').length - 1);
    }
  });

  test('the template, filled in, is read; as it is, it says nothing', async () => {
    for (const language of ['nb', 'nn', 'en']) {
      const { text } = await server.send(`/api/v1/templates/youth-counts.csv?lang=${language}`, { method: 'GET' });
      const filled = text.replace(
        /\r\n"";"";"";ALL;ALL;([^;]*);"";""/,
        '\r\n2024-02-15;Vestfold;UDIR;ALL;ALL;$1;1900;""',
      );
      const { body } = await handInCounts(server, leader, filled);
      expect([body.rows.map(({ status }) => status), body.counts.EMPTY]).toEqual([
        ['NEW'],
        text.trim().split('\r\n').length - 2,
      ]);
    }
  });
});

describe('small numbers that are handed in', () => {
  const day = '2026-06-15';
  /** The true numbers of three counties: all but a few cells hold a small number or one that would give it away. */
  const truth = [
    ...aWholeCounty(day, 'Vestfold', [210, 3, 180, 460, 190, 1_000]),
    ...aWholeCounty(day, 'Telemark', [2, 25, 4, 60, 1, 2]),
    ...aWholeCounty(day, 'Agder', [150, 0, 7, 9, 6, 400]),
  ];
  const numberOf = new Map(
    truth.map((line) => line.split(';')).map(([, area, , key, persons]) => [`${area} ${key}`, Number(persons)]),
  );
  const sums = [
    ['ALL', 'NOT_APPLIED', 'DECLINED', 'LEFT', 'OTHER_REASONS'],
    ['ALL', 'TARGET_GROUP', '5'],
    ['TARGET_GROUP', '1', '2', '3', '4'],
  ];

  test('are never shown, and nobody who asks all tables and subtracts learns one', async () => {
    expect((await keepCounts(server, editor, aCountsCsv(truth))).body).toEqual({ entered: 33, changed: 0 });
    // The same youths again, as another system counted them, in parts that would complete the first.
    const again = truth
      .filter((line) => /;(?:2|3|4|5|DECLINED|ALL);/.test(line))
      .map((line) => line.replace('UDIR', 'VIGO_OT'));
    expect((await keepCounts(server, editor, aCountsCsv(again))).body).toEqual({ entered: 18, changed: 0 });
    const shown = await imported(server, { from: day });
    expect(shown).toHaveLength(51);
    const known = new Map<string, number>();
    for (const { area, key, persons } of shown) {
      if (persons === null) continue;
      expect([area?.name, key, persons]).toEqual([area?.name, key, numberOf.get(`${area?.name} ${key}`)]);
      expect(persons).toBeGreaterThanOrEqual(5);
      known.set(`${area?.name} ${key}`, persons);
    }
    expect(known.size).toBeGreaterThan(8);
    const shownCells = known.size;
    for (let found = true; found; ) {
      found = false;
      for (const area of ['Vestfold', 'Telemark', 'Agder']) {
        for (const sum of sums) {
          const unknown = sum.filter((key) => !known.has(`${area} ${key}`));
          if (unknown.length !== 1) continue;
          const [total, ...parts] = sum.map((key) => known.get(`${area} ${key}`) ?? 0) as [number, ...number[]];
          known.set(`${area} ${unknown[0]}`, Math.abs(total - parts.reduce((all, part) => all + part, 0)));
          found = true;
        }
      }
    }
    expect(known.size).toBe(shownCells);
  });

  test('are hidden the same whatever way one asks', async () => {
    const hidden = (await imported(server, { from: day })).map(({ area, system, key, persons }) =>
      [area?.name, system, key, persons].join(),
    );
    for (const filter of [
      { counties: ['Telemark'] },
      { keys: ['2', 'ALL'] },
      { systems: ['VIGO_OT'] },
      { division: 'Y2024' },
    ]) {
      for (const { area, system, key, persons } of await imported(server, { from: day, ...filter })) {
        expect(hidden).toContain([area?.name, system, key, persons].join());
      }
    }
    const { text } = await server.send(`/api/v1/youth-counts.csv?from=${day}`, { method: 'GET' });
    const exported = text
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';')[11]);
    expect(exported.filter((cell) => /^[0-4]$/.test(cell ?? ''))).toEqual([]);
    const { body } = await server.query<{
      indicators: { values: { date: string; numerator: number | null; denominator: number | null }[] }[];
    }>('{ indicators(division: Y2024) { values { date numerator denominator } } }');
    const told = body.data.indicators
      .flatMap(({ values }) => values)
      .filter(({ date }) => date === day)
      .flatMap(({ numerator, denominator }) => [numerator, denominator]);
    expect(told.filter((number) => number !== null && number < 5)).toEqual([]);
  });

  test('are told to their own county’s leader alone, who hands the file in again', async () => {
    const lines = truth.map((line) => line.replace(/\d+$/, (number) => String(Number(number) + 1)));
    const { body } = await handInCounts(server, leader, aCountsCsv(lines));
    const told = body.rows.map(({ area, before }) => [area, before?.persons ?? null] as const);
    expect(told.filter(([area, before]) => area !== 'Vestfold' && before !== null)).toEqual([]);
    expect(told.find(([area]) => area === 'Vestfold')?.[1]).toBe(1_833);
  });
});
