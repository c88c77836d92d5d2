import { expect, test } from '@jest/globals';
import type { SurveyTable } from './knowledge-query.ts';
import { matching, placeOfN } from './survey-search.ts';

function aTable(id: string, title: string, ns: readonly (readonly (number | null)[])[]): SurveyTable {
  const rows = ns.map((row, at) => ({ label: `rad ${at}`, p: null, cells: row.map((n) => ({ printed: 50, n })) }));
  return {
    id,
    title,
    source: 'NOVA-13/13',
    locator: 'l.1',
    populations: id.startsWith('6') ? ['YOUTHS'] : ['OT_STAFF', 'NAV_STAFF'],
    population: '',
    unit: 'PERCENT',
    columns: ['Ja', 'Nei'],
    p: [],
    multipleAnswers: false,
    caution: '',
    groups: [{ label: null, p: [], rows }],
    errata: [],
  };
}

const tables = [aTable('6-1', 'Egen helse', [[1, 2]]), aTable('7-15', 'Hva som begrenser samarbeidet', [[1, 2]])];
const found = (words: string, population: Parameters<typeof matching>[2] = '') =>
  matching(tables, words, population).map(({ id }) => id);

test('every word must be in the table, in any order and also within words', () => {
  expect(found('')).toEqual(['6-1', '7-15']);
  expect(found('SAMARBEID begrens')).toEqual(['7-15']);
  expect(found('helse samarbeid')).toEqual([]);
  expect(found('7-15')).toEqual(['7-15']);
});

test('a population leaves the others out', () => {
  expect(found('', 'YOUTHS')).toEqual(['6-1']);
  expect(found('', 'NAV_STAFF')).toEqual(['7-15']);
});

test.each([
  [
    'TABLE',
    [
      [9, 9],
      [9, 9],
    ],
  ],
  [
    'COLUMN',
    [
      [9, 9],
      [8, 8],
    ],
  ],
  [
    'ROW',
    [
      [9, 8],
      [9, 8],
    ],
  ],
  [
    'CELL',
    [
      [9, 8],
      [7, 6],
    ],
  ],
  [
    'CELL',
    [
      [9, null],
      [null, 6],
    ],
  ],
  ['NOWHERE', [[null, null]]],
] as const)('N is told by %s', (place, ns) => {
  expect(placeOfN(aTable('6-1', '', ns))).toBe(place);
});
