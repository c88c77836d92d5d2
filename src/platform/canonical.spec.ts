import { expect, test } from '@jest/globals';
import { canonical } from './canonical.js';

test('the order of keys does not matter, at any depth, and the order of lists does', () => {
  expect(canonical({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  expect(canonical(null)).toBe('null');
});
