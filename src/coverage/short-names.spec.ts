import { expect, test } from '@jest/globals';
import { shortNames } from './short-names.js';

test('a text keeps its name, and a name is never given to another text', () => {
  const name = shortNames(2);
  const [one, other] = [name('a long text'), name('another')];
  expect(name('a long text')).toBe(one);
  const third = name('a third');
  expect(new Set([one, other, third, name('a long text')]).size).toBe(4);
});
