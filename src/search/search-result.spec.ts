import { expect, test } from '@jest/globals';
import { aMeasure } from '../../test/support/a-measure.js';
import { fullBitset } from '../measures/bitset.js';
import { catalogueOf } from '../measures/catalogue.js';
import { hitOf } from './hits.js';
import { pageOf } from './search-result.js';

const id = (at: number): string => `00000000-0000-4000-8000-00000000000${at}`;
const catalogue = catalogueOf(
  1,
  [0, 1, 2, 3].map((at) => aMeasure({ id: id(at), name: `Tiltak ${at}` })),
);
const hitsAt = (...positions: readonly number[]) =>
  Float64Array.from(positions, (position) => hitOf('FULL', 10 - position, position));
const page = (hits: Float64Array, after: Parameters<typeof pageOf>[4]) => {
  const { shown, hasMore } = pageOf(catalogue, hits, fullBitset(4), 2, after);
  return { names: shown.map(({ measure }) => measure.name), hasMore };
};

test('a page goes on after the last measure shown', () => {
  const { shown } = pageOf(catalogue, hitsAt(3, 1, 0, 2), fullBitset(4), 2, null);
  const last = shown.map(({ measure, hit }) => ({ id: measure.id, hit })).at(-1) ?? null;
  expect(page(hitsAt(3, 1, 0, 2), last)).toEqual({ names: ['Tiltak 2', 'Tiltak 3'], hasMore: false });
});

test('where the last measure shown is a hit no more, what came after it still comes', () => {
  const last = { id: id(1), hit: hitOf('FULL', 9, 1) };
  expect(page(hitsAt(3, 0, 2), last)).toEqual({ names: ['Tiltak 2', 'Tiltak 3'], hasMore: false });
});

test('where it ranks otherwise by now, its new place counts', () => {
  const hits = Float64Array.from([hitOf('FULL', 1, 1), ...hitsAt(0, 2, 3)]);
  expect(page(hits, { id: id(1), hit: hitOf('FULL', 9, 1) })).toEqual({ names: [], hasMore: false });
});
