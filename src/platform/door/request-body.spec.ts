import { expect, test } from '@jest/globals';
import { Refusal } from '../errors.js';
import { parseJson, readGraphQlBody } from './request-body.js';

const bytes = (text: string) => new TextEncoder().encode(text);

test('JSON is read as it stands', () => {
  expect(parseJson(bytes('{"a":["[{",1,null,"\\"]"]}'), 2)).toEqual({ a: ['[{', 1, null, '"]'] });
});

test.each([
  ['nested too deep', bytes('[[[1]]]')],
  ['no JSON', bytes('{a:1}')],
  ['no UTF-8', Uint8Array.from([0x22, 0xc0, 0xaf, 0x22])],
  ['a surrogate in UTF-8', Uint8Array.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
])('%s is refused', (_, body) => {
  expect(() => parseJson(body, 2)).toThrow(Refusal);
});

test('a key that would change the prototype is dropped', () => {
  const parsed = parseJson(bytes('{"__proto__":{"polluted":true}}'), 5) as Record<string, unknown>;
  expect(parsed['polluted']).toBeUndefined();
});

test('a query as long as a book is refused, long variables are not', () => {
  expect(() => readGraphQlBody({ query: `{ a } #${'x'.repeat(20_000)}` })).toThrow(Refusal);
  expect(readGraphQlBody({ query: '{ a }', variables: { a: 'x'.repeat(20_000) } }).query).toBe('{ a }');
});

test('a wrong body is refused with every field named', () => {
  let paths: readonly string[] = [];
  try {
    readGraphQlBody({ query: 1, variables: [], operationName: {}, more: 1 });
  } catch (error) {
    paths = (error as Refusal).problems.map((problem) => problem.path);
  }
  expect(paths).toEqual(['query', 'variables', 'operationName', 'body']);
});

test('a syntax tree instead of a text is refused', () => {
  expect(() => readGraphQlBody({ query: ' {"kind":"Document","definitions":[]}' })).toThrow(Refusal);
});

test.each(['{ codeLists { name } }', 'query A { a }', '# comment\n{ a }', '{a}'])(
  'GraphQL text is let through',
  (query) => {
    expect(readGraphQlBody({ query })).toEqual({ query, variables: {}, operationName: null });
  },
);
