import { describe, expect, test } from '@jest/globals';
import { differenceOf } from './differences.ts';

describe('what differs between measures', () => {
  test.each([
    [[['Skole'], ['Skole']], 'same'],
    [
      [
        ['OT', 'NAV'],
        ['NAV', 'OT'],
      ],
      'same',
    ],
    [[['Skole'], ['Bedrift'], undefined], 'different'],
    [[['Skole'], ['Skole'], undefined], 'unknown'],
    [[[], ['OT']], 'different'],
    [[[], undefined], 'unknown'],
    [[undefined, undefined], 'same'],
  ] as const)('%j: %s', (answers, difference) => {
    expect(differenceOf(answers)).toBe(difference);
  });
});
