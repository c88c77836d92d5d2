import { expect, test } from '@jest/globals';
import { ndcgAt10, overlapAt10, recallAt20 } from './relevance-metrics.js';

test('the best order has an nDCG of one and the reverse has less', () => {
  expect(ndcgAt10({ shown: [3, 2, 1, 0], all: [0, 1, 2, 3] })).toBe(1);
  expect(ndcgAt10({ shown: [0, 1, 2, 3], all: [0, 1, 2, 3] })).toBeLessThan(0.7);
});

test('nDCG by hand: a 3 in second place of one relevant measure', () => {
  expect(ndcgAt10({ shown: [0, 3], all: [3] })).toBeCloseTo(1 / Math.log2(3), 10);
});

test('recall counts grades 2 and 3, of at most twenty', () => {
  expect(recallAt20({ shown: [1, 2], all: [1, 2, 3] })).toBe(0.5);
  expect(recallAt20({ shown: Array(20).fill(3), all: Array(100).fill(3) })).toBe(1);
});

test('nothing shown is no recall and no gain', () => {
  expect(recallAt20({ shown: [], all: [3] })).toBe(0);
  expect(ndcgAt10({ shown: [], all: [3] })).toBe(0);
});

test('overlap is of the longer list', () => {
  expect(overlapAt10(['a', 'b'], ['b'])).toBe(0.5);
  expect(overlapAt10([], [])).toBe(1);
});
