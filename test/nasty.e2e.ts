import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cursorsOf, fingerprint } from '../src/platform/door/cursor.js';
import { nastyTexts } from './support/nasty-texts.js';
import { type Answer, type Server, startServer } from './support/server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

type Door = readonly [field: RegExp, document: string, variables: (value: unknown) => Record<string, unknown>];

const filtered = 'query($f: MeasureFilter) { measures(filter: $f, first: 2) { totalCount nodes { name } } }';
const youth = 'query($y: YouthInput!) { suggestMeasures(youth: $y, first: 2) { excludedCount suggestions { rank } } }';

/** Every place of the API that takes a text, and the field that a refusal must name. */
const textDoors: Readonly<Record<string, Door>> = {
  dataset: [/^(?:f|filter)\.datasets/, filtered, (value) => ({ f: { datasets: [value] } })],
  schoolYear: [/^(?:f|filter)\.schoolYears/, filtered, (value) => ({ f: { schoolYears: [value] } })],
  county: [/^(?:f|filter)\.counties/, filtered, (value) => ({ f: { counties: [value] } })],
  arena: [/^(?:f|filter)\.arenas/, filtered, (value) => ({ f: { arenas: [value] } })],
  id: [/^id$/, 'query($id: ID!) { measure(id: $id) { name } }', (value) => ({ id: value })],
  order: [/^o$/, 'query($o: MeasureOrder) { measures(orderBy: $o) { totalCount } }', (value) => ({ o: value })],
  after: [/^a$|^after$/, 'query($a: Cursor) { measures(after: $a) { totalCount } }', (value) => ({ a: value })],
  search: [
    /^q$|^query$/,
    'query($q: String!) { searchMeasures(query: $q, first: 2) { totalCount nodes { name } } }',
    (value) => ({ q: value }),
  ],
  searchAfter: [
    /^a$|^after$/,
    'query($a: Cursor) { searchMeasures(query: "skole", after: $a) { totalCount } }',
    (value) => ({ a: value }),
  ],
  youthCounty: [/^(?:y|youth)\.county$/, youth, (value) => ({ y: { county: value } })],
  otStatusCode: [/^(?:y|youth)\.otStatusCode$/, youth, (value) => ({ y: { otStatusCode: value } })],
  asOf: [
    /^d$|^asOf$/,
    'query($d: Date) { suggestMeasures(youth: {}, asOf: $d, first: 1) { excludedCount } }',
    (value) => ({ d: value }),
  ],
  coverageCounty: [
    /^(?:f|filter)\.counties/,
    'query($f: MeasureFilter) { coverage(rows: ARENA, filter: $f) { total } }',
    (value) => ({ f: { counties: [value] } }),
  ],
  division: [/^d$/, 'query($d: CountyDivision) { counties(division: $d) { number } }', (value) => ({ d: value })],
};

/** Accepted, or refused with a code and the field's name; never a bug, never slow, never repeated. */
function expectHeld({ status, body, text }: Answer<unknown>, field: RegExp, sent: unknown, began: number): void {
  expect(Date.now() - began).toBeLessThan(2_000);
  expect(status).toBeLessThan(500);
  if (body.errors.length === 0) return;
  expect(body.errors.map((error) => error.extensions?.code)).toEqual(['INVALID']);
  expect(body.errors[0]?.extensions?.problems?.map((problem) => problem.path)).toContainEqual(
    expect.stringMatching(field),
  );
  if (typeof sent !== 'string' || sent.trim().length < 6) return;
  expect(text).not.toContain(sent);
  expect(text).not.toContain(JSON.stringify(sent).slice(1, -1));
}

async function knockEverywhere(value: unknown): Promise<void> {
  for (const [field, document, variables] of Object.values(textDoors)) {
    const began = Date.now();
    expectHeld(await server.query(document, variables(value)), field, value, began);
  }
}

/** Searched for in what the service printed, at the end. */
const canaries: string[] = [];

describe('a nasty text is accepted or refused by its field, at every door', () => {
  test.each(nastyTexts)('%s', async (_, value) => {
    canaries.push(value);
    await knockEverywhere(value);
  });

  test.each([
    ['a number', 7],
    ['a huge number', 2 ** 53],
    ['true', true],
    ['a list', [['KANARI']]],
    ['an object', { __proto__: null, toString: 'KANARI', constructor: { prototype: 1 } }],
  ])('%s in place of a text', (_, value) => knockEverywhere(value));

  test('a prototype as the language is no language', async () => {
    for (const language of ['constructor', '__proto__', 'nb;q=x,KANARI', '\u00e5', 'en,'.repeat(2_000)]) {
      const headers = { 'accept-language': language };
      const { body } = await server.query('{ codeLists { label } measures(first: 0) { totalCount } }', {}, headers);
      expect(body.errors[0]?.message).toMatch(/^first: (?:Må være|Must be)/);
    }
  });
});

describe('an identity number is refused by its field and never repeated', () => {
  const weights = [
    [3, 7, 6, 1, 8, 9, 4, 5, 2],
    [5, 4, 3, 2, 7, 6, 5, 4, 3, 2],
  ];
  /** The first number from nine digits upwards that has control digits. They belong to nobody: made here. */
  function numberFrom(nine: number): string {
    const digits = [...String(nine).padStart(9, '0')].map(Number);
    for (const row of weights) {
      const rest = row.reduce((sum, weight, place) => sum + weight * (digits[place] as number), 0) % 11;
      digits.push((11 - rest) % 11);
    }
    return digits.includes(10) ? numberFrom(nine + 1) : digits.join('');
  }
  const plain = numberFrom(10_100_001);
  const wide = (text: string, zero: number) =>
    text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

  test.each([
    ['plain', plain],
    ['of the tax authority', numberFrom(18_100_001)],
    ['of NAV', numberFrom(14_100_001)],
    ['of Norsk helsenett', numberFrom(16_600_001)],
    ['a D-number', numberFrom(410_100_001)],
    ['spaced', `${plain.slice(0, 6)} ${plain.slice(6)}`],
    ['dotted', [...plain].join('.')],
    ['between letters', `jente${plain}Oslo`],
    ['full-width', wide(plain, 0xff10)],
    ['Arabic-Indic', wide(plain, 0x660)],
    ['with zero-width spaces', [...plain].join('\u200b')],
    ['over two lines', `${plain.slice(0, 6)}\n${plain.slice(6)}`],
  ])('%s', async (_, value) => {
    canaries.push(value, plain);
    for (const [field, document, variables] of Object.values(textDoors)) {
      const answer = await server.query(document, variables(value));
      expect(answer.body.errors).toHaveLength(1);
      expectHeld(answer, field, value, Date.now());
    }
    const named = { query: `query A { codeLists { name } } # ${value}`, operationName: `A${value}` };
    const { body, text } = await post(JSON.stringify(named));
    expect(body.errors[0]?.extensions?.problems?.map((problem) => problem.path)).toEqual(['operationName', 'query']);
    expect(text).not.toContain(value);
  });
});

describe('what looks wrong and is right', () => {
  const total = async (query: string) =>
    (await server.query<{ searchMeasures: { totalCount: number } }>(textDoors['search']?.[1] ?? '', { q: query })).body
      .data.searchMeasures.totalCount;

  test('å written as two characters finds what å finds', async () => {
    const composed = await total('få hjelp på skolen');
    expect(composed).toBeGreaterThan(0);
    expect(await total('få hjelp på skolen'.normalize('NFD'))).toBe(composed);
  });

  test('an id is found in upper case, and not in braces', async () => {
    const list = await server.query<{ measures: { nodes: { id: string }[] } }>(
      '{ measures(first: 1) { nodes { id } } }',
    );
    const id = list.body.data.measures.nodes[0]?.id ?? '';
    const found = async (asked: string) =>
      (await server.query<{ measure: unknown }>('query($id: ID!) { measure(id: $id) { id } }', { id: asked })).body
        .data;
    expect([await found(id.toUpperCase()), await found(`{${id}}`)]).toEqual([{ measure: { id } }, { measure: null }]);
  });

  test.each(['otno', 'OTNO ', 'OTAR-IM', 'OTAR_IM', 'Feil'])('the OT status code %s is known', async (otStatusCode) => {
    const { body } = await server.query(youth, { y: { otStatusCode } });
    expect(body.errors).toEqual([]);
  });

  test('a county is its number in any division or its name, in any case', async () => {
    const count = async (county: string) =>
      (await server.query<{ measures: { totalCount: number } }>(filtered, { f: { counties: [county] } })).body.data
        .measures.totalCount;
    expect(await count('38')).toBe(await count(' VESTFOLD og telemark '));
    expect(await count('07')).toBe(await count('39'));
  });
});

describe('a value out of bounds is refused by its field', () => {
  const search = 'query($n: PageSize) { searchMeasures(query: "skole", first: $n) { totalCount } }';
  test.each([
    ...['039', '3 9', '٣٩', '99'].map((county) => [filtered, { f: { counties: [county] } }, 'filter.counties.0']),
    ...[-1, 121, 150].map((age) => [filtered, { f: { age } }, 'filter.age']),
    ...[15.5, '15', 2 ** 31].map((age) => [filtered, { f: { age } }, 'f.age']),
    ...[1800, 2126].map((birthYear) => [youth, { y: { birthYear } }, 'youth.birthYear']),
    ...[-1, 10 ** 9].map((monthsOutside) => [youth, { y: { monthsOutside } }, 'youth.monthsOutside']),
    ...[-1, 0, 101, 100_000, 1.5, '5'].map((n) => [search, { n }, 'n']),
    [youth, { y: { otStatusCode: 'OTXX' } }, 'youth.otStatusCode'],
    [youth, { y: { goals: ['toString'] } }, 'y.goals.0'],
    [youth, { y: { needs: ['__proto__'] } }, 'y.needs.0'],
  ] as [string, Record<string, unknown>, string][])('%s %j: %s', async (document, variables, path) => {
    const { status, body } = await server.query(document, variables);
    expect([status < 500, body.errors[0]?.extensions?.code]).toEqual([true, 'INVALID']);
    expect(body.errors[0]?.extensions?.problems?.map((problem) => problem.path)).toContain(path);
  });

  const asked = JSON.stringify(['measures', 'NAME', {}]);
  const forged = (body: string) => btoa(`${fingerprint(asked)}${fingerprint(asked + body)}${body}`).replace(/=+$/, '');
  const whole = cursorsOf(asked)(['', 'Navn', 'id']);
  test.each(
    ['{}', 'null', '[[]]', '[{}]', ''].map(forged).concat(whole.slice(0, -3), `${whole}AAAA`, whole.toLowerCase()),
  )('a cursor that somebody has made: %s', async (after) => {
    const { body } = await server.query('query($a: Cursor) { measures(after: $a) { totalCount } }', { a: after });
    expect(body.errors[0]?.extensions?.problems?.[0]?.path).toBe('after');
  });
});

function post(
  body: NonNullable<RequestInit['body']>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<Record<string, unknown>>> {
  return server.send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
}

describe('a request made by hand', () => {
  const question = '{"query":"{ counties { number } }"}';
  test.each([
    ['a byte order mark', `\ufeff${question}`, {}, [200, 400]],
    ['a comma too many', '{"query":"{ counties { number } }",}', {}, [400]],
    ['NaN', '{"query":"{ counties { number } }","variables":{"n":NaN}}', {}, [400]],
    ['1e400 as an id', '{"query":"query($i: ID!) { measure(id: $i) { id } }","variables":{"i":1e400}}', {}, [400]],
    ['keys twice', '{"query":"{ secret }","query":"{ counties { number } }"}', {}, [200]],
    ['a key that is a prototype', `{"__proto__":{"query":"x"},${question.slice(1)}`, {}, [200, 400]],
    ['somebody else’s address', question, { 'x-forwarded-for': '10.0.0.1', 'x-user-id': '1' }, [200]],
    ['two content types', question, { 'content-type': 'application/json, text/plain' }, [415]],
    ['a zipped bomb', gzipSync('a'.repeat(1_000_000)), { 'content-encoding': 'gzip' }, [400, 415]],
  ])('%s', async (_, body, headers, statuses) => {
    const answer = await post(body, headers);
    expect(statuses).toContain(answer.status);
    expect(answer.body.errors.map((error) => error.extensions?.code)).toEqual(answer.status === 200 ? [] : ['INVALID']);
  });

  test.each([
    [
      '4 GB announced',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 4294967296\r\n\r\n{',
      413,
    ],
    [
      'two lengths',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['an address that cannot be read', 'GET /health/KANARI% HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 404],
    ['an unknown address', 'GET /health/KANARI HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 404],
  ])('%s', async (_, bytes, status) => {
    const said = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(bytes));
      socket.once('data', (chunk) => {
        resolve(chunk.toString());
        socket.destroy();
      });
      socket.on('error', () => {});
    });
    expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(said).not.toContain('KANARI');
  });

  const variables = Array.from({ length: 101 }, (_, place) => `$v${place}: Int`).join(' ');
  test.each([
    ['first and last together', '{ measures(first: 1, last: 1) { totalCount } }'],
    ['an order that is SQL', '{ measures(orderBy: "name; select 1") { totalCount } }'],
    ['an order by a hidden field', '{ measures(orderBy: VERSION) { totalCount } }'],
    ['@defer', '{ ... @defer { measures { totalCount } } }'],
    ['a subscription', 'subscription { measures { totalCount } }'],
    ['a fragment on another type', '{ measures { ...A } } fragment A on County { number }'],
    ['an unused variable', 'query($v: Int) { counties { number } }'],
    ['101 variables', `query(${variables}) { counties { number } }`],
    ['a name that is no alias', '{ measures: seed }'],
    ['a filter 201 levels deep', `{ measures(filter: ${'{f: '.repeat(201)}1${'}'.repeat(201)}) { totalCount } }`],
  ])('%s is refused', async (_, document) => {
    const { status, body } = await server.query(document);
    expect([status < 500, body.data]).toEqual([true, null]);
    expect(['INVALID', 'TOO_COSTLY']).toContain(body.errors[0]?.extensions?.code);
  });

  test('what a document costs is not forgotten when a directive leaves it out first', async () => {
    const fields =
      'nodes { id name key dataset description arena actors goals provenance { field kind source } contents { content answer } }';
    const pages = Array.from(
      { length: 10 },
      (_, place) => `m${place}: measures(first: 100) @include(if: $x) { ${fields} }`,
    );
    const document = `query($x: Boolean!) { ${pages.join(' ')} }`;
    expect((await server.query(document, { x: false })).body.errors).toEqual([]);
    expect((await server.query(document, { x: true })).body.errors[0]?.extensions?.code).toBe('TOO_COSTLY');
  });
});

test('nothing of it was printed, and no bug was found', () => {
  for (const canary of canaries.filter((text) => text.trim().length > 8)) expect(server.output()).not.toContain(canary);
  expect(server.output()).not.toMatch(/KANARI|"event":"bug"/);
});
