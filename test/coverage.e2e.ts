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
}
interface Coverage {
  readonly coverage: {
    readonly total: number;
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
    total columns { key label total } gaps { row column }
    rows { key label total note relation cells { key count percent recorded } } } }`;

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
    expect(oslo?.cells.find((cell) => cell.key === 'CLOSE_FOLLOW_UP')).toEqual({
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
      readonly agrees: boolean;
      readonly reason: { readonly code: string; readonly text: string } | null;
    }[];
  }[];
}

const published = `{ id title rows { key significance cells { row column printed live agrees reason { code text } } } }`;

describe('the published tables', () => {
  test('every printed cell agrees with the register or carries its reason', async () => {
    const { body } = await server.query<{ publishedTables: Published[] }>(`{ publishedTables ${published} }`);
    const tables = body.data.publishedTables;
    expect(tables.map((one) => one.id)).toEqual(Array.from({ length: 12 }, (_, place) => `4-${place + 1}`));
    const cells = tables.flatMap((one) => one.rows).flatMap((row) => row.cells);
    for (const cell of cells) expect(cell.agrees || cell.reason !== null).toBe(true);
    expect(cells.filter((cell) => !cell.agrees)).toHaveLength(19);
    const enterprises = tables[2]?.rows.find((row) => row.key === 'ENTERPRISE')?.cells[0];
    expect(enterprises).toMatchObject({ printed: 64, live: 65, agrees: false, reason: { code: 'R2' } });
    expect(tables[3]?.rows[0]?.significance).toBe('p<0,01');
  });

  test('the figures of the running text stand beside live ones too', async () => {
    const { body } = await server.query<{ publishedProse: Published }>(`{ publishedProse ${published} }`);
    const cells = body.data.publishedProse.rows.flatMap((row) => row.cells);
    for (const cell of cells) expect(cell.agrees || cell.reason !== null).toBe(true);
    expect(new Set(cells.flatMap((cell) => cell.reason?.code ?? []))).toEqual(
      new Set(['R3', 'R5', 'R7', 'R8', 'R9', 'R10']),
    );
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
    expect(output).toMatch(/All explained: 449 printed figures against 137 measures, 26 differ\./);
    expect(code).toBe(0);
  });

  test('with --json it prints data alone', async () => {
    const [code, output] = await auditOf(server.database, '--json');
    expect(JSON.parse(output)).toMatchObject({ passed: true, measures: 137, figures: 449, unexplained: [], idle: [] });
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
