import { expect, test } from '@jest/globals';
import { isDay } from './day.js';

test.each(['2024-08-01', '2024-02-29', '1900-01-01', '2199-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  '2025-02-30',
  '2025-02-29',
  '2025-13-01',
  '2025-00-10',
  '1899-12-31',
  '01.08.2024',
  '2024-8-1',
  '',
  '2024-08-01T00:00:00Z',
])('%j is none', (text) => {
  expect(isDay(text)).toBe(false);
});
