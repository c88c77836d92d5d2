import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
// @ts-expect-error The package has no types; it is another reader of JSON-stat than ours is a writer.
import JSONstat from 'jsonstat-toolkit';
import { type Server, startServer } from './support/server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}) => server.send(path, { headers });
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { bom: true, delimiter: ';', columns: true });

interface Stat {
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly value: Readonly<Record<string, number>>;
  readonly status: Readonly<Record<string, string>>;
  readonly note: readonly string[];
  readonly dimension: Readonly<Record<string, { readonly category: { readonly index: readonly string[] } }>>;
  readonly extension: { readonly status: { readonly label: Readonly<Record<string, string>> } };
}
const statAt = async (path: string): Promise<Stat> => JSON.parse((await get(path)).text);

/** Figures as the reader of the JSON-stat project finds them: value and status. It unpacks a table once, all of it. */
function figuresOf(
  stat: Stat,
): (where: Readonly<Record<string, string>>) => { value: number | null; status: string | null } {
  const table = JSONstat(stat);
  return (where) => {
    const { value, status } = table.Data(where);
    return { value: value ?? null, status: status ?? null };
  };
}

describe('coverage', () => {
  const query = 'rows=COUNTY&columns=FOLLOW_UP_INTENSITY&measure=SHARE_OF_ROW';
  interface Table {
    readonly rows: readonly {
      readonly key: string;
      readonly cells: readonly { readonly key: string; readonly count: number; readonly percent: number | null }[];
    }[];
    readonly caution: string | null;
  }

  interface Compared {
    readonly key: string;
    readonly cells: readonly { readonly count: number | null }[];
  }

  async function table(): Promise<Table> {
    const { body } = await server.query<{ coverage: Table }>(
      '{ coverage(rows: COUNTY, columns: FOLLOW_UP_INTENSITY, measure: SHARE_OF_ROW) { caution rows { key cells { key count percent } } } }',
    );
    return body.data.coverage;
  }

  test('JSON-stat and CSV hold the cells that the API answers, and no unknown is zero', async () => {
    const [stat, { rows, caution }] = [await statAt(`/api/v1/coverage.json?${query}`), await table()];
    const { text, headers } = await get(`/api/v1/coverage.csv?${query}`);
    expect(headers.get('content-disposition')).toContain('coverage-nb.csv');
    const lines = rowsOf(text);
    const figure = figuresOf(stat);
    let unknown = 0;
    for (const row of rows) {
      for (const { key, count, percent } of row.cells) {
        const at = { rows: row.key, columns: key };
        expect(figure({ ...at, figure: 'count' })).toEqual({ value: count, status: null });
        const share = figure({ ...at, figure: 'percent' });
        expect(share).toEqual({ value: percent, status: percent === null ? 'NO_SHARE' : null });
        if (percent === null) unknown++;
        const line = lines.find(
          (one) => one['Rad: Fylke (kode)'] === row.key && one['Kolonne: Oppfølgingsintensitet (kode)'] === key,
        );
        expect([line?.['Antall'], line?.['Prosent']]).toEqual([String(count), percent === null ? '' : String(percent)]);
      }
    }
    expect(unknown).toBeGreaterThan(0);
    expect(lines).toHaveLength(rows.length * (rows[0]?.cells.length ?? 0));
    expect(stat.note.join(' ')).toContain('Oppdiktet');
    if (caution !== null) expect(stat.note).toContain(caution);
    expect(Object.keys(stat.extension.status.label)).toContain('NO_SHARE');
  });

  test('a table can be held against another dataset, filtered, and read in English', async () => {
    for (const rows of ['COUNTY', 'ARENA']) {
      const stat = await statAt(`/api/v1/coverage.json?rows=${rows}&compareWith=named-in-sources&lang=en`);
      const { body } = await server.query<{ coverage: { comparedWith: { rows: Compared[] } } }>(
        `{ coverage(rows: ${rows}, compareWith: "named-in-sources") { comparedWith { rows { key cells { key count } } } } }`,
      );
      const figure = figuresOf(stat);
      for (const { key, cells } of body.data.coverage.comparedWith.rows) {
        const [{ count } = { count: null }] = cells;
        const status = count === null ? 'NOT_RECORDED' : null;
        expect(figure({ rows: key, columns: 'ALL', figure: 'compared' })).toEqual({ value: count, status });
      }
    }
    const { text } = await get('/api/v1/coverage.csv?rows=ARENA&actors=NAV&lang=en');
    const { count } = JSON.parse(
      (await get('/api/v1/measures.json?actors=NAV&datasets=nova-2013-reconstruction')).text,
    );
    const sum = rowsOf(text).reduce((all, row) => all + Number(row['Count']), 0);
    expect(sum).toBe(count);
  });

  test('every dimension of the API is one of the file', async () => {
    const { body } = await server.query<{ __type: { enumValues: { name: string }[] } }>(
      '{ __type(name: "CoverageDimension") { enumValues { name } } }',
    );
    for (const { name } of body.data.__type.enumValues) {
      expect([name, (await get(`/api/v1/coverage.json?rows=${name}`)).status]).toEqual([name, 200]);
      expect([name, (await get(`/api/v1/coverage.csv?rows=GOAL&columns=${name}`)).status]).toEqual([name, 200]);
    }
  });

  test('every problem is named with its parameter', async () => {
    const { status, body, text } = await get('/api/v1/coverage.json?columns=KANARI&measure=X&arenas=Y&kanari=1');
    expect(status).toBe(400);
    const paths = body.errors[0]?.extensions?.problems?.map(({ path }) => path);
    expect(paths).toEqual(['rows', 'columns', 'measure', 'arenas', 'kanari']);
    expect(text).not.toContain('KANARI');
    const other = await get('/api/v1/coverage.csv?rows=ARENA&compareWith=ingenting');
    expect(other.body.errors[0]?.extensions?.problems?.map(({ path }) => path)).toEqual(['compareWith']);
  });
});

describe('counts of youths', () => {
  interface Count {
    readonly date: string;
    readonly area: { readonly number: string; readonly division: string } | null;
    readonly system: string;
    readonly source: string;
    readonly dimension: string;
    readonly codeVersion: string | null;
    readonly key: string;
    readonly persons: number | null;
    readonly percent: number | null;
    readonly why: string | null;
  }

  test('every row is there with its figure, or why there is none; what is hidden is never zero', async () => {
    const { body } = await server.query<{ youthCounts: Count[] }>(
      '{ youthCounts { date area { number division } system source dimension codeVersion key persons percent why } }',
    );
    const counts = body.data.youthCounts;
    const stat = await statAt('/api/v1/youth-counts.json');
    const figure = figuresOf(stat);
    for (const count of counts) {
      const where = {
        date: count.date,
        area: count.area === null ? 'NO' : `${count.area.division}/${count.area.number}`,
        system: count.system,
        source: count.source,
        of: [count.dimension, ...(count.codeVersion === null ? [] : [count.codeVersion]), count.key].join('/'),
      };
      expect(figure({ ...where, figure: 'persons' })).toEqual({ value: count.persons, status: count.why });
      expect(figure({ ...where, figure: 'percent' }).value).toBe(count.percent);
    }
    const hidden = counts.filter(({ why }) => why === 'SUPPRESSED').length;
    expect(hidden).toBeGreaterThan(0);
    expect(Object.values(stat.status).filter((why) => why === 'SUPPRESSED')).toHaveLength(hidden);

    const lines = rowsOf((await get('/api/v1/youth-counts.csv')).text);
    expect(lines).toHaveLength(counts.length);
    expect(lines.map((line) => line['Ungdommer'])).toEqual(
      counts.map(({ persons }) => (persons === null ? '' : `${persons}`)),
    );
    const silent = lines.filter((line) => line['Hvorfor tallet mangler (kode)'] === 'SUPPRESSED');
    expect(silent.map((line) => line['Ungdommer'] + (line['Prosent, slik den er trykt'] ?? ''))).toEqual(
      silent.map(() => ''),
    );
    expect(lines.every((line) => line['Kilde'] !== '' && line['Sted i kilden'] !== '')).toBe(true);
  });

  test('parameters choose what the API chooses, and each problem is named', async () => {
    const { body } = await server.query<{ youthCounts: unknown[] }>(
      '{ youthCounts(filter: { nation: true, dimensions: [STATUS_CODE], from: "2012-01-01" }) { key } }',
    );
    const lines = rowsOf(
      (await get('/api/v1/youth-counts.csv?nation=true&dimensions=STATUS_CODE&from=2012-01-01')).text,
    );
    expect(lines).toHaveLength(body.data.youthCounts.length);
    const wrong = await get('/api/v1/youth-counts.json?from=i+fjor&nation=ja&systems=X&counties=Narnia&rows=1');
    expect(wrong.body.errors[0]?.extensions?.problems?.map(({ path }) => path)).toEqual([
      'from',
      'nation',
      'systems',
      'rows',
    ]);
    const narnia = await get('/api/v1/youth-counts.json?counties=Narnia');
    expect(narnia.body.errors[0]?.extensions?.problems?.map(({ path }) => path)).toEqual(['counties']);
  });

  test('a copy is known by its tag', async () => {
    const tag = (await get('/api/v1/youth-counts.json')).headers.get('etag') ?? '';
    expect((await get('/api/v1/youth-counts.json', { 'if-none-match': tag })).status).toBe(304);
    expect((await get('/api/v1/youth-counts.json?lang=en', { 'if-none-match': tag })).status).toBe(200);
  });
});
