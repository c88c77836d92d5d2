import { expect, test } from '@jest/globals';
import { tableAddress } from './table-address.ts';

test.each([
  ['tabell 6-14', '/kunnskap#6-14'],
  ['table 8-10', '/kunnskap#8-10'],
  ['Tabell 4-6', '/dekning/trykt#4-6'],
  ['kap. 4.4-4.5', undefined],
  ['§ 13-2', undefined],
])('%s is shown at %s', (locator, address) => {
  expect(tableAddress(locator)).toBe(address);
});
