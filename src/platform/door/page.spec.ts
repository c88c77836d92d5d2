import { expect, test } from '@jest/globals';
import { Page } from './page.js';

test('a page names its first and last row, and what lies around it', () => {
  const page = new Page(['a', 'b', 'c'], 7, { more: true, continued: false }, (row) => `at ${row}`);
  expect(page.edges).toEqual([
    { node: 'a', cursor: 'at a' },
    { node: 'b', cursor: 'at b' },
    { node: 'c', cursor: 'at c' },
  ]);
  expect(page.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: 'at a', endCursor: 'at c' });
});

test('an empty page has no cursors', () => {
  const page = new Page<string>([], 0, { more: false, continued: true }, (row) => row);
  expect(page.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
});

test('a cursor is worked out only where it is asked for, and once', () => {
  const asked: string[] = [];
  const page = new Page(['a'], 1, { more: false, continued: false }, (row) => {
    asked.push(row);
    return row;
  });
  expect([page.nodes, page.totalCount, asked]).toEqual([['a'], 1, []]);
  expect(page.edges).toBe(page.edges);
  expect(asked).toEqual(['a']);
});
