import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { rootFieldsOf } from './root-fields.graphql.js';

const schema = buildSchema('type Query { a: Int b: Int } type Mutation { change: Int }');

test.each([
  ['{ a }', ['a']],
  ['{ kari: b a a }', ['b', 'a']],
  ['mutation Kari { change }', ['change']],
  ['{ kari }', []],
  ['{ __proto__ constructor }', []],
  ['query { a', []],
])('%s asks for %j', (document, fields) => {
  expect(rootFieldsOf(schema, document)).toEqual(fields);
});
