import { describe, expect, test } from '@jest/globals';
import { batchColumns, batchRowOf, headerOf, safeCell } from './batch-row.js';

const rowOf = (cells: string[]) => batchRowOf(batchColumns, cells, 7, '2025-02-01');
const empty = ['', '', '', '', '', '', '', ''];

test('an empty row is a youth of whom nothing is known', () => {
  const { row, youth, problems } = rowOf(empty);
  expect(row).toBe(7);
  expect(Object.values(youth).every((value) => value === null)).toBe(true);
  expect(problems).toEqual([]);
});

test('codes are joined by |, - means none, and answers may be Norwegian', () => {
  const { row, youth } = rowOf(['12', '2007', '3', 'NEI', 'ordinary_job | MOTIVATION', '-', 'Oslo', 'otov']);
  expect(row).toBe(12);
  expect(youth).toMatchObject({ aboutToQuit: false, goals: ['ORDINARY_JOB', 'MOTIVATION'], needs: [], county: 'Oslo' });
});

test.each([
  [['x', '', '', '', '', '', '', ''], 'row'],
  [['', '20o7', '', '', '', '', '', ''], 'birthYear'],
  [['', '', '-1', '', '', '', '', ''], 'monthsOutside'],
  [['', '', '', 'kanskje', '', '', '', ''], 'aboutToQuit'],
  [['', '', '', '', 'FLY', '', '', ''], 'goals'],
  [['', '', '', '', '', 'constructor', '', ''], 'needs'],
  [['', '', '', '', '', '', 'Narnia', ''], 'county'],
  [['', '', '', '', '', '', '', 'OTXX'], 'otStatusCode'],
  [['', '', '', '', '', '', 'Tr\ufffdndelag', ''], 'county'],
  [['', '', ''], 'row'],
])('%j has a problem in %s', (cells, column) => {
  expect(rowOf(cells).problems.map(({ path }) => path)).toEqual([column]);
});

describe('headers', () => {
  test('columns may come in any order, and some may be left out', () => {
    expect(headerOf(['county', ' birthYear ']).problems).toEqual([]);
  });

  test.each([[['birthYear', 'navn']], [['birthYear', 'birthYear']], [['']]])('%j is refused', (cells) => {
    expect(headerOf(cells).problems).toHaveLength(1);
    expect(JSON.stringify(headerOf(cells).problems)).not.toContain('"navn');
  });
});

test.each(['=1+1', '+47', '-2', '@SUM', '\tx', '\rx'])('%j is written as text that starts no formula', (text) => {
  expect(safeCell(text)).toBe(`'${text}`);
});

test('ordinary text is left as it is', () => {
  expect(safeCell('Klart jeg kan = ja')).toBe('Klart jeg kan = ja');
});
