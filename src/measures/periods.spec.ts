import { describe, expect, test } from '@jest/globals';
import { arePeriods, periodText } from './periods.js';

describe('periods', () => {
  test.each([
    [[], true],
    [['2026-12-20/2027-01-05'], true],
    [['2026-12-20/2026-12-20'], true],
    [['2027-06-20/2027-08-15', '2026-12-20/2027-01-05'], true],
    [['2026-12-20/2027-01-05', '2027-01-05/2027-01-08'], false],
    [['2026-12-20/2027-01-05', '2026-12-20/2027-01-05'], false],
    [['2027-01-05/2026-12-20'], false],
    [['2027-02-29/2027-03-01'], false],
    [['2026-12-20'], false],
    [['2026-12-20/2027-01-05/2027-01-06'], false],
    [['20.12.2026/05.01.2027'], false],
  ] as const)('%j: %s', (texts, expected) => {
    expect(arePeriods(texts)).toBe(expected);
  });

  test('as one reads them', () => {
    expect(periodText('2026-12-20/2027-01-05', 'nb').replace(/\s/g, ' ')).toBe('20. des. 2026–5. jan. 2027');
    expect(periodText('2026-12-20/2027-01-05', 'en').replace(/\s/g, ' ')).toBe('20 Dec 2026 – 5 Jan 2027');
    expect(periodText('soon', 'nb')).toBe('soon');
  });
});
