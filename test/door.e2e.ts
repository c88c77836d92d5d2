import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, type Server, startServer } from './support/server.js';

/** Synthetic, month +80: belongs to nobody. Both control digits fit. */
const nobody = ['018100', '00186'].join('');

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

interface Measures {
  readonly measures: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly name: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const page = `query($first: PageSize, $after: Cursor, $orderBy: MeasureOrder, $filter: MeasureFilter) {
  measures(first: $first, after: $after, orderBy: $orderBy, filter: $filter) {
    totalCount nodes { id name } pageInfo { hasNextPage endCursor } } }`;

async function pages(variables: Record<string, unknown>): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { body }: Answer<Measures> = await server.query<Measures>(page, { ...variables, after });
    ids.push(...body.data.measures.nodes.map((node) => node.id));
    after = body.data.measures.pageInfo.endCursor;
    if (!body.data.measures.pageInfo.hasNextPage) return ids;
  }
}

describe('reading the register', () => {
  test('it holds the 137 reconstructed measures and those the sources name', async () => {
    const { body } = await server.query<Measures>(page, { filter: { datasets: ['nova-2013-reconstruction'] } });
    expect(body.data.measures.totalCount).toBe(137);
    const named = await server.query<Measures>(page, { filter: { datasets: ['named-in-sources'] } });
    expect(named.body.data.measures.totalCount).toBeGreaterThanOrEqual(28);
  });

  test.each(['NAME', 'NAME_DESC', 'COUNTY', 'SCHOOL_YEAR_DESC', 'UPDATED_AT_DESC'])(
    'paging by %s gives every measure once',
    async (orderBy) => {
      const ids = await pages({ orderBy, first: 17 });
      const { body } = await server.query<Measures>(page, {});
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(body.data.measures.totalCount);
    },
  );

  test('one measure is found by its id, with where each field comes from', async () => {
    const { body: list } = await server.query<Measures>(page, {
      first: 1,
      filter: { datasets: ['nova-2013-reconstruction'] },
    });
    const id = list.data.measures.nodes[0]?.id;
    const { body } = await server.query<{ measure: { provenance: { kind: string }[]; contents: unknown[] } }>(
      'query($id: ID!) { measure(id: $id) { provenance { field kind source } contents { content answer } } }',
      { id },
    );
    expect(body.data.measure.contents).toHaveLength(6);
    expect(body.data.measure.provenance.map((entry) => entry.kind)).toContain('RECONSTRUCTED');
  });

  test('Oslo was not asked about close follow-up, and that is neither yes nor no', async () => {
    const count = async (answers: readonly string[]) => {
      const filter = { counties: ['Oslo'], contents: [{ content: 'CLOSE_FOLLOW_UP', answers }] };
      const datasets = ['nova-2013-reconstruction'];
      const { body } = await server.query<Measures>(page, { filter: { ...filter, datasets } });
      return body.data.measures.totalCount;
    };
    expect([await count(['YES', 'NO']), await count(['NOT_RECORDED'])]).toEqual([0, 25]);
  });

  test('a county of 2024 finds the measures of the county it came from', async () => {
    const datasets = ['nova-2013-reconstruction'];
    const count = async (counties: readonly string[], division: string | null) =>
      (await server.query<Measures>(page, { filter: { datasets, counties, division } })).body.data.measures.totalCount;
    expect(await count(['40'], 'Y2024')).toBe(15);
    expect(await count(['Telemark'], null)).toBe(15);
    expect(await count(['Vestfold og Telemark'], 'Y2020')).toBe(19);
  });

  test('labels come in the language asked for', async () => {
    const labels = async (language: string) => {
      const { body } = await server.query<{ codeLists: { name: string; codes: { label: string }[] }[] }>(
        '{ codeLists { name codes { code label } } }',
        {},
        { 'accept-language': language },
      );
      return body.data.codeLists.find((list) => list.name === 'Arena')?.codes[0]?.label;
    };
    expect([await labels('nb'), await labels('nn'), await labels('en-GB')]).toEqual(['Skole', 'Skule', 'School']);
  });

  test('an unknown id is null', async () => {
    for (const id of ['x', '1 OR 1=1', '00000000-0000-4000-8000-000000000000', 'a'.repeat(10_000)]) {
      const { status, body } = await server.query('query($id: ID!) { measure(id: $id) { id } }', { id });
      expect([status, body]).toEqual([200, { data: { measure: null }, errors: [] }]);
    }
  });
});

describe('a request that cannot be used', () => {
  const first = 'query($n: PageSize) { measures(first: $n) { totalCount } }';
  const filtered = 'query($f: MeasureFilter) { measures(filter: $f) { totalCount } }';

  test.each([
    ['page size 0', '{ measures(first: 0) { totalCount } }', {}, 'first'],
    ['page size 101', '{ measures(first: 101) { totalCount } }', {}, 'first'],
    ['page size -1', '{ measures(first: -1) { totalCount } }', {}, 'first'],
    ['page size 1.5', '{ measures(first: 1.5) { totalCount } }', {}, 'first'],
    ['page size 0 in a variable', first, { n: 0 }, 'n'],
    ['page size 101 in a variable', first, { n: 101 }, 'n'],
    ['page size 1.5 in a variable', first, { n: 1.5 }, 'n'],
    ['page size "5" in a variable', first, { n: '5' }, 'n'],
    ['an unknown arena', '{ measures(filter: { arenas: [TENT] }) { totalCount } }', {}, 'filter.arenas'],
    ['an unknown arena in a variable', filtered, { f: { arenas: ['TENT'] } }, 'f.arenas.0'],
    ['an unknown county', filtered, { f: { counties: ['08', '99'] } }, 'filter.counties.1'],
    ['a county of another division', filtered, { f: { counties: ['08'], division: 'Y2024' } }, 'filter.counties.0'],
    ['an age that is none', filtered, { f: { age: -1 } }, 'filter.age'],
    ['far too many values', filtered, { f: { schoolYears: Array(51).fill('2012/13') } }, 'filter.schoolYears'],
    ['a cursor that is not ours', '{ measures(after: "abc") { totalCount } }', {}, 'after'],
    ['NUL in a text', filtered, { f: { datasets: ['a\u0000'] } }, 'f.datasets.0'],
    ['a lone surrogate', filtered, { f: { datasets: ['\ud800'] } }, 'f.datasets.0'],
    ['an identity number', filtered, { f: { datasets: [nobody] } }, 'f.datasets.0'],
    [
      'an identity number in the document',
      `{ measures(filter: { datasets: ["${nobody}"] }) { totalCount } }`,
      {},
      'query',
    ],
  ])('%s is refused as INVALID, naming the field', async (_, document, variables, path) => {
    const { status, body, text } = await server.query(document, variables);
    expect(status).toBeLessThan(500);
    expect(body.errors[0]?.extensions?.code).toBe('INVALID');
    expect(body.errors[0]?.extensions?.problems?.map((problem) => problem.path)).toContain(path);
    expect(text).not.toMatch(/TENT|018100/);
  });

  test.each([
    ['{ measures { totalCout } }', 'Feltet totalCout finnes ikke på MeasureConnection.'],
    ['{ measures(frist: 1) { totalCount } }', 'frist: Argumentet frist finnes ikke på Query.measures.'],
    ['query($f: MeasureFliter) { measures(filter: $f) { totalCount } }', 'Typen MeasureFliter finnes ikke.'],
    [
      '{ suggestMeasures(yuth: { birthYear: 2007 }) { asOf } }',
      'yuth: Argumentet yuth finnes ikke på Query.suggestMeasures.',
    ],
    [
      '{ suggestMeasures(youth: { bithYear: 2007 }) { asOf } }',
      'youth.bithYear: Feltet bithYear finnes ikke på YouthInput.',
    ],
    [
      'query($n: Int) { measures(first: $n) { totalCount } }',
      'n: Variabelen er oppgitt som Int, men her trengs PageSize. Skriv $n: PageSize.',
    ],
  ])(
    'a name that the schema lacks is told with its type, and a type with the one that is needed: %s',
    async (document, message) => {
      const { status, body } = await server.query(document);
      expect([status, body.errors[0]?.message.replace(/ Mente du \w+\?$/, '')]).toEqual([400, message]);
      expect(body.errors[0]?.extensions?.code).toBe('INVALID');
    },
  );

  test('a cursor of another question is refused', async () => {
    const { body } = await server.query<Measures>(page, { first: 2 });
    const after = body.data.measures.pageInfo.endCursor;
    const other = await server.query(page, { first: 2, after, orderBy: 'COUNTY' });
    expect(other.body.errors[0]?.extensions?.problems?.[0]?.path).toBe('after');
  });

  const deepFragments = Array.from({ length: 24 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
  test.each([
    ['two operations', 'query A { codeLists { name } } query B { counties { name } }', 'INVALID'],
    ['a mutation', 'mutation { seed }', 'INVALID'],
    ['an unknown field', '{ measurez { id } }', 'INVALID'],
    ['no GraphQL', '{ measures(', 'INVALID'],
    ['a fragment cycle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 'TOO_COSTLY'],
    ['doubling fragments', `{ ...F0 } ${deepFragments.join(' ')} fragment F24 on Query { __typename }`, 'TOO_COSTLY'],
    ['16 aliases', `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: __typename`).join(' ')} }`, 'TOO_COSTLY'],
    [
      '11 directives',
      `{ ${Array.from({ length: 11 }, (_, i) => `a${i}: __typename @include(if: true)`).join(' ')} }`,
      'TOO_COSTLY',
    ],
    ['3000 tokens', `{ ${'__typename '.repeat(3_000)} }`, 'INVALID'],
    [
      'a page that costs too much, by variable',
      `query($n: PageSize) { ${Array.from(
        { length: 10 },
        (_, i) => `a${i}: measures(first: $n) {
        nodes { id name key dataset description arena actors goals provenance { field kind source } contents { content answer } } }`,
      ).join(' ')} }`,
      'TOO_COSTLY',
    ],
  ])('%s is refused', async (_, document, code) => {
    const { status, body } = await server.query(document, { n: 100 });
    expect(status).toBeLessThan(500);
    expect(body.data).toBeNull();
    expect(body.errors.map((error) => error.extensions?.code)).toContain(code);
  });

  test.each([
    [
      '10 000 levels of JSON',
      'application/json',
      `{"query":"{ a }","variables":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      400,
    ],
    ['no JSON', 'application/json', 'query=1', 400],
    ['a batch', 'application/json', '[{"query":"{ codeLists { name } }"}]', 400],
    ['a syntax tree', 'application/json', '{"query":"{\\"kind\\":\\"Document\\"}"}', 400],
    ['malformed UTF-8', 'application/json', Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d]), 400],
    ['application/graphql', 'application/graphql', '{ codeLists { name } }', 415],
    ['a form', 'application/x-www-form-urlencoded', 'query={codeLists{name}}', 415],
    ['plain text', 'text/plain', '{"query":"{ codeLists { name } }"}', 415],
  ])('%s is refused before it is read as GraphQL', async (_, type, body, status) => {
    const answer = await server.send('/graphql', { method: 'POST', headers: { 'content-type': type }, body });
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0]?.extensions?.code).toBe('INVALID');
  });

  test('5 MB are refused while they arrive', async () => {
    const status = await new Promise((resolve) => {
      const headers = { 'content-type': 'application/json' };
      const outgoing = request(`${server.url}/graphql`, { method: 'POST', headers }, (answer) => {
        resolve(answer.statusCode);
      });
      outgoing.on('error', () => {});
      outgoing.end(`{"query":"${'a'.repeat(5_000_000)}"}`);
    });
    expect(status).toBe(413);
  });

  test('a mistake is told where it was written, though literals were moved', async () => {
    const { body } = await server.query('{ searchMeasures(query: "skole", first: 3) {\n  nodez { id } } }');
    expect(body.errors[0]).toMatchObject({ locations: [{ line: 2, column: 3 }] });
    expect(body.errors[0]?.message).toMatch(/^Feltet nodez finnes ikke på MeasureSearchConnection\./);
    const wrong = await server.query('{ suggestMeasures(youth: { birthYear: "KANARI" }) { excludedCount } }');
    expect(wrong.body.errors[0]?.extensions?.problems?.[0]?.path).toBe('youth.birthYear');
    expect(wrong.text).not.toContain('KANARI');
  });

  test('nothing is answered over GET, and nothing behind the address', async () => {
    const question = encodeURIComponent('{ codeLists { name } }');
    expect((await server.send(`/graphql?query=${question}`, { method: 'GET' })).status).toBe(405);
    const behind = await server.send(`/graphql?note=${nobody}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ codeLists { name } }"}',
    });
    expect([behind.status, behind.text.includes(nobody)]).toEqual([404, false]);
  });

  test('a compiled query is never answered in place of another operation', async () => {
    const document = 'query A { codeLists { name } }';
    for (let count = 0; count < 3; count++) await server.query(document);
    const { body } = await server.query(`${document} query B { counties { name } }`);
    expect(body.data).toBeNull();
  });

  test('nothing that was sent is found in what the service printed', async () => {
    await server.query('query($f: MeasureFilter) { measures(filter: $f) { totalCount } }', {
      f: { datasets: ['KANARI-datasett', nobody] },
    });
    expect(server.output()).not.toMatch(/KANARI|018100/);
  });
});

describe('a slow client', () => {
  test('one that never ends its headers is let go', async () => {
    const { port } = new URL(server.url);
    const began = Date.now();
    await new Promise((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\n');
      });
      socket.on('data', () => {});
      socket.on('close', resolve);
      socket.on('error', () => {});
    });
    expect(Date.now() - began).toBeLessThan(15_000);
  });
});

describe('the address', () => {
  test('answers are kept by nobody and their type is not guessed', async () => {
    const { headers } = await server.query('{ codeLists { name } }');
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff']);
  });
});
