import { expect, test } from '@jest/globals';
import { aMeasure } from '../../test/support/a-measure.js';
import { filterIndexOf } from '../measures/filter-index.js';
import { comparedRows } from './compared-table.js';
import { crossTable } from './cross-table.js';

const question = { rows: 'ARENA', columns: null, measure: 'COUNT', division: 'Y2012' } as const;
const tableOf = (...arenas: readonly ('SCHOOL' | 'ENTERPRISE' | null)[]) =>
  crossTable(filterIndexOf(arenas.map((arena, at) => aMeasure({ id: `${at}`, arena }))), question, {
    datasets: ['test'],
  });
const changes = (now: ReturnType<typeof tableOf>, then: ReturnType<typeof tableOf>) =>
  Object.fromEntries(comparedRows(now, then).map(({ key, cells }) => [key, [cells[0]?.count, cells[0]?.change]]));

test('a cell is told as more, fewer or the same as the other year had', () => {
  const compared = changes(tableOf('SCHOOL', 'SCHOOL', 'ENTERPRISE'), tableOf('SCHOOL', 'ENTERPRISE', 'ENTERPRISE'));
  expect(compared).toMatchObject({ SCHOOL: [1, 'MORE'], ENTERPRISE: [2, 'FEWER'], NO_TRAINING: [0, 'SAME'] });
});

test('what nobody recorded in the other year is no figure, rather than none', () => {
  expect(changes(tableOf('SCHOOL'), tableOf(null, null))).toMatchObject({ SCHOOL: [null, 'NOT_RECORDED_THEN'] });
});
