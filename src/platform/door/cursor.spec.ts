import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../errors.js';
import { cursorsOf, decodeCursor, fingerprint } from './cursor.js';

const key = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()), { maxLength: 4 });

test('a cursor gives back its key to the question it came with', () => {
  fc.assert(
    fc.property(fc.string(), key, (question, place) => {
      expect(decodeCursor(question, cursorsOf(question)(place))).toEqual(place);
    }),
  );
});

test('a cursor of another question is refused', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), key, (a, b, place) => {
      fc.pre(a !== b);
      expect(() => decodeCursor(b, cursorsOf(a)(place))).toThrow(Refusal);
    }),
  );
});

test.each(['', 'abc', 'e30', '{}', '=', 'å', 'A'.repeat(5_000)])('what is no cursor of ours is refused: %#', (text) => {
  expect(() => decodeCursor('q', text)).toThrow(Refusal);
});

test('a changed cursor is refused', () => {
  const cursor = cursorsOf('q')(['navn', 1]);
  for (let place = 0; place < cursor.length; place++) {
    const changed = cursor.slice(0, place) + (cursor[place] === 'A' ? 'B' : 'A') + cursor.slice(place + 1);
    expect(() => decodeCursor('q', changed)).toThrow(Refusal);
  }
});

test.each(['', '{}', 'null', '7', '"navn"', '[[]]', '[null]', '[{"a":1}]', '["navn"'])(
  'a forged cursor that fits the question but holds no key is refused: %s',
  (body) => {
    const forged = btoa(`${fingerprint('q')}${fingerprint(`q${body}`)}${body}`).replace(/=+$/, '');
    expect(() => decodeCursor('q', forged)).toThrow(Refusal);
  },
);
