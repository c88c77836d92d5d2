import { expect, test } from '@jest/globals';
import type { PreviewRow } from '../reading/preview.js';
import { wrongTable } from './wrong-rows.js';

const message = { nb: 'Rett den.', nn: 'Rett han.', en: 'Correct it.' };
const row = (number: number, status: PreviewRow['status']): PreviewRow => ({
  row: number,
  status,
  name: null,
  draft: null,
  formVersion: null,
  version: null,
  changedMeanwhile: false,
  differences: [],
  duplicates: [],
  problems: status === 'ERROR' ? [{ column: 1, heading: 'Navn', message }] : [],
});

test.each([
  ['=1+1', "'=1+1"],
  ["'=1+1", "'=1+1"],
  ['-', '-'],
  ['-12', '-12'],
  ['Ikke registrert', 'Ikke registrert'],
  ["'Ikke registrert", "'Ikke registrert"],
  ['+47 12345678', '+47 12345678'],
  ['a\u0000b', ''],
  ['010180 10018', ''],
])('the cell %j comes back as %j: it is read as before, and runs nowhere', (cell, back) => {
  const file = { format: 'csv', headings: ['Navn'], rows: [{ row: 2, cells: [cell] }] } as const;
  expect(wrongTable(file, [row(2, 'ERROR')], 'nb')).toEqual([
    ['Navn', 'Hva må rettes'],
    [back, 'Navn: Rett den.'],
  ]);
});

test('only rows with errors come back, and what an earlier file said of them is taken away', () => {
  const rows = [2, 3].map((number) => ({ row: number, cells: ['a', 'gammelt', 'b'] }));
  const file = { format: 'xlsx', headings: ['Navn', 'What to correct', 'Kommune'], rows } as const;
  expect(wrongTable(file, [row(2, 'NEW'), row(3, 'ERROR')], 'en')).toEqual([
    ['Navn', 'Kommune', 'What to correct'],
    ['a', 'b', 'Navn: Correct it.'],
  ]);
});
