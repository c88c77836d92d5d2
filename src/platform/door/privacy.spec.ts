import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { liftLiterals } from './privacy.graphql.js';

const schema = buildSchema(`
  scalar PageSize
  enum Goal { JOB SCHOOL }
  input Youth { birthYear: Int goals: [Goal!] county: String aboutToQuit: Boolean }
  type Result { score: Int, excluded(first: PageSize): [Int] }
  type Query { suggestMeasures(youth: Youth!, first: PageSize): [Result] searchMeasures(query: String!, tags: [String!]): Int other(text: String): Int }
`);

const request = (query: string, variables: Record<string, unknown> = {}) => ({ query, variables, operationName: null });

test('what is said of a youth moves into a variable named after its argument', () => {
  const lifted = liftLiterals(
    schema,
    request('{ suggestMeasures(youth: { birthYear: 2007, goals: [JOB], county: "Oslo" }, first: 5) { score } }'),
  );
  expect(lifted.variables).toEqual({ youth: { birthYear: 2007, goals: ['JOB'], county: 'Oslo' } });
  expect(lifted.query).not.toMatch(/2007|JOB|Oslo/);
  expect(lifted.query).toContain('first: 5');
  expect(validate(schema, parse(lifted.query))).toEqual([]);
});

test('two questions that differ only in the youth become one document', () => {
  const ask = (year: number) =>
    liftLiterals(schema, request(`query A { suggestMeasures(youth: { birthYear: ${year} }) { score } }`)).query;
  expect(ask(2005)).toBe(ask(2009));
});

test('literals beside variables are moved one by one, and names that are taken are left alone', () => {
  const lifted = liftLiterals(
    schema,
    request('query($youth: Int) { suggestMeasures(youth: { birthYear: $youth, county: "Oslo" }) { score } }', {
      youth: 2007,
    }),
  );
  expect(lifted.query).not.toContain('Oslo');
  expect(Object.values(lifted.variables)).toEqual([2007, 'Oslo']);
  expect(validate(schema, parse(lifted.query))).toEqual([]);
});

test('a name that is declared but has no value is left alone', () => {
  const query = 'query($query: String = "x") { a: searchMeasures(query: "y") b: searchMeasures(query: $query) }';
  const lifted = liftLiterals(schema, request(query));
  expect(lifted.variables).toEqual({ query: 'x', query_1: 'y' });
  expect(validate(schema, parse(lifted.query))).toEqual([]);
});

test('a default is moved like any other literal, unless a value was sent', () => {
  const query =
    'query($youth: Youth! = { birthYear: 2007 }, $n: PageSize = 5) { suggestMeasures(youth: $youth, first: $n) { score } }';
  const sent = { youth: { birthYear: 2001 } };
  for (const [variables, kept] of [
    [{}, { youth: { birthYear: 2007 } }],
    [sent, sent],
  ]) {
    const lifted = liftLiterals(schema, request(query, variables));
    expect(lifted.variables).toEqual(kept);
    expect([lifted.query.includes('2007'), lifted.query.includes('$n: PageSize = 5')]).toEqual([false, true]);
    expect(validate(schema, parse(lifted.query))).toEqual([]);
  }
});

test('what is searched for is moved, twice in one document too', () => {
  const lifted = liftLiterals(schema, request('{ a: searchMeasures(query: "x") b: searchMeasures(query: "y") }'));
  expect(Object.values(lifted.variables).sort()).toEqual(['x', 'y']);
  expect(validate(schema, parse(lifted.query))).toEqual([]);
});

test('a misspelt argument is refused before its document is kept', () => {
  const query = '{ suggestMeasures(yuth: { birthYear: 2007 }) { score } }';
  expect(() => liftLiterals(schema, request(query))).toThrow('names what the schema does not have');
});

test('a misspelt field moves with the rest', () => {
  const lifted = liftLiterals(schema, request('{ suggestMeasures(youth: { birthYeer: 2007 }) { score } }'));
  expect([lifted.query.includes('2007'), lifted.variables]).toEqual([false, { youth: { birthYeer: 2007 } }]);
});

test.each(['{ other(text: "hello") }', '{ suggestMeasures(', ''])('any other document stays as it is', (query) => {
  expect(liftLiterals(schema, request(query))).toEqual(request(query));
});

test('a list is moved whole, as the list that its argument is', () => {
  const lifted = liftLiterals(schema, request('{ searchMeasures(query: "skole", tags: ["a", "b"]) }'));
  expect(lifted.variables).toEqual({ query: 'skole', tags: ['a', 'b'] });
  expect(validate(schema, parse(lifted.query))).toEqual([]);
});
