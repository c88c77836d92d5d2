import { expect, test } from '@jest/globals';
import { tablesOf } from './count-tables.ts';
import type { YouthCount } from './counts-query.ts';

const aCount = (count: Partial<YouthCount>) =>
  ({ date: '2024-06-15', system: 'UDIR', source: 'Vestfold-2024', area: null, ...count }) as YouthCount;

test('systems of one day are tables of their own, and the newest day comes first', () => {
  const counts = [
    aCount({ date: '2011-01-01', key: 'OTUK' }),
    aCount({ key: '1' }),
    aCount({ key: '2' }),
    aCount({ key: 'ALL', system: 'VIGO_OT' }),
  ];
  expect(tablesOf(counts).map(([, own]) => own.map(({ key }) => key))).toEqual([['ALL'], ['1', '2'], ['OTUK']]);
});
