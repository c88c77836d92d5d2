import { expect, test } from '@jest/globals';
import { differencesIn, notesOf } from './notes.ts';
import type { PrintedTable } from './printed-query.ts';

const cell = (agrees: boolean, reason: string | null, ...readings: string[]) => ({
  agrees,
  reason: reason === null ? null : { code: 'R', text: reason },
  readings: readings.map((text) => ({ text })),
});
const table = (...cells: ReturnType<typeof cell>[]) => ({ rows: [{ cells }] }) as unknown as PrintedTable;

test('a reason stands once, whatever cells it explains', () => {
  const one = table(cell(false, 'sum'), cell(true, null, 'lesning A', 'lesning B'), cell(false, 'sum'));
  expect(differencesIn(one)).toBe(2);
  expect(notesOf(one)).toEqual([
    { mark: 'a', text: 'sum' },
    { mark: 'b', text: 'lesning A' },
    { mark: 'c', text: 'lesning B' },
  ]);
  expect(notesOf(table(cell(true, null)))).toEqual([]);
});
