import { expect, test } from '@jest/globals';
import { lacksOf, stateOf, stepOf, stepOfShare } from './cell-state.ts';
import type { CoverageCell, CoverageTable } from './coverage-query.ts';

test.each([
  [0, 0, 'gap'],
  [0, 3, 'open'],
  [2, 2, 'some'],
  [2, 5, 'some'],
] as const)('%i counted and at most %i is %s', (count, atMost, state) => {
  expect(stateOf({ count, atMost })).toBe(state);
});

test.each([
  [0, 0],
  [1, 1],
  [3, 1],
  [4, 2],
  [8, 3],
  [14, 3],
  [15, 4],
  [900, 4],
])('%i measures are step %i', (count, step) => {
  expect(stepOf(count)).toBe(step);
});

test.each([
  [null, 0],
  [0, 0],
  [1, 1],
  [25, 2],
  [100, 4],
])('%s percent is step %i', (percent, step) => {
  expect(stepOfShare(percent)).toBe(step);
});

const cell = (key: string, count: number, atMost: number) => ({ key, count, atMost }) as CoverageCell;
const row = (label: string, ...cells: CoverageCell[]) =>
  ({ key: label, label, cells }) as unknown as CoverageTable['rows'][number];

test('what is lacking is told by row, the most first, and never of what may be there', () => {
  const columns = [
    { key: 'a', label: 'skole', total: 3 },
    { key: 'b', label: 'bedrift', total: 2 },
    { key: 'c', label: 'ingen', total: 0 },
  ];
  const rows = [
    row('Ett', cell('a', 1, 1), cell('b', 0, 2), cell('c', 0, 0)),
    row('To', cell('a', 0, 0), cell('b', 0, 0), cell('c', 0, 0)),
    row('Tre', cell('a', 2, 2), cell('b', 2, 2), cell('c', 0, 0)),
  ];
  expect(lacksOf({ rows, columns })).toEqual([
    { key: 'To', label: 'To', none: ['skole', 'bedrift'], open: [] },
    { key: 'Ett', label: 'Ett', none: [], open: ['bedrift'] },
  ]);
});
