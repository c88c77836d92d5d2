import { expect, test } from '@jest/globals';
import { Budget, budgetOf, requestsAMinute, requestsIn } from './budgets.js';
import { tooMany } from './messages.js';

test.each([
  ['/graphql', 'READ'],
  ['/auth/sign-in', 'SIGN_IN'],
  ['/api/v1/measures.csv', 'FILES'],
  ['/api', 'PAGES'],
  ['/authors', 'PAGES'],
  ['/', 'PAGES'],
])('%s is of the budget %s', (path, budget) => {
  expect(budgetOf(path)).toBe(budget);
});

test('a question that may answer more fields counts as more', () => {
  expect([0, 1_999, 2_000, 20_000].map(requestsIn)).toEqual([1, 1, 2, 11]);
});

test.each(Object.values(Budget))('an address has room for no fewer %s than one person', (budget) => {
  const { address, viewer } = requestsAMinute[budget];
  expect(address).toBeGreaterThanOrEqual(viewer);
});

test.each(Object.values(Budget))('the refusal of too many %s says when to try again', (budget) => {
  expect(tooMany(budget, 1)).toEqual({
    nb: expect.stringMatching(/ om 1 sekund\.$/),
    nn: expect.stringMatching(/ om 1 sekund\.$/),
    en: expect.stringMatching(/ in 1 second\.$/),
  });
  expect(tooMany(budget, 42).nb).toMatch(/ om 42 sekunder\.$/);
});
