import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aCatalogue, aMeasure } from '../../test/support/a-measure.js';
import { placeAfter, positionsInOrder } from './catalogue-order.js';
import { compareKeys, MeasureOrder, orderKey } from './measure-order.js';

test('names stand in Norwegian order', () => {
  const names = ['Ål', 'Øst', 'Bergen', 'Ære', 'Zebra', 'Ås', 'tiltak 10', 'Tiltak 9'];
  const catalogue = aCatalogue(names.map((name, index) => aMeasure({ id: String(index), name })));
  expect(catalogue.measures.map((measure) => measure.name)).toEqual([
    'Bergen',
    'Tiltak 9',
    'tiltak 10',
    'Zebra',
    'Ære',
    'Øst',
    'Ål',
    'Ås',
  ]);
});

test.each(Object.values(MeasureOrder))(
  'by %s, what comes after a key is everything greater and nothing else',
  (order) => {
    const entry = fc.record({
      name: fc.constantFrom('a', 'b', 'æ'),
      schoolYear: fc.constantFrom(null, '2012/13', '2023/24'),
      countyNumber: fc.constantFrom('01', '08'),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 20 }), fc.nat(), (entries, pick) => {
        const measures = entries.map((one, index) => aMeasure({ ...one, id: String(index).padStart(2, '0') }));
        const catalogue = aCatalogue(measures);
        const sorted = [...positionsInOrder(catalogue, order)].map((position) => catalogue.measures[position]);
        const key = orderKey(order, measures[pick % measures.length] ?? aMeasure());
        const rest = sorted.slice(placeAfter(catalogue, order, key));
        const greater = measures.filter((measure) => compareKeys(order, orderKey(order, measure), key) > 0);
        expect(new Set(rest.map((measure) => measure?.id))).toEqual(new Set(greater.map((measure) => measure.id)));
      }),
    );
  },
);
