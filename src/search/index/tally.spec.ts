import { expect, test } from '@jest/globals';
import { aMeasure } from '../../../test/support/a-measure.js';
import { fullBitset } from '../../measures/bitset.js';
import { Answers } from '../question/alternatives.js';
import { measureWords } from './measure-words.js';
import { withTally } from './tally.js';
import { WordIndex } from './word-index.js';

const index = new WordIndex();
['Kurs i snekring', 'Snekring', 'Klatring'].forEach((name, slot) => {
  index.put(slot, measureWords(aMeasure({ name })));
});
const weighing = { positions: Int32Array.from([0, 1, 2]), weighedIn: fullBitset(3) };
const ask = (term: string) => [[{ all: [[term]], factor: 1, answers: Answers.FULLY, asAsked: false }]];
const slotsOf = (term: string): readonly number[] =>
  withTally(index, ask(term), weighing, (tally) => [...tally.slots].sort());

test('one question leaves nothing behind for the next', () => {
  expect(slotsOf('snekring')).toEqual([0, 1]);
  expect(slotsOf('klatring')).toEqual([2]);
  const scores = withTally(index, ask('kurs'), weighing, ({ score }) => [...score.subarray(0, 3)]);
  expect(scores.map((score) => score > 0)).toEqual([true, false, false]);
});

test('nor does one whose reader throws', () => {
  const fails = (): void =>
    withTally(index, ask('snekring'), weighing, () => {
      throw new Error('halfway');
    });
  expect(fails).toThrow('halfway');
  expect(slotsOf('klatring')).toEqual([2]);
});
