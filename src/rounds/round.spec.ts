import { expect, test } from '@jest/globals';
import { aMeasure } from '../../test/support/a-measure.js';
import { countsOf, datasetOf, entriesOf, liesIn, submitted } from './round.js';

const started = '2026-10-01T00:00:00.000Z';
const later = '2026-11-01T00:00:00.000Z';
const laid = ['a', 'b', 'c', 'd'].map((id) => aMeasure({ id }));
const [, b, c, d] = laid as [(typeof laid)[0], (typeof laid)[0], (typeof laid)[0], (typeof laid)[0]];
const now = [
  { ...b, assuredAt: later },
  { ...c, ageFrom: 17 },
  { ...d, status: 'CLOSED' as const },
  aMeasure({ id: 'e' }),
  aMeasure({ id: 'f', status: 'DRAFT' }),
];

test('each measure is left, confirmed, changed, closed or added; a draft is none of them', () => {
  const entries = entriesOf(laid, now, started);
  expect(entries.map(({ measure, outcome }) => `${measure.id} ${outcome}`)).toEqual([
    'a LEFT',
    'b CONFIRMED',
    'c CHANGED',
    'd CLOSED',
    'e ADDED',
  ]);
  expect(countsOf(entries)).toEqual({ LEFT: 1, CONFIRMED: 1, CHANGED: 1, CLOSED: 1, ADDED: 1 });
  expect(submitted(entries).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e']);
});

test('what was confirmed before the round began is not confirmed in it', () => {
  const [entry] = entriesOf([b], [{ ...b, assuredAt: '2026-09-01T00:00:00.000Z' }], started);
  expect(entry?.outcome).toBe('LEFT');
});

test('a measure lies in a county where all of its former counties do', () => {
  const merged = aMeasure({ countyNumber: '38', countyDivision: 'Y2020' });
  const telemark = aMeasure({ countyNumber: '08', countyDivision: 'Y2012' });
  expect([liesIn('Y2024', '40', telemark), liesIn('Y2024', '39', telemark), liesIn('Y2024', '40', merged)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(liesIn('Y2020', '38', merged)).toBe(true);
  expect(liesIn('Y2024', '40', aMeasure({ countyNumber: null, countyDivision: null }))).toBe(false);
});

test('the dataset is named after the school year', () => {
  expect(datasetOf({ schoolYear: '2026/27' })).toBe('round-2026-27');
});
