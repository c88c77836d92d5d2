import { expect, test } from '@jest/globals';
import { lawAddress } from './laws.ts';

test.each([
  ['Opplæringslova (2023) § 9-4', 'https://lovdata.no/lov/2023-06-09-30'],
  ['Education Act (1998) § 3-6', 'https://lovdata.no/lov/1998-07-17-61'],
  ['Forskrift til opplæringslova (1998) § 13-3 b', 'https://lovdata.no/forskrift/2006-06-23-724'],
  ['Regulations to the Education Act (1998) § 13-1', 'https://lovdata.no/forskrift/2006-06-23-724'],
  ['Forvaltningsloven § 13', undefined],
])('%s is at %s', (legalBasis, address) => {
  expect(lawAddress(legalBasis)).toBe(address);
});
