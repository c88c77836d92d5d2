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
  expect(message).toBe(`${path}: There is no such field. See schema.graphql, Filter.`);
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

test.each(['{ hemmelig }', '{ measures(hemmelig: 1) }', '{ measures( }'])(
  'a document that does not fit is refused without repeating it: %s',
  (source) => {
    const { errors = [] } = graphqlSync({ schema, source });
    const { answer } = answered(errors[0]);
    expect([answer.extensions.code, JSON.stringify(answer).includes('hemmelig":')]).toEqual(['INVALID', false]);
  },
);

test('a document that does not fit is told where, and on which of our types', () => {
  const { errors = [] } = graphqlSync({ schema, source: '{\n  hemmelig\n}' });
  expect(answered(errors[0]).answer.message).toContain('Se linje 2:3, på Query.');
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
