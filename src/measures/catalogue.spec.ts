import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aMeasure } from '../../test/support/a-measure.js';
import { type Catalogue, catalogueOf, changeCatalogue, editsSince } from './catalogue.js';
import { positionsInOrder } from './catalogue-order.js';
import { documentOf, type MeasureDocument } from './measure-document.js';
import { MeasureOrder } from './measure-order.js';

const ids = Array.from({ length: 40 }, (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`);

const documents: fc.Arbitrary<MeasureDocument> = fc
  .record({
    id: fc.constantFrom(...ids),
    name: fc.constantFrom('Alfa', 'Ærlig', 'Ås', 'Beta 2', 'Beta 10', 'Øst'),
    dataset: fc.constantFrom('register', 'other'),
    schoolYear: fc.constantFrom(null, '2012/13', '2024/25'),
    arena: fc.constantFrom(null, 'SCHOOL' as const, 'ENTERPRISE' as const),
    actors: fc.constantFrom(null, [], ['OT' as const], ['OT' as const, 'NAV' as const]),
    ageFrom: fc.constantFrom(null, 16, 18),
    freePlaces: fc.constantFrom(null, 0, 3),
  })
  .map((said) => documentOf({ ...aMeasure(said), version: 1, updatedAt: '2026-01-01T00:00:00.000Z' }));

const changes = fc.array(
  fc.record({
    written: fc.uniqueArray(documents, { selector: ({ id }) => id, maxLength: 3 }),
    removed: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }),
  }),
  { maxLength: 20 },
);

/** Everything a catalogue answers with, orders and sets as plain values. */
function answersOf(catalogue: Catalogue): unknown {
  return {
    measures: catalogue.measures,
    index: catalogue.index,
    positions: catalogue.measures.map(({ id }) => catalogue.positionOf.get(id)),
    values: Object.values(catalogue.index.dimensions).map(({ byValue }) => [...byValue.keys()]),
    orders: Object.values(MeasureOrder).map((order) => [...positionsInOrder(catalogue, order)]),
  };
}

test('a catalogue changed step by step is the one built anew, and those before it stay as they were', () => {
  fc.assert(
    fc.property(fc.uniqueArray(documents, { selector: ({ id }) => id }), changes, (first, steps) => {
      const wanted = new Map(first.map((document) => [document.id, document]));
      let catalogue = catalogueOf(1, first);
      for (const { written, removed } of steps) {
        const before = catalogue;
        const was = structuredClone({ measures: before.measures, index: before.index });
        answersOf(before);
        for (const id of removed) wanted.delete(id);
        for (const document of written) wanted.set(document.id, document);
        catalogue = changeCatalogue(before, written, removed);
        expect(answersOf(catalogue)).toEqual(answersOf(catalogueOf(catalogue.version, [...wanted.values()])));
        expect({ measures: before.measures, index: before.index }).toEqual(was);
        expect(editsSince(catalogue, before.version)).toHaveLength(
          new Set([...written.map(({ id }) => id)]).size +
            removed.filter((id) => was.measures.some((m) => m.id === id)).length,
        );
      }
      expect(editsSince(catalogue, 0)).toBeNull();
    }),
    { numRuns: 150 },
  );
});
