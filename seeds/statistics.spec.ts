import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { countErrata, errataOf } from '../src/statistics/count-errata.js';
import { labelOf } from '../src/statistics/count-labels.js';
import { problemsInCounts } from '../src/statistics/count-problems.js';
import { type CountFile, countsOf, type YouthCount } from '../src/statistics/youth-count.js';

const folder = 'seeds/statistics';
const counts = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => countsOf(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as CountFile));
const kd = counts.filter(({ source }) => source === 'KD-2011');

test('every seeded count has its lines, a label and nothing wrong with it', () => {
  expect(counts).toHaveLength(567);
  expect(problemsInCounts(counts)).toEqual([]);
  for (const count of counts) {
    expect(count.locator).toMatch(/^l\.\d+(?:–\d+)?(?:, l\.\d+)?$/);
    expect(labelOf(count).nb).not.toBe(count.key);
  }
});

test('the nation less the thirteen counties is what the six that were cut off have together', () => {
  const rest = (key: string) => {
    const of = kd.filter((count) => count.key === key && (count.county !== null || count.persons !== null));
    const shown = of.filter(({ county }) => county !== null).reduce((sum, { persons }) => sum + (persons ?? 0), 0);
    return (of.find(({ county }) => county === null)?.persons ?? 0) - shown;
  };
  expect(['ALL', 'OTUK', 'OTNO', 'UKJENT'].map(rest)).toEqual([12_071, 2723, 173, 3]);
  expect(kd.filter(({ why }) => why === 'CUT_OFF')).toHaveLength(6 * 25);
  expect(kd.filter(({ why }) => why === 'BLANK')).toHaveLength(11);
});

test('every erratum is about counts that are seeded', () => {
  const told = new Set(counts.flatMap((count) => errataOf(count).map(({ code }) => code)));
  expect([...told].sort()).toEqual(countErrata.map(({ code }) => code).sort());
});

describe('a wrong row is told of', () => {
  const total = kd.find(({ key, county }) => key === 'ALL' && county?.number === '07') as YouthCount;
  const at = counts.indexOf(total);
  test.each<[string, Partial<YouthCount>, RegExp]>([
    ['a code of another day', { dimension: 'STATUS_GROUP', codeVersion: 'Y2024', key: '1' }, /no such code/],
    ['a county of another division', { county: { division: 'Y2024', number: '39' } }, /no such county/],
    ['a total that does not add up', { persons: 2529 }, /add up/],
    ['fewer than none', { persons: -1 }, /whole/],
    ['a half youth', { persons: 2.5 }, /whole/],
    ['neither a figure nor a reason', { persons: null }, /either/],
    ['over a hundred percent', { percent: 101 }, /Percent/],
    ['the same day twice', { county: { division: 'Y2012', number: '08' } }, /twice/],
  ])('%s', (_, change, expected) => {
    const problems = problemsInCounts(counts.with(at, { ...total, ...change }));
    expect(problems.map(({ message }) => message.en).join()).toMatch(expected);
  });
});
