import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { equals, levelQueriesOf, nearQueriesOf } from './meilisearch-query.js';
import { isEmptyPlan, planOf, type SearchPlan, unknownTerms } from './plan.js';
import { postgresQueryOf } from './postgres-query.js';
import { parseQuestion } from './question.js';
import { Vocabulary } from './vocabulary.js';

const words = {
  tet: 87,
  oppfolg: 120,
  nav: 108,
  praksisplas: 3,
  praksisplass: 3,
  telemark: 14,
  tiltak: 164,
  allservic: 1,
};
const vocabulary = new Vocabulary(new Map(Object.entries({ ...words, oppfolging: 100 })), 180);
const plan = (text: string): SearchPlan => planOf(parseQuestion(text), vocabulary);

test('a question of known words can be answered in full', () => {
  expect(plan('tett oppfølging')).toMatchObject({ complete: true });
});

test('a word that no measure has leaves only parts of the question', () => {
  const { complete, cores, near } = plan('tett oppfølging angst');
  expect(complete).toBe(false);
  expect(cores).toEqual([]);
  expect(near.map((term) => term.full)).toEqual(['tet', 'oppfolg']);
});

test('the rarest word is enough of the question, the common ones are not', () => {
  expect(plan('tiltak telemark').cores.map((core) => core.map((term) => term.full))).toEqual([['telemark']]);
});

test('weights add up to one', () => {
  const total = plan('tiltak telemark nav ukjentord').terms.reduce((sum, term) => sum + term.weight, 0);
  expect(total).toBeCloseTo(1, 10);
});

test('a word that exists is not taken for the beginning of a longer one', () => {
  expect(plan('nav').terms[0]?.prefix).toBeNull();
  expect(plan('oppf').terms[0]).toMatchObject({ prefix: 'oppf', documents: 1 });
});

test('two words that the index has as one are one', () => {
  expect(plan('all service').terms.map((term) => term.full)).toEqual(['allservic']);
});

test('unknown words are those the index does not have', () => {
  const unknown = unknownTerms(parseQuestion('nav hesteterapi tiltak'), vocabulary);
  expect(unknown.map(({ term }) => term.written)).toEqual(['hesteterapi']);
  expect(unknownTerms(parseQuestion('hva som helst'), Vocabulary.unknown)).toEqual([]);
});

test('without a vocabulary every word is looked for', () => {
  expect(planOf(parseQuestion('hesteterapi nav'), Vocabulary.unknown)).toMatchObject({ complete: true });
});

test('of more than ten words the ten rarest known are looked for', () => {
  const many = new Vocabulary(new Map(Array.from({ length: 20 }, (_, index) => [`xq${index}`, index + 1])), 30);
  const text = Array.from({ length: 20 }, (_, index) => `xq${index}`).join(' ');
  expect(planOf(parseQuestion(text), many).terms.map((term) => term.full)).toEqual(
    Array.from({ length: 10 }, (_, index) => `xq${index}`),
  );
});

test('of more than ten words one that no measure has keeps the question from being answered in full', () => {
  const many = new Vocabulary(new Map(Array.from({ length: 11 }, (_, index) => [`xq${index}`, index + 1])), 30);
  const text = Array.from({ length: 11 }, (_, index) => `xq${index}`).join(' ');
  expect(planOf(parseQuestion(text), many).complete).toBe(true);
  expect(planOf(parseQuestion(`${text} ukjent`), many).complete).toBe(false);
});

test('more than ten words that no measure has are not a question without words', () => {
  const asked = plan(Array.from({ length: 30 }, (_, index) => `ukjent${index}`).join(' '));
  expect([isEmptyPlan(asked), asked.complete, asked.known]).toEqual([false, false, []]);
});

test('both engines are asked for the same: all words in full, excluded words never', () => {
  const asked = plan('"tett oppfølging" telemark -nav ');
  expect(postgresQueryOf(asked).full).toBe("('telemark') & ('tet' <-> 'oppfolg') & !(('nav'))");
  expect(levelQueriesOf(asked)).toEqual([
    { level: 'FULL', q: '"tet oppfolg" -"nav" telemark ', matchingStrategy: 'all' },
  ]);
});

test('only excluded words ask for everything else', () => {
  expect(postgresQueryOf(plan('-nav'))).toMatchObject({
    full: "!(('nav'))",
    broad: "!(('nav'))",
    any: null,
    near: null,
  });
  expect(levelQueriesOf(plan('-nav')).map(({ q }) => q)).toEqual(['-"nav"']);
  expect(nearQueriesOf(plan('-nav'))).toEqual([]);
});

test('whatever is typed, a query holds only letters, digits and its own signs', () => {
  const sign = /^[\p{L}\p{N}\p{M}\s"'()&|!<>:*-]*$/u;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const asked = planOf(parseQuestion(text), Vocabulary.unknown);
      const { full, broad, near } = postgresQueryOf(asked);
      for (const query of [full, broad, near]) expect(query ?? '').toMatch(sign);
      for (const { q } of [...levelQueriesOf(asked), ...nearQueriesOf(asked)]) expect(q).toMatch(sign);
    }),
  );
});

/** Meilisearch's filter parser, as far as quoting goes: a value ends at its first quote without a backslash. */
function valueRead(filter: string): { readonly value: string; readonly rest: string } {
  const start = filter.indexOf('"') + 1;
  let end = start;
  while (end < filter.length && filter[end] !== '"') end += filter[end] === '\\' ? 2 : 1;
  return { value: JSON.parse(`"${filter.slice(start, end)}"`) as string, rest: filter.slice(end + 1) };
}

test('no value ends the quotes of its filter', () => {
  const nasty = fc.string({ unit: fc.constantFrom('"', '\\', "'", 'a', ' ', '=', 'OR'), maxLength: 20 });
  fc.assert(
    fc.property(nasty, (value) => {
      expect(valueRead(equals('id', value))).toEqual({ value, rest: '' });
    }),
  );
  expect(equals('id', '39" OR fylke EXISTS')).toBe('id = "39\\" OR fylke EXISTS"');
});
