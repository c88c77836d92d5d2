import { expect, test } from '@jest/globals';
import { memoize, perObject } from './memoize.js';

test('an answer is worked out once for each key, and null is one too', () => {
  const asked: string[] = [];
  const lengthOf = memoize(10, (text: string) => {
    asked.push(text);
    return text === '' ? null : text.length;
  });
  expect([lengthOf('ab'), lengthOf('ab'), lengthOf(''), lengthOf('')]).toEqual([2, 2, null, null]);
  expect(asked).toEqual(['ab', '']);
});

test('inputs with the same key have the same answer', () => {
  const first = memoize(
    10,
    (pair: readonly [string, number]) => pair[1],
    ([name]) => name,
  );
  expect([first(['a', 1]), first(['a', 2]), first(['b', 3])]).toEqual([1, 1, 3]);
});

test('no more are kept than it says', () => {
  let asked = 0;
  const next = memoize(2, (_: string) => ++asked);
  for (const key of ['a', 'b', 'c']) next(key);
  expect([next('c'), next('a')]).toEqual([3, 4]);
});

test('what follows from an object is worked out once for it, and again for one that is only alike', () => {
  let asked = 0;
  const sizeOf = perObject((list: readonly string[]) => {
    asked++;
    if (list.length === 0) throw new Error('empty');
    return list.length;
  });
  const list = ['a', 'b'];
  expect([sizeOf(list), sizeOf(list), sizeOf([...list]), asked]).toEqual([2, 2, 2, 2]);
  const none: string[] = [];
  expect(() => sizeOf(none)).toThrow('empty');
  expect(() => sizeOf(none)).toThrow('empty');
  expect(asked).toBe(4);
});
