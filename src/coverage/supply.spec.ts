import { expect, test } from '@jest/globals';
import { aCatalogue, aMeasure } from '../../test/support/a-measure.js';
import { fullBitset } from '../measures/bitset.js';
import { supplyOf } from './supply.js';

const supply = (...measures: Parameters<typeof aMeasure>[0][]) => {
  const catalogue = aCatalogue(measures.map((one, at) => aMeasure({ id: String(at), ...one })));
  return supplyOf(catalogue, fullBitset(catalogue.index.size));
};

test('what is not recorded is neither free nor full, neither at once nor later', () => {
  const offers = supply(
    { freePlaces: 2, startsWithin: 0 },
    { freePlaces: 0, startsWithin: 14 },
    { freePlaces: null, startsWithin: null },
  );
  expect(offers).toMatchObject({
    measures: 3,
    freePlaces: { certain: 1, notRecorded: 1 },
    startsAtOnce: { certain: 1, notRecorded: 1 },
  });
});

test('measures of NAV may be missing where none of NAV alone and none said to be standard is recorded', () => {
  expect(supply({ otStatusCode: 'OTOA' }).standardNavMayBeUnreported).toBe(true);
  expect(supply({ otStatusCode: 'OTAP' }).standardNavMayBeUnreported).toBe(false);
  expect(supply({ otStatusCode: 'OTKO', standardNavMeasure: 'YES' }).standardNavMayBeUnreported).toBe(false);
});
