import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { atOnce, entriesPerStep, inSlices, type Steps, sortedSteps } from './slices.js';

test('a list is sorted as in one go, and what is equal keeps its order', () => {
  const entries = fc.array(fc.record({ rank: fc.integer({ min: 0, max: 20 }), name: fc.string() }), {
    maxLength: 5 * entriesPerStep,
    size: 'max',
  });
  fc.assert(
    fc.property(entries, (list) => {
      const before = [...list];
      const compare = (a: { rank: number }, b: { rank: number }): number => a.rank - b.rank;
      expect(atOnce(sortedSteps(list, compare))).toEqual([...list].sort(compare));
      expect(list).toEqual(before);
    }),
    { numRuns: 30 },
  );
});

/** Works on until another turn of the process has come in between. */
function* untilOthersCame(): Steps<string> {
  let came = false;
  setTimeout(() => {
    came = true;
  });
  while (!came) yield;
  return 'done';
}

test('work in slices lets others go first, and gives its result', async () => {
  expect(await inSlices(untilOthersCame())).toBe('done');
});

test('an error in the work is the error of the whole', async () => {
  const failing = function* (): Steps<never> {
    yield;
    throw new Error('broken');
  };
  await expect(inSlices(failing())).rejects.toThrow('broken');
  expect(() => atOnce(failing())).toThrow('broken');
});
