import { expect, test } from '@jest/globals';
import { changesBetween, inForce, keyOf } from './rule-changes.ts';
import type { Rule } from './rules-query.ts';

const rule = (code: string, more: Partial<Rule> = {}): Rule => ({
  code,
  kind: 'PREFERENCE',
  level: 'PAIR',
  grade: 'S',
  certainty: 'SOURCED',
  title: `Regel ${code}`,
  rationale: 'Fordi.',
  legalBasis: null,
  weight: 5,
  priority: null,
  validFrom: null,
  validTo: null,
  youthCondition: { text: 'alle' },
  measureCondition: null,
  evidence: [],
  ...more,
});

test('what is added, changed and gone is told, and nothing of what is the same', () => {
  const before = [rule('P01'), rule('P02'), rule('P03')];
  const after = [rule('P01'), rule('P02', { weight: 3, youthCondition: { text: 'noen' } }), rule('P04')];
  expect(changesBetween(before, after)).toEqual([
    {
      key: 'P02',
      title: 'Regel P02',
      kind: 'changed',
      changes: [
        { aspect: 'youth', before: 'alle', after: 'noen' },
        { aspect: 'weight', before: '5', after: '3' },
      ],
    },
    { key: 'P04', title: 'Regel P04', kind: 'added', changes: [] },
    { key: 'P03', title: 'Regel P03', kind: 'removed', changes: [] },
  ]);
});

test('two rows of one rule are told apart by the day they begin', () => {
  expect(keyOf(rule('Y01'))).toBe('Y01');
  expect(keyOf(rule('Y01', { validFrom: '2024-08-01' }))).toBe('Y01-2024-08-01');
});

test.each([
  [null, '2024-07-31', '2024-07-31', true],
  [null, '2024-07-31', '2024-08-01', false],
  ['2024-08-01', null, '2024-08-01', true],
  ['2024-08-01', null, '2024-07-31', false],
])('from %s to %s counts on %s: %s', (validFrom, validTo, day, counts) => {
  expect(inForce({ validFrom, validTo }, day)).toBe(counts);
});
