import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Server, startServer } from './support/server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

interface Table {
  readonly id: string;
  readonly title: string;
  readonly caution: string;
  readonly population: string;
  readonly columns: readonly string[];
  readonly errata: readonly { readonly code: string; readonly kind: string; readonly text: string }[];
  readonly groups: readonly {
    readonly label: string | null;
    readonly p: readonly string[];
    readonly rows: readonly {
      readonly label: string;
      readonly p: string | null;
      readonly cells: readonly { readonly printed: number | null; readonly n: number | null }[];
    }[];
  }[];
}

async function tables(ids: readonly string[] | null, language = 'nb'): Promise<readonly Table[]> {
  const { body } = await server.query<{ surveyTables: Table[] }>(
    `query($ids: [String!]) { surveyTables(ids: $ids) { id title source locator populations population unit columns p
      multipleAnswers caution groups { label p rows { label p cells { printed n } } } errata { code kind text } } }`,
    { ids },
    { 'accept-language': language },
  );
  expect(body.errors).toEqual([]);
  return body.data.surveyTables;
}

/** The printed figures, row by row. */
async function printed(id: string): Promise<(number | null)[][]> {
  const [table] = await tables([id]);
  return (table?.groups ?? []).flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell.printed)));
}

test('the tables are there as printed', async () => {
  expect(await tables(null)).toHaveLength(63);
  expect((await printed('5-3')).flat()).toEqual([58, 45, 10, 8, 5, 126]);
  const preferred = await printed('6-3');
  expect(preferred.slice(0, 3).map(([less]) => less)).toEqual([47, 43, 9]);
  expect(preferred.slice(0, 3).map(([, more]) => more)).toEqual([24, 66, 10]);
  const motivated = await printed('6-14');
  expect(motivated.slice(3, 5)).toEqual([
    [39, 91],
    [64, 80],
  ]);
  expect(motivated.slice(5).map(([motivation]) => motivation)).toEqual([75, 9, 31]);
  expect(await printed('7-6')).toEqual([
    [6, 49, 34, 11],
    [9, 50, 26, 15],
  ]);
  expect((await printed('7-15')).slice(2, 4)).toEqual([
    [65, 81],
    [22, 36],
  ]);
  expect(await printed('8-10')).toEqual([
    [75, 71],
    [64, 77],
    [57, 60],
    [34, 52],
    [33, 37],
    [8, 16],
  ]);
});

test('each figure has its N, p-values stand where they are printed, and a dash is no figure', async () => {
  const [plan, motivated, cooperation, reasons] = await tables(['7-6', '6-14', '7-10', '6-4']);
  const found = new Map([plan, motivated, cooperation, reasons].map((table) => [table?.id, table]));
  expect(found.get('7-6')?.groups[0]?.rows.map(({ cells }) => cells[0]?.n)).toEqual([95, 156]);
  expect(found.get('6-14')?.groups.map(({ p }) => p)).toEqual([
    ['p=0,93', 'p=0,22'],
    ['p<0,001', 'p<0,05'],
    ['p<0,001', 'p=0,49'],
  ]);
  expect(found.get('6-4')?.groups[0]?.rows[1]).toMatchObject({ p: 'p<0,001' });
  expect(found.get('7-10')?.groups[0]?.rows[0]?.cells).toEqual([
    { printed: 88, n: 186 },
    { printed: null, n: null },
  ]);
});

test('a table tells who answered, what to bear in mind, and what is wrong with it', async () => {
  const [health] = await tables(['6-1'], 'en');
  expect(health?.population).toBe('Youths in measures');
  expect(health?.caution).toMatch(/171 of the answers are from one institute/);
  expect(health?.errata).toEqual([
    { code: 'S5', kind: 'MISPRINT', text: expect.stringMatching(/adds to 110: 31 must be 21/) },
  ]);
  expect((await tables(['7-6'], 'nn'))[0]?.errata).toEqual([]);
  expect(await tables(['1-1'])).toEqual([]);
});
