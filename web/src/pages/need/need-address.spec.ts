import { expect, test } from '@jest/globals';
import { addressOfNeed, needWishOf } from './need-address.ts';

const wish = (query: string, own: string | null = null) => needWishOf(new URLSearchParams(query), own);

test('an empty address is the country, or one’s own county of today', () => {
  expect(wish('')).toEqual({ division: 'Y2012', county: null });
  expect(wish('', '39')).toEqual({ division: 'Y2024', county: '39' });
});

test('what an address says goes before one’s own county', () => {
  expect(wish('inndeling=Y2012&fylke=', '39')).toEqual({ division: 'Y2012', county: null });
  expect(wish('inndeling=Y2020&fylke=30')).toEqual({ division: 'Y2020', county: '30' });
  expect(wish('inndeling=Y1900')).toEqual({ division: 'Y2012', county: null });
});

test('an address leads back to its wish', () => {
  for (const county of [null, '07']) {
    expect(wish(addressOfNeed({ division: 'Y2012', county }), '39')).toEqual({ division: 'Y2012', county });
  }
});
