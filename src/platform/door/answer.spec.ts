import { expect, test } from '@jest/globals';
import { buildSchema, GraphQLError, graphqlSync, parse, validate } from 'graphql';
import { invalid, Refusal } from '../errors.js';
import { answerOf, requestAnswer } from './answer.graphql.js';

const text = { nb: 'Nei.', nn: 'Nei!', en: 'No.' };

/** Answers an error and counts what was reported as a bug. */
function answered(error: unknown, language: 'nb' | 'nn' | 'en' = 'nb') {
  const bugs: unknown[] = [];
  return { answer: answerOf(error, language, (bug) => bugs.push(bug)), bugs };
}

test('a bug comes out as a fixed text and is reported once', () => {
  const bug = new Error('select * from measure where name = $1');
  const { answer, bugs } = answered(new GraphQLError('wrapped', { originalError: bug, path: ['measures'] }), 'en');
  expect(answer).toEqual({
    message: 'Something went wrong on our side. Try again; the error has been logged.',
    extensions: { code: 'INTERNAL' },
    path: ['measures'],
  });
  expect(bugs).toEqual([bug]);
});

test('a refusal keeps its code and every problem, in the language asked for', () => {
  const refusal = invalid([
    { path: 'a', message: text },
    { path: 'b.0', message: text },
  ]);
  const { answer, bugs } = answered(new GraphQLError('wrapped', { originalError: refusal }), 'nn');
  expect(answer.extensions).toEqual({
    code: 'INVALID',
    problems: [
      { path: 'a', message: 'Nei!' },
      { path: 'b.0', message: 'Nei!' },
    ],
  });
  expect(bugs).toEqual([]);
});

test('a database that is away is told of as that', () => {
  const { answer, bugs } = answered(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
  expect([answer.extensions.code, bugs]).toEqual(['UNAVAILABLE', []]);
});

const schema = buildSchema(`
  enum Arena { SCHOOL }
  input Filter { arenas: [Arena!] age: Int }
  type Query { measures(filter: Filter, first: Int): Int }
`);

test.each([
  ['{ measures(filter: { arena: SCHOOL }) }', {}, 'filter.arena'],
  ['query($f: Filter) { measures(filter: $f) }', { f: { arena: 'SCHOOL' } }, 'f'],
])('a field that an input does not have is called that: %s', (source, variableValues, path) => {
  const read = parse(source);
  const wrong = validate(schema, read);
  const { errors = [] } = wrong.length > 0 ? { errors: wrong } : graphqlSync({ schema, source, variableValues });
  const { message } = answered(errors[0], 'en').answer;
  expect(message).toBe(`${path}: There is no field arena on Filter.`);
});

test.each([
  ['{ measures(filter: { arenas: [HEMMELIG] }) }', {}, 'filter.arenas'],
  ['{ measures(first: "HEMMELIG") }', {}, 'first'],
  ['query($f: Filter) { measures(filter: $f) }', { f: { arenas: ['HEMMELIG'] } }, 'f.arenas.0'],
  ['query($f: Filter) { measures(filter: $f) }', { f: { age: 'HEMMELIG' } }, 'f.age'],
  ['query($f: Filter) { measures(filter: $f) }', { f: 'HEMMELIG' }, 'f'],
])('a value that does not fit is named by its field and not repeated: %s', (source, variableValues, path) => {
  const { errors = [] } = graphqlSync({ schema, source, variableValues });
  const { answer } = answered(errors[0]);
  expect(answer.extensions.problems?.[0]?.path).toBe(path);
  expect(JSON.stringify(answer)).not.toContain('HEMMELIG');
});

test.each(['query($first: Int) { measures }', '{ measures(first: $first) }'])(
  'a variable that is only half there is told of as that: %s',
  (source) => {
    const error = validate(schema, parse(source))[0];
    expect(answered(error, 'en').answer.message).toBe(
      'first: The variable must both be declared by the query and be used in it.',
    );
  },
);

test.each([
  ['{ mesures }', 'Feltet mesures finnes ikke på Query.', 'Feltet mesures finst ikkje på Query.'],
  [
    '{ measures(frist: 1) }',
    'frist: Argumentet frist finnes ikke på Query.measures.',
    'frist: Argumentet frist finst ikkje på Query.measures.',
  ],
  ['query($f: Fliter) { measures(filter: $f) }', 'Typen Fliter finnes ikke.', 'Typen Fliter finst ikkje.'],
  ['{ measures @hopp }', 'Direktivet @hopp finnes ikke.', 'Direktivet @hopp finst ikkje.'],
  ['{ ...Borte }', 'Fragmentet Borte finnes ikke i spørringen.', 'Fragmentet Borte finst ikkje i spørjinga.'],
])('a name that the schema lacks is told, with its type: %s', (source, nb, nn) => {
  const [error] = validate(schema, parse(source));
  expect(answered(error).answer.message).toBe(nb);
  expect(answered(error, 'nn').answer.message).toBe(nn);
  expect(answered(error, 'en').answer.extensions.code).toBe('INVALID');
});

test('the nearest name follows where the schema is open, and only there', () => {
  const [error] = validate(schema, parse('{ measurs }'));
  const open = answerOf(error, 'nb', () => {}, true).message;
  expect(open).toBe('Feltet measurs finnes ikke på Query. Mente du measures?');
  expect(answered(error).answer.message).toBe('Feltet measurs finnes ikke på Query.');
});

test('a name too long to be one is not repeated', () => {
  const [error] = validate(schema, parse(`{\n  ${'x'.repeat(61)}\n}`));
  const { message } = answered(error).answer;
  expect(message).not.toContain('xx');
  expect(message).toContain('Se linje 2:3, på Query.');
});

test('a document that cannot be read is refused without repeating it', () => {
  const { errors = [] } = graphqlSync({ schema, source: '{ measures(hemmelig "' });
  const { answer } = answered(errors[0]);
  expect([answer.extensions.code, JSON.stringify(answer).includes('hemmelig')]).toEqual(['INVALID', false]);
});

test.each([
  [new Refusal('TOO_COSTLY', text), 400, 'TOO_COSTLY'],
  [Object.assign(new Error('FST_ERR_CTP_BODY_TOO_LARGE'), { statusCode: 413 }), 413, 'INVALID'],
  [Object.assign(new Error('gone'), { code: '57P01' }), 503, 'UNAVAILABLE'],
  [new TypeError('x of undefined'), 500, 'INTERNAL'],
])('a request that never became an operation has a status and a code: %s', (error, status, code) => {
  const [answeredStatus, body] = requestAnswer(error, 'nb', () => {});
  expect(answeredStatus).toBe(status);
  expect(body).toMatchObject({ data: null, errors: [{ extensions: { code } }] });
});
