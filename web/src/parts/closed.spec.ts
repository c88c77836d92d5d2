import { describe, expect, test } from '@jest/globals';
import { closedUntil } from './closed.ts';

describe('closed to new participants', () => {
  const periods = ['2026-12-20/2027-01-05', '2027-06-21/2027-08-15'];
  test.each([
    ['2026-12-19', null],
    ['2026-12-20', '2027-01-05'],
    ['2027-01-05', '2027-01-05'],
    ['2027-01-06', null],
    ['2027-07-01', '2027-08-15'],
  ])('on %s: %s', (day, until) => {
    expect(closedUntil(periods, day)).toBe(until);
  });

  test('nobody knows, or never', () => {
    expect(closedUntil(null, '2026-12-24')).toBeNull();
    expect(closedUntil([], '2026-12-24')).toBeNull();
  });
});
