import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cliOn } from './support/commands.js';
import { dropDatabase, makeDatabase, sql } from './support/databases.js';
import { type Server, startServer } from './support/server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

interface Cell {
  readonly key: string;
  readonly count: number;
  readonly percent: number | null;
  readonly recorded: number;
  readonly atLeast: number;
  readonly atMost: number;
  readonly basis: string;
  readonly publishedTable: string | null;
  readonly filter: Record<string, unknown> | null;
}
interface Coverage {
  readonly coverage: {
    readonly total: number;
    readonly notRecorded: number;
    readonly datasets: readonly string[];
    readonly basis: string;
    readonly publishedTable: string | null;
    readonly caution: string | null;
    readonly columns: readonly { readonly key: string; readonly label: string; readonly total: number }[];
    readonly rows: readonly {
      readonly key: string;
      readonly label: string;
      readonly total: number;
      readonly note: string | null;
      readonly relation: string | null;
      readonly cells: readonly Cell[];
    }[];
    readonly gaps: readonly { readonly row: string; readonly column: string }[];
  };
}

const table = `query($rows: CoverageDimension!, $columns: CoverageDimension, $measure: CoverageMeasure,
    $filter: MeasureFilter, $division: CountyDivision) {
  coverage(rows: $rows, columns: $columns, measure: $measure, filter: $filter, division: $division) {
    total notRecorded datasets basis publishedTable caution columns { key label total } gaps { row column }
    rows { key label total note relation
      cells { key count percent recorded atLeast atMost basis publishedTable filter } } } }`;

async function coverage(variables: Record<string, unknown>, language = 'nb'): Promise<Coverage['coverage']> {
  const { body } = await server.query<Coverage>(table, variables, { 'accept-language': language });
  expect(body.errors).toEqual([]);
  return body.data.coverage;
}

const rowOf = (answer: Coverage['coverage'], key: string) => answer.rows.find((row) => row.key === key);

describe('cross tables', () => {
  test('arenas alone are table 4-1, percents and all', async () => {
    const answer = await coverage({ rows: 'ARENA' });
    expect(answer.total).toBe(137);
    expect(answer.columns).toEqual([{ key: 'ALL', label: 'Alle tiltak', total: 137 }]);
    expect(answer.rows.map((row) => [row.key, row.cells[0]?.count, row.cells[0]?.percent])).toEqual([
      ['SCHOOL', 22, 16],
      ['ALTERNATIVE_ARENA', 33, 24],
      ['ENTERPRISE', 44, 32],
      ['ENTERPRISE_AND_ALTERNATIVE', 35, 26],
      ['NO_TRAINING', 3, 2],
    ]);
  });

  test('counties by documented competence are table 4-8', async () => {
    const answer = await coverage({ rows: 'COUNTY', columns: 'DOCUMENTED_COMPETENCE' });
    expect(answer.rows).toHaveLength(19);
    expect(rowOf(answer, '16')).toMatchObject({ label: 'Sør-Trøndelag', total: 15 });
    expect(rowOf(answer, '16')?.cells.map((cell) => cell.count)).toEqual([8, 1, 6]);
    expect(answer.columns.map((column) => column.total)).toEqual([55, 32, 50]);
    expect(answer.gaps).toContainEqual({ row: '19', column: 'CURRICULUM' });
    expect(answer.gaps).not.toContainEqual({ row: '16', column: 'OTHER_DOCUMENTED' });
  });

  test('a share of the row and a share of the column are of those for whom it is recorded', async () => {
    const ofColumn = await coverage({ rows: 'GOAL', columns: 'DOCUMENTED_COMPETENCE', measure: 'SHARE_OF_COLUMN' });
    expect(rowOf(ofColumn, 'WORK_PRACTICE')?.cells.map((cell) => cell.percent)).toEqual([73, 84, 70]);
    const ofRow = await coverage({ rows: 'ACTOR', columns: 'DOCUMENTED_COMPETENCE', measure: 'SHARE_OF_ROW' });
    expect(rowOf(ofRow, 'NAV')?.cells).toMatchObject([
      { percent: 34 },
      { percent: 24 },
      { percent: 43, recorded: 101 },
    ]);
  });

  test('what Oslo was not asked is a column of its own, no share and no gap', async () => {
    const answer = await coverage({ rows: 'COUNTY', columns: 'CONTENT', measure: 'SHARE_OF_ROW' });
    const oslo = rowOf(answer, '03');
    expect(oslo?.cells.at(-1)).toMatchObject({ key: 'NOT_RECORDED', count: 25, percent: null });
    expect(oslo?.cells.find((cell) => cell.key === 'CLOSE_FOLLOW_UP')).toMatchObject({
      key: 'CLOSE_FOLLOW_UP',
      count: 0,
      percent: null,
      recorded: 0,
    });
    expect(answer.gaps.filter((gap) => gap.row === '03')).toEqual([]);
    const intensity = await coverage({ rows: 'FOLLOW_UP_INTENSITY' });
    expect(intensity.rows.map((row) => [row.key, row.total])).toEqual([
      ['AT_LEAST_EVERY_14_DAYS', 85],
      ['LESS_OFTEN', 27],
      ['NOT_RECORDED', 25],
    ]);
  });

  test.each([
    ['Y2012', 19],
    ['Y2018', 18],
    ['Y2020', 11],
    ['Y2024', 15],
  ])('%s has %d counties that share the 137 measures, each with its relation to 2012', async (division, counties) => {
    const answer = await coverage({ rows: 'COUNTY', division });
    expect(answer.rows).toHaveLength(counties);
    expect(answer.rows.reduce((sum, row) => sum + row.total, 0)).toBe(137);
    for (const row of answer.rows) {
      expect(['EXACT', 'MAIN_SUCCESSOR', 'MERGED']).toContain(row.relation);
      expect(row.note).toMatch(/2012/);
    }
  });

  test('Agder of 2024 is the two Agder counties together, and says so', async () => {
    const answer = await coverage({ rows: 'COUNTY', division: 'Y2024' }, 'nn');
    expect(rowOf(answer, '42')).toMatchObject({
      label: 'Agder',
      total: 10,
      relation: 'MERGED',
      note: 'Slått saman av Aust-Agder og Vest-Agder (fylke i 2012).',
    });
    expect(rowOf(answer, '32')?.note).toMatch(/Rømskog .*Jevnaker og Lunner .*Røyken og Hurum/);
  });

  test('a filter narrows the table, and names other datasets when they are wanted', async () => {
    const narrowed = await coverage({ rows: 'ARENA', filter: { counties: ['Telemark'] } });
    expect(narrowed.total).toBe(15);
    const named = await coverage({ rows: 'ARENA', filter: { datasets: ['named-in-sources'] } });
    expect(named.total).toBeGreaterThanOrEqual(28);
    expect(named.rows.at(-1)).toMatchObject({ key: 'NOT_RECORDED', label: 'Ikke registrert' });
    expect(named.gaps).toEqual([]);
    const both = await coverage({
      rows: 'DATASET',
      filter: { datasets: ['named-in-sources', 'nova-2013-reconstruction'] },
    });
    expect(both.rows.map((row) => row.key)).toEqual(['named-in-sources', 'nova-2013-reconstruction']);
    expect(both.rows.map((row) => row.label)).toEqual(['Nevnt i kildene', 'Rekonstruert etter tabellene for 2012/13']);
    expect((await coverage({ rows: 'ARENA', filter: { counties: [] } })).total).toBe(0);
  });

  test('what the filter leaves out is no row, and so no gap', async () => {
    const { rows, gaps } = await coverage({ rows: 'COUNTY', columns: 'ARENA', filter: { counties: ['Finnmark'] } });
    expect(rows.map((row) => row.key)).toEqual(['20']);
    expect(new Set(gaps.map((gap) => gap.row))).toEqual(new Set(['20']));
  });

  test('a table says whether the report prints it', async () => {
    const basis = `query($rows: CoverageDimension!, $columns: CoverageDimension) {
      coverage(rows: $rows, columns: $columns) { basis publishedTable caution } }`;
    const ask = async (columns: string) =>
      (await server.query(basis, { rows: 'COUNTY', columns })).body.data['coverage'];
    expect(await ask('DOCUMENTED_COMPETENCE')).toEqual({ basis: 'PUBLISHED', publishedTable: '4-8', caution: null });
    expect(await ask('ARENA')).toMatchObject({ basis: 'PUBLISHED', publishedTable: '4-2' });
    expect(await ask('GOAL')).toMatchObject({ basis: 'RECONSTRUCTED', publishedTable: null });
  });

  test('labels come in the language asked for', async () => {
    expect(rowOf(await coverage({ rows: 'ARENA' }, 'en'), 'SCHOOL')?.label).toBe('School');
    expect(rowOf(await coverage({ rows: 'ARENA' }, 'nn'), 'SCHOOL')?.label).toBe('Skule');
  });

  test.each([
    ['rows', { rows: 'PRICE' }],
    ['measure', { rows: 'ARENA', measure: 'MEDIAN' }],
    ['division', { rows: 'ARENA', division: 'Y1999' }],
    ['filter.counties.0', { rows: 'ARENA', filter: { counties: ['Atlantis'] } }],
    ['filter.counties.1', { rows: 'ARENA', filter: { counties: ['40', '19'], division: 'Y2024' } }],
    ['filter.datasets.1', { rows: 'ARENA', filter: { datasets: ['named-in-sources', 'Atlantis'] } }],
    ['filter.schoolYears.0', { rows: 'ARENA', filter: { schoolYears: ['2012/2013'] } }],
  ])('a wrong %s is refused by its path', async (path, variables) => {
    const { body, status, text } = await server.query<Coverage>(table, variables);
    expect(status).toBeLessThan(500);
    expect(body.errors[0]?.extensions?.code).toBe('INVALID');
    expect(body.errors[0]?.extensions?.problems?.map((problem) => problem.path)).toContain(path);
    expect(text).not.toMatch(/Atlantis|MEDIAN|Y1999|PRICE/);
  });
});

interface Published {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly {
    readonly key: string;
    readonly significance: string | null;
    readonly cells: readonly {
      readonly row: string;
      readonly column: string;
      readonly printed: number;
      readonly live: number | null;
      readonly unit: string;
      readonly count: number;
      readonly base: number;
      readonly readings: readonly { readonly key: string; readonly count: number; readonly figure: number | null }[];
      readonly agrees: boolean;
      readonly reason: { readonly code: string; readonly text: string } | null;
    }[];
  }[];
}

const published = `{ id title rows { key significance cells { row column printed live unit count base readings { key count figure } agrees reason { code text } } } }`;

describe('the published tables', () => {
  test('every printed cell agrees with the register or carries its reason', async () => {
    const { body } = await server.query<{ publishedTables: Published[] }>(`{ publishedTables ${published} }`);
    const tables = body.data.publishedTables;
    expect(tables.map((one) => one.id)).toEqual(Array.from({ length: 12 }, (_, place) => `4-${place + 1}`));
    const cells = tables.flatMap((one) => one.rows).flatMap((row) => row.cells);
    for (const cell of cells) expect(cell.agrees || cell.reason !== null).toBe(true);
    expect(cells.filter((cell) => !cell.agrees)).toHaveLength(16);
    const enterprises = tables[2]?.rows.find((row) => row.key === 'ENTERPRISE')?.cells[0];
    expect(enterprises).toMatchObject({ printed: 64, live: 65, agrees: false, reason: { code: 'R2' } });
    expect(tables[3]?.rows[0]?.significance).toBe('p<0,01');
  });

  test('every cell tells its unit, count and base, and the readings where there are two', async () => {
    const query = `{ publishedTables ${published} publishedProse ${published} }`;
    const { body } = await server.query<{ publishedTables: Published[]; publishedProse: Published }>(query);
    const cellOf = (id: string, row: string, column: string) =>
      [...body.data.publishedTables, body.data.publishedProse]
        .find((one) => one.id === id)
        ?.rows.find((one) => one.key === row)
        ?.cells.find((one) => one.column === column);
    expect(cellOf('4-4', 'ENTERPRISE', 'BOTH')).toMatchObject({ printed: 58, unit: 'PERCENT', count: 49, base: 84 });
    expect(cellOf('4-4', 'N', 'BOTH')).toMatchObject({ printed: 84, unit: 'COUNT', count: 84 });
    expect(cellOf('4-9', 'CURRICULUM', 'SCHOOL')).toMatchObject({ printed: 95, live: 95, count: 21, base: 22 });
    expect(cellOf('prose', 'P9', 'FIGURE')).toMatchObject({ printed: 3, unit: 'TENTHS', count: 40, base: 137 });
    expect(cellOf('prose', 'P18_16', 'FIGURE')).toMatchObject({ printed: 1, unit: 'HOLDS', count: 9, base: 15 });
    expect(cellOf('4-12', 'SYSTEMATIC_GUIDANCE', 'CURRICULUM')?.readings).toEqual([
      { key: 'A', count: 39, figure: 76 },
      { key: 'B', count: 42, figure: 76 },
    ]);
    expect(cellOf('prose', 'P10', 'FIGURE')).toMatchObject({ agrees: true, readings: [{ figure: 0 }, { figure: 2 }] });
    expect(cellOf('prose', 'P15', 'FIGURE')).toMatchObject({
      agrees: false,
      readings: [{ figure: 40 }, { figure: 56 }],
    });
    expect(cellOf('prose', 'P20', 'FIGURE')).toMatchObject({ printed: 1, live: 0, count: 55, base: 137 });
  });

  test('the figures of the running text stand beside live ones too', async () => {
    const { body } = await server.query<{ publishedProse: Published }>(`{ publishedProse ${published} }`);
    const cells = body.data.publishedProse.rows.flatMap((row) => row.cells);
    for (const cell of cells) expect(cell.agrees || cell.reason !== null).toBe(true);
    expect(new Set(cells.flatMap((cell) => cell.reason?.code ?? []))).toEqual(new Set(['R3', 'R7', 'R8', 'R9', 'R10']));
  });
});

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

describe('audit on the command line', () => {
  const auditOf = async (database: string, ...args: string[]): Promise<[number | null, string]> => {
    const { code, output } = await cliOn(database, 'audit', ...args);
    return [code, output];
  };

  test('it prints every difference with its reason and ends with 0', async () => {
    const [code, output] = await auditOf(server.database);
    expect(output).toMatch(/4-3 ENTERPRISE COUNT\s+printed 64, live 65 {2}R2: /);
    expect(output).toMatch(/All explained: 430 printed figures against 137 measures, 23 differ\./);
    expect(code).toBe(0);
  });

  test('with --json it prints data alone', async () => {
    const [code, output] = await auditOf(server.database, '--json');
    expect(JSON.parse(output)).toMatchObject({
      passed: true,
      measures: 137,
      figures: 430,
      unexplained: [],
      idle: [],
      strays: [],
    });
    expect(code).toBe(0);
  });

  test('one changed row makes it end with 1 and name the cells', async () => {
    const database = await makeDatabase();
    await sql(
      database,
      `UPDATE measure_read SET doc = jsonb_set(doc, '{goals}', '[]')
       WHERE id = (SELECT id FROM measure_read WHERE doc->>'key' = '08-01' AND doc->>'dataset' = 'nova-2013-reconstruction')`,
    );
    const [code, output] = await auditOf(database);
    expect(output).toMatch(/4-11 \w+ \w+\s+printed \d+, live \d+ {2}NOT ON THE LIST/);
    expect(code).toBe(1);
    await dropDatabase(database);
  });
});
