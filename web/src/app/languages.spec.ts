import { describe, expect, test } from '@jest/globals';
import { languageFrom } from './languages.ts';

describe('the language a page opens in', () => {
  test.each([
    [['nn-NO', 'nb'], 'nn'],
    [['no'], 'nb'],
    [['de-DE', 'en-GB'], 'en'],
    [[null, 'nn'], 'nn'],
    [['fi'], 'nb'],
    [[], 'nb'],
  ] as const)('%j is %s', (wanted, language) => {
    expect(languageFrom(wanted)).toBe(language);
  });
});
