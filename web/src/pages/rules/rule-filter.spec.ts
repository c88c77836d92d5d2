import { describe, expect, test } from '@jest/globals';
import { matches, withIdentityNumber } from './rule-filter.ts';
import type { WholeRule } from './rules-query.ts';

const rule: WholeRule = {
  code: 'P14',
  level: 'PAIR',
  kind: 'PREFERENCE',
  grade: 'Q',
  title: 'Utenfor lenge: tett oppfølging',
  rationale: 'Virkningen er ikke målt.',
  weight: 2,
  priority: null,
  certainty: 'SOURCED',
  legalBasis: null,
  validFrom: null,
  validTo: null,
  youthCondition: { text: 'ute i ett år eller mer' },
  measureCondition: { text: 'Tett oppfølging: ja' },
  evidence: [
    { source: 'NOVA-13/13', locator: 'kap. 2.2', figures: null, n: [], p: null, caution: 'Oslo ble ikke spurt.' },
  ],
};

describe('the filter', () => {
  test.each([
    ['', true],
    ['  ', true],
    ['p14', true],
    ['OPPFØLGING lenge', true],
    ['oslo nova', true],
    ['oppfølging fagbrev', false],
    ['null', false],
    ['.*', false],
  ])('«%s»: %s', (words, expected) => {
    expect(matches(rule, words)).toBe(expected);
  });
});

test.each([
  ['01010112345', true],
  ['født 010101 12345', true],
  ['010101-12345', true],
  ['2024-08-01', false],
  ['010101123456', false],
  ['NOVA-13/13', false],
])('%s holds an identity number: %s', (text, expected) => {
  expect(withIdentityNumber(text)).toBe(expected);
});
