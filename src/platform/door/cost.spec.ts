import { expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { costOf } from './cost.graphql.js';

const schema = buildSchema(`
  scalar PageSize
  type Measure { name: String tags: [String] parts: [Part] excluded(first: PageSize = 20): [Part] }
  type Part { a: Int b: Int }
  type Edge { node: Measure cursor: String }
  type Connection { nodes: [Measure!] edges: [Edge] totalCount: Int outcomes: [Part] }
  type Query { measures(first: PageSize = 20): Connection }
`);

const cost = (query: string, variables: Record<string, unknown> = {}) => costOf(schema, parse(query), variables);

test('a page size multiplies what is in the page, and nothing beside it', () => {
  // measures 1 + nodes 1 + 50 names; totalCount 1; outcomes 1 + 3 x 1
  expect(cost('{ measures(first: 50) { nodes { name } totalCount outcomes { a } } }')).toBe(1 + 51 + 1 + 4);
});

test.each([
  ['a literal', '{ measures(first: 50) { nodes { name } } }', {}],
  ['a variable', 'query($n: PageSize) { measures(first: $n) { nodes { name } } }', { n: 50 }],
  ["a variable's default", 'query($n: PageSize = 50) { measures(first: $n) { nodes { name } } }', {}],
  ['a fragment', '{ measures(first: 50) { ...F } } fragment F on Connection { nodes { name } }', {}],
  ['an inline fragment', '{ measures(first: 50) { ... on Connection { nodes { name } } } }', {}],
])('%s counts like any other', (_, query, variables) => {
  expect(cost(query, variables)).toBe(52);
});

test('what the schema sets where nothing is asked counts too', () => {
  expect(cost('{ measures { nodes { name } } }')).toBe(22);
  expect(cost('{ measures(first: 1) { nodes { excluded { a } } } }')).toBe(1 + 1 + (1 + 20));
});

test('lists in lists multiply', () => {
  expect(cost('{ measures(first: 10) { edges { node { parts { a b } } } } }')).toBe(1 + 1 + 10 * (1 + 1 + 3 * 2));
});
