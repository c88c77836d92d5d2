import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { percentOf, percentRoundedTwice, tenthsOf } from './rounding.js';

test.each([
  [2, 137, 1],
  [5, 11, 45],
  [21, 22, 95],
  [44, 137, 32],
  [35, 137, 26],
  [1, 200, 1],
  [0, 22, 0],
  [137, 137, 100],
  [39, 51, 76],
  [41, 55, 75],
])('%d of %d is %d percent, half up once', (count, base, percent) => {
  expect(percentOf(count, base)).toBe(percent);
});

/** Cells of NOVA-13/13 with only one integer reading. */
test.each([
  [13, 84, 16],
  [14, 55, 26],
  [39, 124, 32],
  [12, 83, 15],
  [102, 137, 75],
])('%d of %d is printed as %d percent: the report rounded twice', (count, base, printed) => {
  expect(percentRoundedTwice(count, base)).toBe(printed);
  expect(percentOf(count, base)).toBe(printed - 1);
});

test('a share of nothing is no share', () => {
  expect(percentOf(0, 0)).toBeNull();
  expect(tenthsOf(0, 0)).toBeNull();
});

test('a percent lies within half of the exact share, from 0 to 100', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (base, share) => {
      const count = Math.floor(share * base);
      const percent = percentOf(count, base) ?? -1;
      expect(Math.abs(percent - (100 * count) / base)).toBeLessThanOrEqual(0.5 + 1e-9);
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
    }),
  );
});

test('more is never a smaller percent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(4999), (base, some) => {
      const count = some % base;
      expect(percentOf(count + 1, base) ?? -1).toBeGreaterThanOrEqual(percentOf(count, base) ?? 101);
    }),
  );
});

test.each([
  [50, 137, 4],
  [81, 137, 6],
  [11, 137, 1],
  [7, 15, 5],
])('%d of %d is %d of ten', (count, base, tenths) => {
  expect(tenthsOf(count, base)).toBe(tenths);
});
