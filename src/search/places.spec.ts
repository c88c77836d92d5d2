import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placesOf } from './places.js';

test('every id is found at its place, alone and within a text, and no other text is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 300 }), fc.uuid(), fc.string(), (ids, other, text) => {
      const places = placesOf(ids);
      const joined = ids.map((id) => `${id}0000ff`).join('');
      ids.forEach((id, place) => {
        expect(places.at(id, 0)).toBe(place);
        expect(places.at(joined, place * 42)).toBe(place);
      });
      if (!ids.includes(other)) expect(places.at(other, 0)).toBe(-1);
      expect(places.at(text, 0)).toBe(-1);
    }),
  );
});

test('ids that begin alike are told apart', () => {
  const ids = Array.from({ length: 50 }, (_, index) => `aaaaaaaa-0000-4000-8000-${String(index).padStart(12, '0')}`);
  const places = placesOf(ids);
  expect(ids.map((id) => places.at(id, 0))).toEqual(ids.map((_, index) => index));
});
