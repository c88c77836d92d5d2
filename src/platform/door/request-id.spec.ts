import { expect, test } from '@jest/globals';
import { requestIdSaid } from './request-id.js';

test.each(['0f8fad5b-d9cb-469f-a165-70867728950e', 'A1B2C3D4E5F60718293A4B5C6D7E8F90'])('%s is an id', (id) => {
  expect(requestIdSaid(id)).toBe(id);
});

test.each([
  undefined,
  '',
  'kari-nordmann',
  '41508149500',
  '0f8fad5b-d9cb-469f-a165-70867728950',
  '0f8fad5b-d9cb-469f-a165-70867728950e\n',
  'x'.repeat(32),
  ['0f8fad5b-d9cb-469f-a165-70867728950e', '0f8fad5b-d9cb-469f-a165-70867728950e'],
])('%j is none', (said) => {
  expect(requestIdSaid(said)).toBeNull();
});
