import { expect, test } from '@jest/globals';
import { givenUpAfterMs, waitMs } from './webhook.js';

test('waits double from five seconds to four hours', () => {
  const seconds = [1, 2, 3, 12, 13, 40, 5_000].map((failures) => waitMs(failures, 0.5) / 1_000);
  expect(seconds).toEqual([5, 10, 20, 10_240, 14_400, 14_400, 14_400]);
});

test('chance moves a wait by a fifth at most', () => {
  expect([0, 1].map((chance) => Math.round(waitMs(1, chance)))).toEqual([4_000, 6_000]);
});

test('a receiver is tried some sixteen times within the day', () => {
  let [tries, spent] = [0, 0];
  while (spent < givenUpAfterMs) spent += waitMs(++tries, 0.5);
  expect(tries).toBe(17);
});
