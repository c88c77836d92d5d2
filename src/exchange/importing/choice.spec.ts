import { expect, test } from '@jest/globals';
import { choicesOf, rowsOf } from './choice.js';

test.each([
  ['[2, 3]', [{ row: 2 }, { row: 3 }]],
  [
    '[[2,null],[3,5]]',
    [
      { row: 2, version: null },
      { row: 3, version: 5 },
    ],
  ],
  ['[]', []],
  ['2', null],
  ['[0]', null],
  ['[1.5]', null],
  ['["2"]', null],
  ['[[2]]', null],
  ['[[2,null,3]]', null],
  ['[[2,0]]', null],
  ['{"0":2}', null],
  ['[2', null],
])('%s as rows with versions', (text, choices) => {
  expect(choicesOf(text)).toEqual(choices);
});

test.each([
  ['2', [2]],
  ['2-4, 9', [2, 3, 4, 9]],
  ['4-2', []],
  ['', null],
  ['2,', null],
  ['a', null],
  ['-2', null],
])('%j as rows of a command', (text, rows) => {
  expect(rowsOf(text)?.map(({ row }) => row) ?? null).toEqual(rows);
});

test('no list is longer than a file', () => {
  expect(rowsOf('1-999999')).toHaveLength(50_000);
});
