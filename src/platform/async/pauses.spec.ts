import { expect, test } from '@jest/globals';
import { pauses, sleep } from './pauses.js';

test('each pause is twice the one before, up to the longest', () => {
  const some = pauses(100, 700);
  expect([1, 2, 3, 4, 5].map(() => some.next().value)).toEqual([100, 200, 400, 700, 700]);
});

test('a sleep ends with its signal, also one that was given before', async () => {
  const stop = new AbortController();
  const slept = sleep(600_000, stop.signal);
  stop.abort();
  await slept;
  await sleep(600_000, stop.signal);
});
