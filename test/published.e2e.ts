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

describe('audit on the command line', () => {
  const auditOf = async (database: string, ...args: string[]): Promise<[number | null, string]> => {
    const { code, output } = await cliOn(database, 'audit', ...args);
    return [code, output];
  };

  test('it prints every difference with its reason and ends with 0', async () => {
    const [code, output] = await auditOf(server.database);
    expect(output).toMatch(/4-3 ENTERPRISE COUNT\s+trykt 64, her 65 {2}R2: /);
    expect(output).toMatch(/Alt er forklart: 430 trykte tall mot 137 tiltak, 23 avviker\./);
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
    expect(output).toMatch(/4-11 \w+ \w+\s+trykt \d+, her \d+ {2}STÅR IKKE PÅ LISTEN/);
    expect(code).toBe(1);
    await dropDatabase(database);
  });
});
