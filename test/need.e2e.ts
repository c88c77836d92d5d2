import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Server, startServer } from './support/server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

interface Row {
  readonly county: { readonly name: string } | null;
  readonly measures: number;
  readonly youths: number | null;
  readonly perThousand: number | null;
  readonly unknownShare: number | null;
  readonly date: string | null;
  readonly why: string | null;
  readonly relation: string | null;
  readonly note: string | null;
  readonly others: readonly { readonly system: string; readonly youths: number }[];
  readonly documented: { readonly certain: number; readonly notRecorded: number };
  readonly otto: Record<'county' | 'nav' | 'both' | 'notRecorded', number>;
  readonly freePlaces: { readonly certain: number; readonly notRecorded: number };
  readonly startsAtOnce: { readonly certain: number; readonly notRecorded: number };
  readonly standardNavMayBeUnreported: boolean;
}

async function need(variables: Record<string, unknown>, language = 'nb'): Promise<ReadonlyMap<string, Row>> {
  const { body } = await server.query<{ needAndSupply: Row[] }>(
    `query($division: CountyDivision, $date: Date, $filter: MeasureFilter) {
      needAndSupply(division: $division, date: $date, filter: $filter) { county { name } measures youths perThousand
        unknownShare date why relation note source locator others { system youths } documented { certain notRecorded }
        otto { county nav both notRecorded } freePlaces { certain notRecorded } startsAtOnce { certain notRecorded } standardNavMayBeUnreported } }`,
    variables,
    { 'accept-language': language },
  );
  expect(body.errors).toEqual([]);
  return new Map(body.data.needAndSupply.map((row) => [row.county?.name ?? 'nation', row]));
}

describe('need beside supply', () => {
  test.each([
    ['Østfold', 5, 1910, 2.6, 28.22],
    ['Akershus', 6, 2613, 2.3, 32.26],
    ['Oslo', 25, 1654, 15.1, 54.72],
    ['Hedmark', 4, 1163, 3.4, 19.35],
    ['Oppland', 4, 995, 4.0, 1.21],
    ['Buskerud', 5, 1762, 2.8, 33.77],
    ['Vestfold', 4, 1623, 2.5, 7.95],
    ['Telemark', 15, 1205, 12.4, 11.2],
    ['Aust-Agder', 3, 686, 4.4, 14.72],
    ['Vest-Agder', 7, 936, 7.5, 5.66],
    ['Rogaland', 3, 2674, 1.1, 10.66],
    ['Hordaland', 6, 2805, 2.1, 51.3],
    ['Sogn og Fjordane', 3, 552, 5.4, 10.51],
    ['nation', 137, 29_113, 4.7, 27.62],
  ])('%s: %d measures, %d youths', async (name, measures, youths, perThousand, unknownShare) => {
    const rows = await need({});
    expect(rows.get(name)).toMatchObject({
      measures,
      youths,
      perThousand,
      unknownShare,
      date: '2011-01-01',
      why: null,
    });
  });

  test('the six that were cut off have measures and no known need', async () => {
    const rows = await need({});
    expect(rows.size).toBe(20);
    const cutOff = [...rows.values()].filter(({ why }) => why === 'CUT_OFF');
    expect(cutOff.map(({ county }) => county?.name)).toEqual([
      'Møre og Romsdal',
      'Sør-Trøndelag',
      'Nord-Trøndelag',
      'Nordland',
      'Troms',
      'Finnmark',
    ]);
    for (const row of cutOff) expect(row).toMatchObject({ youths: null, perThousand: null, unknownShare: null });
    expect(cutOff[1]).toMatchObject({ measures: 15, note: 'Kilden er kuttet før dette fylket.' });
  });

  test('merged counties are added up; the rest are not known', async () => {
    const rows = await need({ division: 'Y2020' }, 'en');
    expect(rows.get('Viken')).toMatchObject({ measures: 16, youths: 6285, relation: 'MERGED' });
    expect(rows.get('Innlandet')).toMatchObject({ measures: 8, youths: 2158 });
    expect(rows.get('Vestland')).toMatchObject({ measures: 9, youths: 3357 });
    expect(rows.get('Viken')?.note).toMatch(/Merged of Østfold, Akershus and Buskerud.*cannot be moved/);
    for (const name of ['Møre og Romsdal', 'Trøndelag', 'Nordland', 'Troms og Finnmark']) {
      expect(rows.get(name)).toMatchObject({ youths: null, why: 'CUT_OFF' });
    }
    expect(rows.get('nation')).toMatchObject({ measures: 137, youths: 29_113 });
  });

  test('another day: what was counted then, other systems beside it, and for the others why not', async () => {
    const rows = await need({ division: 'Y2024', date: '2024-06-15' });
    expect(rows.get('Vestfold')).toMatchObject({ youths: 934, unknownShare: 2.46 });
    expect(rows.get('Vestfold')?.others).toEqual([{ system: 'VIGO_OT', youths: 1017 }]);
    expect(rows.get('Telemark')).toMatchObject({ youths: null, why: 'NO_COUNT' });
    expect(rows.get('Telemark')?.note).toMatch(/^Ingen telling\. Talt 2011-01-01\./);
    const older = await need({ division: 'Y2012', date: '2024-06-15' });
    expect(older.get('Vestfold')).toMatchObject({ youths: 934, relation: 'MAIN_SUCCESSOR' });
    expect(older.get('Vestfold')?.note).toMatch(/noen kommuner er andre/);
    expect((await need({ division: 'Y2020', date: '2024-06-15' })).get('Vestfold og Telemark')).toMatchObject({
      youths: null,
      why: 'PART_UNKNOWN',
    });
  });

  test('February 2018: percent where a source gives no numbers, and the numbers of the county that does', async () => {
    const rows = await need({ division: 'Y2018', date: '2018-02-15' });
    expect(rows.get('Oslo')).toMatchObject({
      youths: null,
      perThousand: null,
      unknownShare: 39.78,
      why: 'PERCENT_ONLY',
    });
    expect(rows.get('Hordaland')).toMatchObject({ youths: 1858, unknownShare: 12.54, why: null });
    expect(rows.get('nation')).toMatchObject({ youths: null, unknownShare: 9.97 });
  });

  test('who runs it, as OTTO knew it, and what is not recorded', async () => {
    const nation = (await need({})).get('nation');
    expect(nation?.otto).toEqual({ county: 54, nav: 53, both: 20, notRecorded: 10 });
    expect(nation?.documented).toEqual({ certain: 87, notRecorded: 0 });
    expect(nation?.freePlaces).toEqual({ certain: 0, notRecorded: 137 });
    expect(nation?.startsAtOnce).toEqual({ certain: 0, notRecorded: 137 });
    expect(nation?.standardNavMayBeUnreported).toBe(false);
    const rows = [...(await need({})).values()];
    for (const row of rows) expect(row.standardNavMayBeUnreported).toBe(row.otto.nav === 0);
    expect(rows.reduce((sum, row) => sum + (row.county === null ? 0 : row.otto.nav), 0)).toBe(53);
  });

  test('a filter narrows the measures, and only the counties asked for are told of', async () => {
    const rows = await need({ filter: { counties: ['Telemark', 'Oslo'], arenas: ['SCHOOL'] } });
    expect([...rows.keys()]).toEqual(['Oslo', 'Telemark']);
    expect(rows.get('Telemark')?.youths).toBe(1205);
    expect(rows.get('Telemark')?.measures).toBeLessThan(15);
  });
});

interface Matrix {
  readonly total: number;
  readonly noCategory: number;
  readonly notRecorded: number;
  readonly datasets: readonly string[];
  readonly caution: string;
  readonly groups: readonly { readonly key: string; readonly certain: number; readonly notRecorded: number }[];
  readonly categories: readonly { readonly key: string; readonly certain: number; readonly notRecorded: number }[];
  readonly cells: readonly {
    readonly group: string;
    readonly category: string;
    readonly certain: number;
    readonly possible: number;
    readonly notRecorded: number;
  }[];
}

async function matrix(variables: Record<string, unknown>): Promise<Matrix> {
  const { body } = await server.query<{ targetMatrix: Matrix }>(
    `query($division: CountyDivision, $counties: [String!], $filter: MeasureFilter) {
      targetMatrix(division: $division, counties: $counties, filter: $filter) { total noCategory notRecorded datasets caution
        groups { key label certain notRecorded } categories { key label certain notRecorded }
        cells { group category certain possible notRecorded } } }`,
    variables,
  );
  expect(body.errors).toEqual([]);
  return body.data.targetMatrix;
}

describe('the target matrix', () => {
  test('certain is nothing in nine cells, and no target group is recorded for any measure', async () => {
    const answer = await matrix({});
    expect(answer.cells.map(({ group, category }) => group + category.at(-1))).toEqual([
      'A1',
      'A2',
      'A3',
      'B1',
      'B2',
      'B3',
      'C1',
      'C2',
      'C3',
    ]);
    expect(answer.cells.map(({ certain }) => certain)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(answer.groups.map(({ key, certain, notRecorded }) => [key, certain, notRecorded])).toEqual([
      ['A', 0, 137],
      ['B', 0, 137],
      ['C', 0, 137],
    ]);
    expect(answer.categories.map(({ certain }) => certain)).toEqual([45, 32, 53]);
    expect(answer).toMatchObject({ total: 137, noCategory: 65, datasets: ['nova-2013-reconstruction'] });
    for (const { certain, possible, notRecorded } of answer.cells) expect(notRecorded).toBe(possible - certain);
    expect(answer.cells.map(({ possible }) => possible)).toEqual([45, 32, 53, 45, 32, 53, 45, 32, 53]);
  });

  test('a county of its own, and an unknown one is refused', async () => {
    const telemark = await matrix({ counties: ['Telemark'] });
    expect(telemark.total).toBe(15);
    expect(telemark.groups.every(({ notRecorded }) => notRecorded === 15)).toBe(true);
    const named = await matrix({ filter: { datasets: ['named-in-sources'] } });
    for (const { certain, possible } of named.cells) expect(possible).toBeGreaterThan(certain);
    const { body } = await server.query('{ targetMatrix(counties: ["Atlantis"]) { total } }');
    expect(body.errors[0]?.extensions).toMatchObject({ code: 'INVALID', problems: [{ path: 'counties.0' }] });
  });
});
