import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bestCandidate, corrected, typingDistance } from './correction.js';
import { parseQuestion } from './question.js';

const candidate = (word: string, documents = 1) => ({ word, surface: word, documents });

test.each([
  ['praksis', 'praksis', 0],
  ['praksis', 'prakiss', 1],
  ['praksis', 'praks', 2],
  ['nav', 'av', 1],
  ['abc', 'xyz', 3],
])('%s to %s is %d errors', (a, b, errors) => {
  expect(typingDistance(a, b, 5)).toBe(errors);
});

test('distance is the same both ways and stops at the limit', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(fc.property(word, word, (a, b) => expect(typingDistance(a, b, 3)).toBe(typingDistance(b, a, 3))));
  expect(typingDistance('aaaaaaaaaa', 'bbbbbbbbbb', 2)).toBe(3);
});

test('short words are not corrected, long ones may have two errors', () => {
  expect(bestCandidate('nva', [candidate('nav')], false)).toBeNull();
  expect(bestCandidate('pobelprosjket', [candidate('pobelprosjektet')], false)?.word).toBe('pobelprosjektet');
});

test('fewest errors win, then the more frequent word', () => {
  expect(bestCandidate('prakss', [candidate('praksis', 1), candidate('prakkss', 9)], false)?.word).toBe('prakkss');
});

test('a compound whose parts are known is only corrected where one letter is wrong', () => {
  expect(bestCandidate('arbeidskurset', [candidate('arbeidskarte')], true)).toBeNull();
});

test('the corrected question reads as it was typed but for the word', () => {
  const question = parseQuestion('tett oppfolgng nav');
  const term = question.terms[1];
  if (term === undefined) throw new Error('no term');
  const better = corrected(question, new Map([[term, { word: 'oppfolging', surface: 'oppfølging', documents: 3 }]]));
  expect(better?.text).toBe('tett oppfølging nav');
  expect(corrected(question, new Map())).toBeNull();
});
