import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { coverageOn } from './support/coverage.js';
import { type CountyReport, reportOn } from './support/reports.js';
import { type Server, startServer } from './support/server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

const rowsOf = (report: CountyReport, dimension: string) =>
  report.offers.find((offer) => offer.dimension === dimension)?.rows ?? [];
const countsOf = (report: CountyReport, dimension: string) =>
  Object.fromEntries(rowsOf(report, dimension).map(({ key, count }) => [key, count]));
const textOf = (report: CountyReport) => JSON.stringify(report.document).replace(/[\u00a0\u202f]/g, ' ');

describe('the report of a county', () => {
  test.each([
    ['08', 'Y2012', 15, 1205, 12.4, 11.2],
    ['Oslo', 'Y2012', 25, 1654, 15.1, 54.72],
    ['34', 'Y2024', 8, 2158, 3.7, 10.98],
    ['30', 'Y2020', 16, 6285, 2.5, 31.46],
  ])('%s of %s: measures, youths, per 1,000, unknown', async (county, division, measures, youths, per, unknown) => {
    const report = await reportOn(server, { county, division });
    expect(report).toMatchObject({ division, measures, need: { measures, youths, perThousand: per, why: null } });
    expect(report.need.unknownShare).toBeCloseTo(unknown, 2);
  });

  test('counts what the cross tables count under its filter, bounds included', async () => {
    const report = await reportOn(server, { county: 'Telemark', division: 'Y2012' });
    expect(countsOf(report, 'DOCUMENTED_COMPETENCE')).toEqual({ CURRICULUM: 6, OTHER_DOCUMENTED: 1, NONE: 8 });
    for (const dimension of ['ARENA', 'DOCUMENTED_COMPETENCE', 'FOLLOW_UP_INTENSITY', 'GOAL', 'CONTENT']) {
      const filter = { datasets: ['nova-2013-reconstruction'], counties: ['08'], division: 'Y2012' };
      const table = await coverageOn(server, { rows: dimension, filter });
      const expected = table.rows.map(({ key, cells: [cell] }) => [key, cell?.count, cell?.atLeast, cell?.atMost]);
      const counted = rowsOf(report, dimension).map(({ key, count, atLeast, atMost }) => [key, count, atLeast, atMost]);
      expect([dimension, counted]).toEqual([dimension, expected]);
    }
  });

  test('says which groups have no measure that certainly fits, and marks invented rows before any figure', async () => {
    const report = await reportOn(server, { county: '08', division: 'Y2012' });
    expect(report.matrix.groups.map(({ key, certain, notRecorded }) => [key, certain, notRecorded])).toEqual([
      ['A', 0, 15],
      ['B', 0, 15],
      ['C', 0, 15],
    ]);
    expect([report.measures, report.invented]).toEqual([15, 15]);
    const [first] = report.document.sections;
    expect(first?.blocks.map(({ kind }) => kind)).toEqual(['MARK', 'LIST', 'TABLE', 'TEXT']);
    expect(first?.blocks[0]?.text).toMatch(/15 av 15 tiltak i rapporten er oppdiktede/);
    expect(first?.blocks[1]?.items?.[2]).toMatch(/Ingen tiltak er helt sikkert for gruppe C: .* For 15 tiltak/);
  });

  test('lists as lacking only what surely nothing has', async () => {
    for (const { number } of (await reportOn(server, { division: 'Y2012' })).counties.flatMap(
      (row) => row.county ?? [],
    )) {
      const report = await reportOn(server, { county: number, division: 'Y2012' });
      const none = report.offers.flatMap(({ dimension, rows }) =>
        rows.filter(({ atMost }) => atMost === 0).map(({ key }) => `${dimension} ${key}`),
      );
      const gaps = report.gaps.map(({ dimension, key }) => `${dimension} ${key}`);
      expect([number, gaps]).toEqual([number, none.filter((one) => !/ (?:NO_TRAINING|NONE|NOT_RECORDED)$/.test(one))]);
    }
    const troms = await reportOn(server, { county: '19', division: 'Y2012' });
    expect(troms.gaps.length).toBeGreaterThan(0);
    expect(textOf(troms)).toMatch(/det finnes helt sikkert ingen tiltak med «/);
  });

  test('says why youths are not known, and that a merged county is one', async () => {
    const cutOff = await reportOn(server, { county: '16', division: 'Y2012' });
    expect(cutOff.need).toMatchObject({ measures: 15, youths: null, perThousand: null, why: 'CUT_OFF' });
    expect(textOf(cutOff)).toContain('Ikke kjent: Kilden er kuttet før dette fylket');
    expect(textOf(cutOff)).not.toContain('Ungdommene er talt');
    const merged = await reportOn(server, { county: '34', division: 'Y2024' });
    expect(merged.cautions.join(' ')).toContain('Slått sammen av Hedmark og Oppland');
  });

  test('shows no number of youths that is hidden elsewhere', async () => {
    for (const division of ['Y2012', 'Y2024']) {
      const nation = await reportOn(server, { division });
      for (const { county } of nation.counties) {
        const { need } = await reportOn(server, { county: county?.number ?? '', division });
        expect([need.youths, need.unknown].filter((number) => number !== null && number < 5)).toEqual([]);
      }
    }
  });

  test('of measures that counties keep, when they were confirmed; of others, that nobody does', async () => {
    const read = await reportOn(server, { county: '08', division: 'Y2012' });
    expect(read.quality).toMatchObject({ measures: 15, kept: 0, toConfirm: 0, lastConfirmed: null });
    for (const { recorded, notRecorded, notAsked } of read.quality.items) {
      expect(recorded + notRecorded + notAsked).toBe(15);
    }
    const item = (name: string) => read.quality.items.find((one) => one.item === name);
    expect(item('startsWithin')).toMatchObject({ recorded: 0, notRecorded: 15 });
    expect(item('arena')).toMatchObject({ recorded: 15, notRecorded: 0 });
    const own = await reportOn(server, { county: '40', division: 'Y2024', dataset: 'register' });
    expect(own).toMatchObject({ measures: 0, gaps: [], quality: { kept: 0 } });
    expect(textOf(own)).toContain('Ingen tiltak er talt her, så ingenting kan sies å mangle');
  });
});

describe('the report of the country', () => {
  test('has every county beside the figures of all', async () => {
    const report = await reportOn(server, {});
    expect(report).toMatchObject({ county: null, measures: 137, need: { youths: 29_113, unknownShare: 27.62 } });
    expect(report.counties).toHaveLength(19);
    expect(report.counties.map(({ measures }) => measures).reduce((sum, one) => sum + one, 0)).toBe(137);
    expect(textOf(report)).toContain('["Telemark","1 205","15","12,4","11,20","7"]');
  });

  test.each([
    ['nn', 'Rapport for heile landet', '29 113'],
    ['en', 'Report for the whole country', '29,113'],
  ])('is in %s where that is asked for', async (language, title, youths) => {
    const report = await reportOn(server, {}, language);
    expect(report.document.title).toBe(title);
    expect(textOf(report)).toContain(youths);
  });
});

describe('charts', () => {
  test('each have an alternative text and all their figures as a table', async () => {
    const report = await reportOn(server, { county: '08', division: 'Y2012' });
    const charts = report.document.sections.flatMap(({ blocks }) => blocks.flatMap(({ chart }) => chart ?? []));
    expect(charts).toHaveLength(2);
    for (const { svg, alternative, table } of charts) {
      expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).not.toMatch(/<script|href=|NaN|undefined/);
      expect(alternative.length).toBeGreaterThan(40);
      for (const { cells } of table.rows.filter((row) => row.cells.length === 1)) expect(svg).toContain(cells[0]);
    }
    const bars = charts[0]?.svg.match(/<rect /g)?.length ?? 0;
    const rows = report.offers.flatMap((offer) => offer.rows);
    expect(bars).toBe(rows.length + rows.filter(({ atLeast, atMost }) => atMost > atLeast).length);
  });
});

test.each([
  [{ county: '99' }, ['county']],
  [{ county: '08', division: 'Y2024' }, ['county']],
  [{ county: '08', dataset: 'narnia' }, ['dataset']],
])('%j is refused with what is wrong', async (variables, paths) => {
  const { body } = await server.query(
    `query($county: String!, $division: CountyDivision, $dataset: String) {
      countyReport(county: $county, division: $division, dataset: $dataset) { measures } }`,
    variables,
  );
  expect(body.errors.map(({ extensions }) => extensions?.code)).toEqual(['INVALID']);
  expect(body.errors[0]?.extensions?.problems?.map(({ path }) => path)).toEqual(paths);
});
