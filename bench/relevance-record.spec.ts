import { expect, test } from '@jest/globals';
import { fallen } from './relevance-record.js';

test('a question may fall a little, not far, and a new one must be on record', () => {
  const before = { a: 1, b: 1, c: 0.2 };
  expect(fallen({ a: 0.71, b: 0.69, c: 0.9, d: 1 }, before)).toEqual([
    'b fell from nDCG@10 1 to 0.690',
    'd is not on record: run with --record',
  ]);
});
