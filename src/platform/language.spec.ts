import { expect, test } from '@jest/globals';
import { languageOf, languageOfLocale } from './language.js';

test.each([
  [undefined, 'nb'],
  ['', 'nb'],
  ['nn', 'nn'],
  ['no', 'nb'],
  ['nn-NO,nn;q=0.9,en;q=0.8', 'nn'],
  ['de,en;q=0.7,nn;q=0.5', 'en'],
  ['en;q=0', 'nb'],
  ['*', 'nb'],
  [';;q=,,', 'nb'],
  ['constructor', 'nb'],
  ['__proto__, nn;q=0.1', 'nn'],
])('%s is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

test.each([
  ['nn_NO.UTF-8', 'nn'],
  ['nb_NO.UTF-8', 'nb'],
  ['no_NO', 'nb'],
  ['en_US.UTF-8', 'en'],
  ['en', 'en'],
  ['C.UTF-8', 'nb'],
  ['ene', 'nb'],
  [null, 'nb'],
])('the locale %s is %s', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});
