import { expect, test } from '@jest/globals';
import { tokensOf } from './tokens.js';

const texts = (text: string): readonly string[] => tokensOf(text).map((token) => token.text);

test('a hyphen cuts a word', () => {
  expect(texts('AMO-kurs')).toEqual(['amo', 'kurs']);
});

test('a hyphen at the end of a line is the typesetter’s', () => {
  expect(texts('opp-\n  læring')).toEqual(['opplæring']);
});

test('a capital inside a word begins a new one', () => {
  expect(texts('NySjans!')).toEqual(['ny', 'sjans']);
});

test('a span of numbers is two numbers', () => {
  expect(texts('16-24 år')).toEqual(['16', '24', 'år']);
});

test('places are those of the original text', () => {
  const text = 'Kurs: AMO-kurs';
  expect(tokensOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Kurs', 'AMO', 'kurs']);
});

test('punctuation, emoji and direction marks are no words', () => {
  expect(texts('… 🙂 \u202E «»"')).toEqual([]);
});
