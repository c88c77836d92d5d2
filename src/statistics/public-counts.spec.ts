import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { publicCounts, sumsIn } from './public-counts.js';
import { withGroupTotals } from './roll-up.js';
import { type CountFile, cellKey, countsOf, type YouthCount } from './youth-count.js';

const file = JSON.parse(readFileSync('seeds/statistics/kd-2011.json', 'utf8')) as CountFile;
const counts = withGroupTotals(countsOf(file));
const shown = publicCounts(counts);

test('no count below five is shown, and what is hidden says why', () => {
  expect(counts.some(({ persons }) => persons !== null && persons < 5)).toBe(true);
  for (const count of shown) expect(count.persons ?? 5).toBeGreaterThanOrEqual(5);
  const hidden = shown.filter((count, at) => count.persons !== counts[at]?.persons);
  for (const count of hidden) expect(count).toMatchObject({ persons: null, percent: null, why: 'SUPPRESSED' });
});

test('totals and the unknown of every county stay', () => {
  const kept = (count: YouthCount) => /^(?:ALL|TARGET_GROUP|OTUK)$/.test(count.key) || count.county === null;
  for (const count of shown.filter(kept)) expect(count.why).not.toBe('SUPPRESSED');
});

test('an attacker who adds and subtracts all that is shown finds no hidden value', () => {
  const known = new Map(shown.map((count) => [cellKey(count), count.why === 'BLANK' ? 0 : count.persons]));
  const sums = sumsIn(counts).filter(({ complete }) => complete);
  let found = 0;
  for (let again = true; again; ) {
    again = false;
    for (const { total, parts } of sums) {
      const members = [total, ...parts];
      const unknown = members.filter((member) => known.get(member) === null);
      if (unknown.length !== 1) continue;
      const added = parts.reduce((sum, part) => sum + (known.get(part) ?? 0), 0);
      known.set(unknown[0] as string, unknown[0] === total ? added : (known.get(total) ?? 0) - added);
      found += 1;
      again = true;
    }
  }
  expect(sums.length).toBeGreaterThan(100);
  expect(found).toBe(0);
});
