import { expect, test } from '@jest/globals';
import { addressOfNeed, needWishOf } from './need-address.ts';

const wish = (query: string, own: string | null = null) => needWishOf(new URLSearchParams(query), own);

test('an empty address is the country, or one’s own county of today', () => {
  expect(wish('')).toEqual({ division: 'Y2012', county: null, day: null, dataset: null });
  expect(wish('', '39')).toEqual({ division: 'Y2024', county: '39', day: null, dataset: null });
});

test('what an address says goes before one’s own county', () => {
  expect(wish('inndeling=Y2012&fylke=', '39')).toEqual({ division: 'Y2012', county: null, day: null, dataset: null });
  expect(wish('inndeling=Y2020&fylke=30')).toEqual({ division: 'Y2020', county: '30', day: null, dataset: null });
  expect(wish('inndeling=Y1900&dag=i%20dag')).toEqual({ division: 'Y2012', county: null, day: null, dataset: null });
});

test('an address leads back to its wish', () => {
  for (const county of [null, '07']) {
    for (const day of [null, '2024-06-15']) {
      for (const dataset of [null, 'register']) {
        const one = { division: 'Y2012', county, day, dataset } as const;
        expect(wish(addressOfNeed(one), '39')).toEqual(one);
      }
    }
  }
});
