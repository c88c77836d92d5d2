import { expect, test } from '@jest/globals';
import { aMeasure } from '../../test/support/a-measure.js';
import { filterIndexOf } from '../measures/filter-index.js';
import type { Answered } from './answered.js';
import { comparedRows } from './compared-table.js';
import { crossTable } from './cross-table.js';

const question = { rows: 'ARENA', columns: null, measure: 'COUNT', division: 'Y2012' } as const;
const tableOf = (...arenas: readonly ('SCHOOL' | 'ENTERPRISE' | null)[]) =>
  crossTable(filterIndexOf(arenas.map((arena, at) => aMeasure({ id: `${at}`, arena }))), question, {
    datasets: ['test'],
  });
const changes = (
  now: ReturnType<typeof tableOf>,
  then: ReturnType<typeof tableOf>,
  [nowBy, thenBy]: readonly [Answered, Answered] = ['ALL', 'ALL'],
) =>
  Object.fromEntries(
    comparedRows(now, then, { now: () => nowBy, before: () => thenBy }).map(({ key, cells }) => [
      key,
      [cells[0]?.count, cells[0]?.change],
    ]),
  );

test('a cell is told as more, fewer or the same as the other year had', () => {
  const compared = changes(tableOf('SCHOOL', 'SCHOOL', 'ENTERPRISE'), tableOf('SCHOOL', 'ENTERPRISE', 'ENTERPRISE'));
  expect(compared).toMatchObject({ SCHOOL: [1, 'MORE'], ENTERPRISE: [2, 'FEWER'], NO_TRAINING: [0, 'SAME'] });
});

test('what nobody recorded in the other year is no figure, rather than none', () => {
  expect(changes(tableOf('SCHOOL'), tableOf(null, null))).toMatchObject({ SCHOOL: [null, 'NOT_RECORDED_THEN'] });
});

test.each([
  ['more, all answered then', ['SOME', 'ALL'], [1, 2], [1, 'MORE']],
  ['more, not all answered then', ['ALL', 'SOME'], [1, 2], [1, 'NOT_RECORDED_THEN']],
  ['fewer, not all answered now', ['SOME', 'ALL'], [2, 1], [2, 'NOT_RECORDED_NOW']],
  ['fewer, not all answered then', ['ALL', 'SOME'], [2, 1], [2, 'FEWER']],
  ['the same, not all answered now', ['SOME', 'ALL'], [1, 1], [1, 'NOT_RECORDED_NOW']],
  ['the same, not all answered then', ['ALL', 'SOME'], [1, 1], [1, 'NOT_RECORDED_THEN']],
  ['nobody answered now', ['NONE', 'ALL'], [2, 1], [2, 'NOT_RECORDED_NOW']],
  ['nobody answered then', ['ALL', 'NONE'], [2, 1], [null, 'NOT_RECORDED_THEN']],
] as const)('a count that lacks answers is the least there is: %s', (_, answered, [then, now], told) => {
  const some = (count: number) => tableOf(...Array.from({ length: count }, () => 'SCHOOL' as const));
  expect(changes(some(now), some(then), answered)['SCHOOL']).toEqual(told);
});
