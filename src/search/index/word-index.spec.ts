import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aMeasure } from '../../../test/support/a-measure.js';
import { type MeasureWords, measureWords } from './measure-words.js';
import { WordIndex } from './word-index.js';

const texts = [
  'Arbeidspraksis i bedrift',
  'Sykkelverksted uten lønn',
  'Kurs i sveising og snekring',
  'Praksis på gård',
];
const measures = texts.map((description, at) => measureWords(aMeasure({ id: String(at), description })));

/** Every term with the slots and weights it has, and the words that can be found by their beginning. */
function contents(index: WordIndex): unknown {
  const terms = new Set(measures.flatMap(({ weights }) => [...weights.keys()]));
  const held = [...terms].map((term) => {
    const posting = index.posting(term);
    const pairs = Array.from({ length: posting?.length ?? 0 }, (_, at) => [posting?.slots[at], posting?.weights[at]]);
    return [term, pairs.sort(([a = 0], [b = 0]) => a - b)];
  });
  return [held, index.beginningWith('', 100).map(({ written }) => written)];
}

test('after any changes the index is as one made anew', () => {
  const change = fc.record({ slot: fc.integer({ min: 0, max: 5 }), text: fc.option(fc.nat(texts.length - 1)) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const [changed, anew] = [new WordIndex(), new WordIndex()];
      const last = new Map(changes.map(({ slot, text }) => [slot, text]));
      const held = new Map<number, MeasureWords | null>();
      for (const { slot, text } of changes) {
        const measure = text === null ? null : (measures[text] ?? null);
        changed.put(slot, measure, held.get(slot) ?? null);
        held.set(slot, measure);
      }
      for (const [slot, text] of last) anew.put(slot, text === null ? null : (measures[text] ?? null));
      expect(contents(changed)).toEqual(contents(anew));
    }),
  );
});

test('a change touches only the terms that came, went or weigh differently', () => {
  const index = new WordIndex();
  const [before, after] = [3, null].map((freePlaces) => measureWords(aMeasure({ freePlaces })));
  index.put(0, before ?? null);
  const posting = index.posting('bedrift');
  const slots = posting?.slots.slice();
  index.put(0, after ?? null, before);
  expect(index.posting('bedrift')).toBe(posting);
  expect(index.posting('bedrift')?.slots).toEqual(slots);
});

test.each([
  ['For deg uten lærekontrakt, med svenneprøve til slutt.', ['lærekontrakt', 'svenneprøve']],
  ['Ingen forkunnskaper nødvendig.', ['forkunnskaper']],
  ['Verken karakterer eller attest trengs.', ['attest']],
])('«%s»: what a text denies is found too', (description, words) => {
  const index = new WordIndex();
  index.put(0, measureWords(aMeasure({ description })));
  for (const word of words) {
    const [found] = index.beginningWith(word, 1);
    expect(found?.lemmas.some((lemma) => index.posting(lemma) !== undefined)).toBe(true);
  }
});
