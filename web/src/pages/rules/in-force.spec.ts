import { describe, expect, test } from '@jest/globals';
import { dayFrom, inForce, today } from './in-force.ts';

describe('which rows count on a day', () => {
  test.each([
    [null, null, '2013-01-01', true],
    [null, '2024-07-31', '2024-07-31', true],
    [null, '2024-07-31', '2024-08-01', false],
    ['2024-08-01', null, '2024-07-31', false],
    ['2024-08-01', null, '2024-08-01', true],
  ])('from %s to %s on %s: %s', (validFrom, validTo, day, expected) => {
    expect(inForce({ validFrom, validTo }, day)).toBe(expected);
  });
});

describe('the day of an address', () => {
  test('a day that exists is taken as it stands', () => {
    expect(dayFrom('2024-02-29')).toBe('2024-02-29');
  });

  test.each([[null], [''], ['2023-02-29'], ['2024-13-01'], ['i går'], ['<b>'], ['20240801']])('%s is today', (text) => {
    expect(dayFrom(text)).toBe(today());
  });
});
