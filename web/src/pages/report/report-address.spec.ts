import { expect, test } from '@jest/globals';
import { addressOfReport, reportWishOf } from './report-address.ts';

const wishOf = (query: string, own: string | null = null) => reportWishOf(new URLSearchParams(query), own);

test.each([
  ['inndeling=Y2024&fylke=40', { division: 'Y2024', county: '40', dataset: null }],
  ['fylke=08&datasett=register', { division: 'Y2012', county: '08', dataset: 'register' }],
  ['inndeling=Y1814&fylke=', { division: 'Y2012', county: null, dataset: null }],
])('%s', (query, wish) => {
  expect(wishOf(query)).toEqual(wish);
  expect(wishOf(new URL(addressOfReport(wishOf(query)), 'http://x').search)).toEqual(wish);
});

test('an address that says nothing is one’s own county, and one that says the country stays there', () => {
  expect(wishOf('', '40')).toEqual({ division: 'Y2024', county: '40', dataset: null });
  expect(wishOf('inndeling=Y2012&fylke=', '40').county).toBeNull();
});
