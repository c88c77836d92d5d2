import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Server, startServer } from './support/server.js';
import { type Count, countsOn } from './support/youth-counts.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

const counts = (filter: Record<string, unknown>) => countsOn(server, filter);

const in2011 = { from: '2011-01-01', to: '2011-01-01' };
const personsBy = (found: readonly Count[]) => Object.fromEntries(found.map(({ key, persons }) => [key, persons]));

describe('counts of 1 January 2011', () => {
  test('the country as printed, with the sums of the target group', async () => {
    const found = await counts({ ...in2011, nation: true });
    expect(personsBy(found)).toMatchObject({
      ALL: 45_168,
      OTUK: 8042,
      OTNO: 1650,
      UKJENT: 12,
      TARGET_GROUP: 29_113,
      '1': 13_461,
      '4': 12_666,
    });
    expect(found.find(({ key }) => key === 'TARGET_GROUP')).toMatchObject({ derived: true, source: 'KD-2011' });
    expect(found.find(({ key }) => key === 'OTUK')).toMatchObject({ derived: false, locator: 'l.40' });
  });

  test('thirteen counties as printed; six are cut off, which is no zero', async () => {
    const found = await counts({ ...in2011, nation: false, dimensions: ['ALL'] });
    expect(found.map(({ persons }) => persons)).toEqual([
      2663,
      4501,
      3881,
      1696,
      1577,
      3305,
      2528,
      1781,
      993,
      1231,
      4904,
      3201,
      836,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    const [nation] = await counts({ ...in2011, nation: true, dimensions: ['ALL'] });
    expect((nation?.persons ?? 0) - found.reduce((sum, { persons }) => sum + (persons ?? 0), 0)).toBe(12_071);
    expect(found.slice(13).map(({ area, why }) => `${area?.name} ${why}`)).toEqual(
      ['Møre og Romsdal', 'Sør-Trøndelag', 'Nord-Trøndelag', 'Nordland', 'Troms', 'Finnmark'].map(
        (one) => `${one} CUT_OFF`,
      ),
    );
    expect(found.at(-1)?.whyText).toBe('Kilden er kuttet før dette fylket');
    expect(found[0]?.errata).toEqual([{ code: 'C1' }]);
  });

  test('a blank cell is blank', async () => {
    const [oslo] = await counts({ ...in2011, counties: ['Oslo'], keys: ['OTLK'] });
    expect(oslo).toMatchObject({ persons: null, why: 'BLANK', locator: 'l.60' });
  });
});

describe('later counts', () => {
  test('June 2013: 19,900 with shares as printed', async () => {
    const found = await counts({ from: '2013-06-15', to: '2013-06-15' });
    expect(found.map(({ key, persons, percent }) => [key, persons, percent])).toEqual([
      ['TARGET_GROUP', 19_900, null],
      ['1', 1500, 8],
      ['2', null, 20],
      ['3', 9000, 45],
      ['4', null, 27],
    ]);
  });

  test('Hordaland 2017–18, and the others beside it', async () => {
    const found = await counts({ from: '2017-01-01', to: '2018-12-31' });
    const unknown = found.filter(({ key, percent }) => key === '1' && percent !== null);
    expect(unknown.map(({ date, area, percent }) => [date, area?.name ?? null, percent])).toEqual([
      ['2017-11-15', 'Hordaland', 20.03],
      ['2018-02-15', null, 9.97],
      ['2018-02-15', 'Akershus', 12.18],
      ['2018-02-15', 'Oslo', 39.78],
      ['2018-02-15', 'Rogaland', 5.43],
      ['2018-02-15', 'Hordaland', 12.54],
      ['2018-06-20', 'Hordaland', 5.99],
    ]);
    const february = found.filter(({ date, system }) => date === '2018-02-15' && system === 'COUNTY_CASE');
    expect(personsBy(february)).toEqual({ TARGET_GROUP: 1858, '1': 233, '2': 465, '3': 772, '4': 388 });
    expect(personsBy(found.filter(({ date }) => date === '2018-06-20'))).toEqual({ TARGET_GROUP: 2019, '1': 121 });
  });

  test('Vestfold 2023/24: November not published, February and June, and two systems beside each other', async () => {
    const found = await counts({ counties: ['Vestfold'], from: '2023-11-01', systems: ['UDIR'] });
    const on = (date: string) => personsBy(found.filter((count) => count.date === date));
    expect(new Set(found.filter(({ date }) => date === '2023-11-15').map(({ why }) => why))).toEqual(
      new Set(['NOT_PUBLISHED']),
    );
    expect(on('2024-02-15')).toEqual({
      NOT_APPLIED: 880,
      DECLINED: 229,
      LEFT: 247,
      OTHER_REASONS: 550,
      ALL: 1906,
      '1': 30,
      '2': 193,
      '3': 469,
      '4': 173,
      TARGET_GROUP: 865,
      '5': 1041,
    });
    expect(on('2024-06-15')).toEqual({
      NOT_APPLIED: 897,
      DECLINED: 221,
      LEFT: 350,
      OTHER_REASONS: 645,
      ALL: 2113,
      '1': 23,
      '2': 191,
      '3': 523,
      '4': 197,
      TARGET_GROUP: 934,
      '5': 1179,
    });
    const june = await counts({
      counties: ['39'],
      from: '2024-06-15',
      to: '2024-06-15',
      dimensions: ['ALL', 'TARGET_GROUP'],
    });
    expect(june.map(({ system, key, persons }) => [system, key, persons])).toEqual([
      ['UDIR', 'ALL', 2113],
      ['UDIR', 'TARGET_GROUP', 934],
      ['VIGO_OT', 'ALL', 2329],
      ['VIGO_OT', 'TARGET_GROUP', 1017],
    ]);
  });

  test("Vestfold's own training, with «61 %» listed as an error of the source", async () => {
    const found = await counts({ dimensions: ['SERVICE'] });
    const figures = Object.fromEntries(found.map(({ key, persons, exams }) => [key, persons ?? exams]));
    expect(figures).toMatchObject({ FOLLOW_UP: 747, OWN_TRAINING: 377, PREVENTIVE_WORK: 449, SUBJECT_TRAINING: 106 });
    expect(figures).toMatchObject({ EXAMS: 216, EXAMS_PASSED: 187, EXAMS_FAILED: 29 });
    const after = ['BACK_IN_TRAINING', 'IN_WORK', 'MORE_SUBJECTS', 'OTHER_OFFERS', 'COMPLETED'].map(
      (key) => figures[key],
    );
    expect(after).toEqual([45, 16, 20, 12, 7]);
    expect(found.find(({ key }) => key === 'BACK_IN_TRAINING_OR_WORK')).toMatchObject({
      percent: 61,
      errata: [{ code: 'C5' }],
    });
  });
});

interface Indicator {
  readonly code: string;
  readonly label: string;
  readonly values: readonly {
    readonly area: { readonly name: string } | null;
    readonly date: string;
    readonly system: string;
    readonly value: number | null;
    readonly printed: number | null;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly why: string | null;
    readonly relation: string | null;
    readonly breaks: readonly string[];
  }[];
}

async function indicators(variables: Record<string, unknown>): Promise<Record<string, Indicator['values']>> {
  const { body } = await server.query<{ indicators: Indicator[] }>(
    `query($division: CountyDivision, $counties: [String!], $filter: YouthCountFilter) {
      indicators(division: $division, counties: $counties, filter: $filter) { code label definition source values {
        area { name } date system value printed numerator denominator why relation breaks source locator } } }`,
    variables,
  );
  expect(body.errors).toEqual([]);
  return Object.fromEntries(body.data.indicators.map(({ code, values }) => [code, values]));
}

describe('indicators', () => {
  test('Vestfold in activity in June 2024 is 523 of 934, 56 percent', async () => {
    const { ACTIVITY_SHARE, UNKNOWN_SHARE, CLARIFIED_SHARE, CONTACT_SHARE } = await indicators({
      counties: ['Vestfold'],
    });
    const june = { date: '2024-06-15', system: 'UDIR' };
    expect(ACTIVITY_SHARE).toContainEqual(
      expect.objectContaining({ ...june, value: 56, printed: 56, numerator: 523, denominator: 934 }),
    );
    expect(UNKNOWN_SHARE).toContainEqual(expect.objectContaining({ ...june, value: 2.46, numerator: 23 }));
    expect(CONTACT_SHARE).toContainEqual(expect.objectContaining({ ...june, value: 97.54, numerator: 911 }));
    expect(CLARIFIED_SHARE).toContainEqual(expect.objectContaining({ ...june, value: 21.09, numerator: 197 }));
    expect(ACTIVITY_SHARE?.at(-1)).toMatchObject({ value: null, denominator: 1017 });
    expect(ACTIVITY_SHARE?.map(({ date, system, why }) => [date, system, why])).toEqual([
      ['2011-01-01', 'KD_2011', 'NOT_COMPARABLE'],
      ['2023-11-15', 'UDIR', 'NOT_PUBLISHED'],
      ['2024-02-15', 'UDIR', null],
      ['2024-06-15', 'UDIR', null],
      ['2024-06-15', 'VIGO_OT', 'NO_COUNT'],
    ]);
  });

  test('a series says where codes, county and system changed', async () => {
    const { UNKNOWN_SHARE } = await indicators({ division: 'Y2018', counties: ['Hordaland'] });
    expect(UNKNOWN_SHARE?.map(({ date, system, value, breaks }) => [date, system, value, breaks])).toEqual([
      ['2011-01-01', 'KD_2011', 51.3, []],
      ['2017-11-15', 'COUNTY_CASE', 20.03, ['CODE_LIST', 'SYSTEM']],
      ['2018-02-15', 'COUNTY_CASE', 12.54, ['DIVISION']],
      ['2018-02-15', 'UDIR', 12.54, ['SYSTEM']],
      ['2018-06-20', 'COUNTY_CASE', 5.99, ['SYSTEM']],
    ]);
  });

  test('counties that were merged are added, and what was counted in a larger or a cut-off one is not known', async () => {
    const { UNKNOWN_SHARE } = await indicators({ division: 'Y2020', filter: { to: '2011-12-31' } });
    const of = (name: string | null) => UNKNOWN_SHARE?.find(({ area }) => (area?.name ?? null) === name);
    expect(of('Viken')).toMatchObject({ numerator: 1977, denominator: 6285, value: 31.46, relation: 'MERGED' });
    expect(of('Trøndelag')).toMatchObject({ value: null, why: 'CUT_OFF' });
    expect(of(null)).toMatchObject({ numerator: 8042, denominator: 29_113, value: 27.62 });
    const later = await indicators({ division: 'Y2012', counties: ['Østfold'], filter: { from: '2024-01-01' } });
    expect(later.UNKNOWN_SHARE).toEqual([]);
  });
});
