import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bitsetOf, positions } from './bitset.js';
import { editedBits, editedList, editedNumbers } from './edit.js';

const edits = fc
  .record({ size: fc.integer({ min: 0, max: 200 }), kind: fc.integer({ min: 0, max: 3 }), a: fc.nat(), b: fc.nat() })
  .filter(({ size, kind }) => size > 0 || kind === 0)
  .map(({ size, kind, a, b }) => {
    const from = kind === 0 ? null : a % size;
    const left = from === null ? size : size - 1;
    return { size, from, to: kind === 1 ? null : kind === 2 ? from : b % (left + 1) };
  });

test('an edit of bits and of numbers is the edit of a list', () => {
  fc.assert(
    fc.property(
      edits,
      fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }),
      fc.boolean(),
      (edit, given, value) => {
        const list = given.slice(0, edit.size);
        const expected = editedList(list, edit, value);
        const bits = bitsetOf(
          edit.size,
          [...list.keys()].filter((at) => list[at]),
        );
        expect(positions(editedBits(bits, edit.size, edit, value))).toEqual(
          [...expected.keys()].filter((at) => expected[at]),
        );
        const numbers = editedNumbers(Uint32Array.from(list, Number), edit, Number(value));
        expect([...numbers]).toEqual(expected.map(Number));
      },
    ),
    { numRuns: 2_000 },
  );
});
