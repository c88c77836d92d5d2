import { expect, test } from '@jest/globals';
import { sameOnceSaved } from './saved.js';

test.each([
  ['a\r\nb\rc', 'a\nb\nc'],
  ['_x005F_x000D_', '_x000D_'],
  [['https://a.example\r'], ['https://a.example\n']],
  [[{ field: 'name', source: 'a\rb' }], [{ field: 'name', source: 'a\nb' }]],
  [null, null],
])('%j and %j are the same once a spreadsheet has saved them', (one, other) => {
  expect(sameOnceSaved(one, other)).toBe(true);
});

test.each([
  ['a\n\nb', 'a\nb'],
  ['a b', 'a\nb'],
  ['_x000D_', '\r'],
  ['', null],
  [
    ['a', 'b'],
    ['b', 'a'],
  ],
])('%j and %j are not', (one, other) => {
  expect(sameOnceSaved(one, other)).toBe(false);
});
