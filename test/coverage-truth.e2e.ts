import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { coverageOn, rowOf } from './support/coverage.js';
import { type Server, startServer } from './support/server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

const coverage = (variables: Record<string, unknown>, language?: string) => coverageOn(server, variables, language);

const asked = (content: string) => ({ contents: [{ content, answers: ['YES'] }] });

describe('what is not known is never called lacking', () => {
  test('close follow-up: Oslo was not asked, and has no gap', async () => {
    const filter = asked('CLOSE_FOLLOW_UP');
    const answer = await coverage({ rows: 'COUNTY', columns: 'ARENA', division: 'Y2024', filter });
    expect(answer).toMatchObject({ total: 85, notRecorded: 25, basis: 'RECONSTRUCTED' });
    expect(answer.gaps.filter((gap) => gap.row === '03')).toEqual([]);
  });

  test.each([
    ['targetGroups', { targetGroups: ['C'] }, 137, /kan ikke avgjøres: for 137 tiltak/],
    ['schoolYears', { schoolYears: ['2013/14'] }, 0, /^Ingen data for 2013\/14/],
    ['active', { active: false }, 0, /^Ingen tiltak passer/],
  ])(
    'under a filter on %s that no measure fits there is no gap and nothing published',
    async (_, filter, open, why) => {
      const answer = await coverage({ rows: 'COUNTY', columns: 'ARENA', division: 'Y2024', filter });
      expect(answer).toMatchObject({
        total: 0,
        notRecorded: open,
        gaps: [],
        basis: 'RECONSTRUCTED',
        publishedTable: null,
      });
      expect(answer.caution).toMatch(why);
    },
  );

  test('cells drawn by lot have bounds, and no gap', async () => {
    const answer = await coverage({ rows: 'COUNTY', columns: 'ACTOR' });
    expect(answer.gaps).toEqual([]);
    const cell = (row: string, column: string) => rowOf(answer, row)?.cells.find((one) => one.key === column);
    expect(cell('19', 'ENTERPRISE')).toMatchObject({ atLeast: 0, atMost: 4, basis: 'RECONSTRUCTED' });
    expect(cell('03', 'NAV')).toMatchObject({ atLeast: 8, atMost: 25 });
  });

  test.each([
    ['ARENA', 'Y2012', 36],
    ['ARENA', 'Y2024', 22],
    ['DOCUMENTED_COMPETENCE', 'Y2012', 13],
    ['DOCUMENTED_COMPETENCE', 'Y2024', 9],
  ])('counties by %s in %s have %d certain gaps', async (columns, division, gaps) => {
    expect((await coverage({ rows: 'COUNTY', columns, division })).gaps).toHaveLength(gaps);
  });
});

describe('what is published is known cell by cell', () => {
  test('three actors by competence are table 4-10, and OT and NAV by actors follow from table 4-4', async () => {
    const competences = await coverage({ rows: 'ACTOR', columns: 'DOCUMENTED_COMPETENCE' });
    const printed = competences.rows.filter((row) => row.cells.every((cell) => cell.publishedTable === '4-10'));
    expect(printed.map((row) => row.key).sort()).toEqual(['ENTERPRISE', 'MUNICIPAL_BODIES', 'NAV']);
    const actors = await coverage({ rows: 'ACTOR', columns: 'ACTOR' });
    for (const row of actors.rows) {
      for (const key of ['OT', 'NAV']) {
        expect(row.cells.find((cell) => cell.key === key)).toMatchObject({ basis: 'PUBLISHED' });
      }
    }
  });

  test('a part of a county is told of where it stands under the name of the whole', async () => {
    const answer = await coverage({ rows: 'COUNTY', division: 'Y2020', filter: { counties: ['Telemark'] } });
    expect(answer.rows).toMatchObject([{ label: 'Vestfold og Telemark', total: 15 }]);
    expect(answer.rows[0]?.note).toMatch(/^Bare Telemark er talt \(15 av 19\)\./);
    const whole = await coverage({ rows: 'COUNTY', division: 'Y2020', filter: { counties: ['38'] } });
    expect(whole.rows[0]?.note).not.toMatch(/Bare/);
  });
});

describe('a cell and the list behind it', () => {
  test.each([
    [{ rows: 'COUNTY', columns: 'ARENA', division: 'Y2024' }],
    [{ rows: 'COUNTY', columns: 'CONTENT' }],
    [{ rows: 'ARENA', columns: 'FOLLOW_UP_INTENSITY', filter: { counties: ['08', 'Oslo'], actors: ['NAV'] } }],
    [{ rows: 'COUNTY', columns: 'CATEGORY' }],
    [{ rows: 'OT_STATUS_CODE', columns: 'CATEGORY', filter: { categories: ['CATEGORY_1', 'NONE'] } }],
    [{ rows: 'OT_STATUS_CODE', columns: 'TARGET_GROUP' }],
    [{ rows: 'MUNICIPALITY', columns: 'COUNTY', division: 'Y2024', filter: { datasets: ['named-in-sources'] } }],
    [{ rows: 'DATASET', columns: 'ARENA', filter: { datasets: ['named-in-sources', 'nova-2013-reconstruction'] } }],
  ])('%j: every cell’s filter lists exactly its measures', async (variables) => {
    const answer = await coverage(variables);
    const cells = answer.rows.flatMap((row) => row.cells).filter((cell) => cell.filter !== null);
    expect(cells.length).toBeGreaterThan(4);
    for (let from = 0; from < cells.length; from += 10) {
      const some = cells.slice(from, from + 10);
      const names = some.map((_, at) => `$f${at}: MeasureFilter`).join(', ');
      const fields = some.map((_, at) => `c${at}: measures(filter: $f${at}, first: 1) { totalCount }`).join(' ');
      const filters = Object.fromEntries(some.map((cell, at) => [`f${at}`, cell.filter]));
      const { body } = await server.query<Record<string, { totalCount: number }>>(
        `query(${names}) { ${fields} }`,
        filters,
      );
      expect(body.errors).toEqual([]);
      expect(some.map((_, at) => body.data[`c${at}`]?.totalCount)).toEqual(some.map((cell) => cell.count));
    }
  });

  test('every answer names its datasets', async () => {
    expect((await coverage({ rows: 'ARENA' })).datasets).toEqual(['nova-2013-reconstruction']);
    const { datasets } = await coverage({ rows: 'ARENA', filter: { datasets: ['named-in-sources'] } });
    expect(datasets).toEqual(['named-in-sources']);
  });

  test.each([
    ['ARENA', 'NO_TRAINING', null, 'ALL', 2],
    ['COUNTY', '01', 'ARENA', 'SCHOOL', 20],
    ['COUNTY', '18', 'ARENA', 'ALTERNATIVE_ARENA', 45],
    ['ARENA', 'SCHOOL', 'DOCUMENTED_COMPETENCE', 'CURRICULUM', 95],
  ])('%s %s by %s %s is rounded half up once: %d', async (rows, row, columns, column, percent) => {
    const answer = await coverage({ rows, columns, measure: columns === null ? 'COUNT' : 'SHARE_OF_ROW' });
    expect(rowOf(answer, row)?.cells.find((cell) => cell.key === column)?.percent).toBe(percent);
  });
});

describe('OT status codes', () => {
  test('each tells its place, its group and what it means', async () => {
    const { body } = await server.query<{ codeLists: { name: string; version: string; codes: object[] }[] }>(
      '{ codeLists { name version codes { code position groupLabel inTargetGroup description } } }',
    );
    const lists = body.data.codeLists.filter((list) => list.name === 'OtStatusCode');
    expect(lists.map((list) => list.version)).toEqual(['2011', '2011-09-15', '2024']);
    expect(lists[2]?.codes).toContainEqual({
      code: 'OTAR',
      position: '3.4',
      groupLabel: 'I aktivitet',
      inTargetGroup: true,
      description: 'I arbeid som OT eller NAV har hjulpet til.',
    });
    expect(lists[0]?.codes).toContainEqual(expect.objectContaining({ code: 'UKJENT', inTargetGroup: null }));
  });
});
