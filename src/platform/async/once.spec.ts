import { expect, test } from '@jest/globals';
import { once } from './once.js';

class Page {
  reads = 0;

  constructor(private readonly text: string) {}

  @once
  get words(): readonly string[] {
    this.reads++;
    return this.text.split(' ');
  }
}

test('a value is worked out when it is first read, and then kept, for each object apart', () => {
  const [one, other] = [new Page('a b'), new Page('c')];
  expect(one.reads).toBe(0);
  expect(one.words).toEqual(['a', 'b']);
  expect(one.words).toBe(one.words);
  expect(one.reads).toBe(1);
  expect(other.words).toEqual(['c']);
});
