import { expect, test } from '@jest/globals';
import { bitsetOf } from '../measures/bitset.js';
import { bestHits, hitOf, levelCounts, levelOf, positionOf } from './hits.js';

const some = Float64Array.from([
  hitOf('NEAR', 9_000, 1),
  hitOf('PARTIAL', 50, 3),
  hitOf('FULL', 7, 4),
  hitOf('FULL', 40, 2),
  hitOf('FULL', 7, 0),
  hitOf('PARTIAL', 2 ** 30, 5),
]);
const best = [2, 0, 4, 5, 3, 1];

test('level before rank, rank before position, however high the rank', () => {
  expect([...some.toSorted()].map(positionOf)).toEqual(best);
  expect([...some].map(levelOf)).toEqual(['NEAR', 'PARTIAL', 'FULL', 'FULL', 'FULL', 'PARTIAL']);
});

test.each([1, 2, 3, 5, 6, 7])('the %i best are the first of all in order', (most) => {
  expect(bestHits(some, most, () => true).map(positionOf)).toEqual(best.slice(0, most));
  const odd = best.filter((position) => position % 2 === 1);
  expect(bestHits(some, most, (hit) => positionOf(hit) % 2 === 1).map(positionOf)).toEqual(odd.slice(0, most));
});

test('every level is counted, those without hits too', () => {
  expect(levelCounts(some, bitsetOf(6, [2, 3, 4, 5]))).toEqual([
    { level: 'FULL', totalCount: 2 },
    { level: 'PARTIAL', totalCount: 2 },
    { level: 'NEAR', totalCount: 0 },
  ]);
});
