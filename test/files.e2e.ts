import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { type Server, startServer } from './support/server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}) => server.send(path, { headers });

interface MeasuresFile {
  readonly count: number;
  readonly measures: readonly (Record<string, unknown> & { readonly id: string; readonly dataset: string })[];
}

async function measuresOf(query = ''): Promise<MeasuresFile> {
  return JSON.parse((await get(`/api/v1/measures.json${query}`)).text);
}

function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { bom: true, delimiter: ';', columns: true });
}

describe('CSV', () => {
  test('holds every measure once, with codes, labels, dataset, sources and a mark on invented rows', async () => {
    const { text, headers } = await get('/api/v1/measures.csv');
    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    const rows = rowsOf(text);
    const { count, measures } = await measuresOf();
    expect(rows).toHaveLength(count);
    expect(rows.map((row) => row['Id'])).toEqual(measures.map(({ id }) => id));
    const invented = rows.filter((row) => row['Oppdiktet rad'] === 'Ja');
    expect(invented).toHaveLength(137);
    expect(new Set(invented.map((row) => row['Datasett (kode)']))).toEqual(new Set(['nova-2013-reconstruction']));
    const modus = rows.find((row) => row['Navn'] === 'Modus');
    expect(modus).toMatchObject({
      'Arena for opplæringen': 'Ikke registrert',
      Fylke: 'Akershus',
      'Fylke (kode)': '02',
    });
    expect(modus?.['Hvor opplysningene kommer fra']).toContain('name: PUBLISHED: NOVA-13/13 table 3-1');
  });

  test.each([
    ['nn', { 'accept-language': 'nn' }, '', 'Datasett', 'Oppdikta rad'],
    ['en', { 'accept-language': 'nb' }, '?lang=en', 'Dataset', 'Invented row'],
  ])('is in %s where that is asked for', async (language, asked, query, heading, mark) => {
    const { text, headers } = await get(`/api/v1/measures.csv${query}`, asked);
    expect(headers.get('content-language')).toBe(language);
    expect(Object.keys(rowsOf(text)[0] ?? {})).toEqual(expect.arrayContaining([heading, mark]));
  });
});

describe('filters', () => {
  test.each([
    ['datasets=named-in-sources', 'datasets: ["named-in-sources"]'],
    ['arenas=SCHOOL,ENTERPRISE&actors=NAV', 'arenas: [SCHOOL, ENTERPRISE], actors: [NAV]'],
    ['arenas=SCHOOL&arenas=ENTERPRISE', 'arenas: [SCHOOL, ENTERPRISE]'],
    ['counties=Telemark&division=Y2012', 'counties: ["Telemark"], division: Y2012'],
    [
      'contents=TREATMENT:YES:NOT_RECORDED,LONG_TERM_PLAN:NO',
      'contents: [{ content: TREATMENT, answers: [YES, NOT_RECORDED] }, { content: LONG_TERM_PLAN, answers: [NO] }]',
    ],
    ['age=17&active=true', 'age: 17, active: true'],
    ['notRecorded=ARENA', 'notRecorded: [ARENA]'],
    ['otStatusCodes=otko', 'otStatusCodes: ["otko"]'],
    ['arenas=', 'arenas: []'],
  ])('%s selects what the API selects', async (query, filter) => {
    const { body } = await server.query<{ measures: { totalCount: number; nodes: { id: string }[] } }>(
      `{ measures(first: 100, filter: { ${filter} }) { totalCount nodes { id } } }`,
    );
    expect(body.errors).toEqual([]);
    const { count, measures } = await measuresOf(`?${query}`);
    expect(count).toBe(body.data.measures.totalCount);
    const ids = measures.map(({ id }) => id);
    expect(ids.slice(0, 100)).toEqual(body.data.measures.nodes.map(({ id }) => id));
  });

  test('every problem is named with its parameter, and no value is repeated', async () => {
    const query = 'arenas=KANARI&age=gammel&active=ja&contents=TREATMENT&kanari=1&lang=fr&division=Y1&division=Y2';
    const { status, body, text } = await get(`/api/v1/measures.csv?${query}`);
    expect(status).toBe(400);
    expect(body.errors[0]?.extensions?.problems?.map(({ path }) => path)).toEqual([
      'lang',
      'arenas',
      'age',
      'active',
      'contents',
      'kanari',
      'division',
    ]);
    expect(text).not.toContain('KANARI');
    const later = await get('/api/v1/measures.xlsx?counties=Narnia&schoolYears=2012&datasets=x');
    expect(later.body.errors[0]?.extensions?.problems?.map(({ path }) => path)).toEqual([
      'schoolYears',
      'counties',
      'datasets',
    ]);
  });
});

describe('copies', () => {
  test.each(['csv', 'xlsx', 'json'])('a copy of %s is known by its tag until something changes', async (format) => {
    const first = await get(`/api/v1/measures.${format}`);
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('last-modified')).toMatch(/GMT$/);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const again = await get(`/api/v1/measures.${format}`, { 'if-none-match': `"other", W/${tag}` });
    expect([again.status, again.text]).toEqual([304, '']);
    const others = [`/api/v1/measures.${format}?lang=en`, `/api/v1/measures.${format}?arenas=SCHOOL`];
    for (const path of others) expect((await get(path, { 'if-none-match': tag })).status).toBe(200);
  });

  test('HEAD tells of a file without making it', async () => {
    const { status, text, headers } = await server.send('/api/v1/measures.csv', { method: 'HEAD' });
    expect([status, text, headers.get('content-length')]).toEqual([200, '', null]);
    expect(headers.get('etag')).toMatch(/^"/);
  });
});

/** What the description says of a path, as far as a reader of it needs to ask. */
interface Described {
  readonly get?: {
    readonly parameters: readonly {
      readonly name: string;
      readonly required?: boolean;
      readonly schema: { readonly enum?: readonly string[] };
    }[];
  };
}

describe('the description', () => {
  test('lists every file with every filter, and its schemas hold for what is sent', async () => {
    const document = JSON.parse((await get('/api/openapi.json')).text);
    expect(document.openapi).toBe('3.1.0');
    const parameters = document.paths['/api/v1/measures.csv'].get.parameters.map((one: { name: string }) => one.name);
    const { body } = await server.query<{ __type: { inputFields: { name: string }[] } }>(
      '{ __type(name: "MeasureFilter") { inputFields { name } } }',
    );
    const filters = body.data.__type.inputFields.map(({ name }) => name);
    expect(new Set(parameters)).toEqual(new Set(['lang', ...filters]));
    for (const [path, item] of Object.entries<Described>(document.paths)) {
      if (item.get === undefined || path.includes('{')) continue;
      const needed = item.get.parameters
        .filter(({ required }) => required === true)
        .map(({ name, schema }) => `${name}=${schema.enum?.[0]}`);
      expect([path, (await get(`${path}?${needed.join('&')}`)).status]).toEqual([path, 200]);
    }
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const schema = JSON.parse((await get('/api/schemas/measures-file.json')).text);
    const check = ajv.compile(schema);
    const file = await measuresOf();
    expect([check(file), check.errors]).toEqual([true, null]);
    const broken = {
      ...file,
      measures: [
        { ...file.measures[0], arena: 'MOON' },
        { ...file.measures[1], id: 'x' },
      ],
    };
    expect(check(broken)).toBe(false);
  });

  test('an unknown schema is not there', async () => {
    expect((await get('/api/schemas/constructor.json')).status).toBe(404);
  });
});
