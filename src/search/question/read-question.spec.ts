import { expect, test } from '@jest/globals';
import { readQuestion } from './read-question.js';

const words = (text: string): readonly string[] => readQuestion(text).wanted.map(({ written }) => written);

test('one reading has what is wanted, what is not, phrases and filters', () => {
  const question = readQuestion('arbeidspraksis uten NAV -kurs "tett oppfølging" 17 år i Telemark');
  expect(question.wanted.map(({ written }) => written)).toEqual(['arbeidspraksis', 'Telemark']);
  expect(question.denied.map(({ written }) => written)).toEqual(['NAV']);
  expect(question.excluded.map(({ written }) => written)).toEqual(['kurs']);
  expect(question.phrases.map(({ written }) => written)).toEqual(['tett oppfølging']);
  expect(question.suggested.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['goals', 'contents.CLOSE_FOLLOW_UP', 'age', 'counties']),
  );
  expect(question.suggested.flatMap(({ values }) => values)).not.toContain('NAV');
});

test.each([
  ['elev uten læreplass', ['elev', 'læreplass']],
  ['for deg uten lærekontrakt', ['lærekontrakt']],
  ['kommer seg ikke ut av huset', expect.arrayContaining(['huset'])],
])('%s: what somebody is without is looked for', (text, wanted) => {
  const question = readQuestion(text);
  expect(question.denied).toEqual([]);
  expect(words(text)).toEqual(wanted);
});

test.each([
  ['uten lærekontrakt', ['lærekontrakt']],
  ['ikke krav om erfaring', ['krav erfaring']],
  ['kafé uten lønn', ['lønn']],
])('%s: what a measure is without is denied', (text, denied) => {
  expect(readQuestion(text).denied.map(({ written }) => written)).toEqual(denied);
});

test.each(['18–20', '16-18 år', 'praksis 2019', "O'Brien", 'AMO-kurs'])(
  '%s: a dash or apostrophe inside a word leaves nothing out',
  (text) => {
    const { excluded, phrases } = readQuestion(text);
    expect([excluded, phrases]).toEqual([[], []]);
  },
);

test.each([
  ['x'.repeat(501), 'query'],
  [Array.from({ length: 41 }, (_, at) => `ord${at}`).join(' '), 'query'],
])('a question that is too long is told so, and not repeated', (text, path) => {
  const [problem] = readQuestion(text).problems;
  expect(problem?.path).toBe(path);
  expect(JSON.stringify(problem)).not.toContain('ord1');
});

test('places of what is read are those of the text as typed', () => {
  const text = '«tett oppfølging» – sytten år, uten NAV i Møre og Romsdal';
  const question = readQuestion(text);
  for (const { written, from, to } of [...question.wanted, ...question.phrases, ...question.denied]) {
    expect(text.slice(from, to)).toBe(written);
  }
  expect(question.places.map(({ name }) => name)).toEqual(['Møre og Romsdal']);
});

test('what somebody cannot do is a goal of what is looked for, not something to leave out', () => {
  for (const text of ['noe for en som ikke kommer seg opp om morgenen', 'kommer seg ikke opp om morgenen']) {
    const { wanted, denied } = readQuestion(text);
    expect(denied).toEqual([]);
    expect(wanted.flatMap(({ codes }) => codes)).toContainEqual({ dimension: 'GOAL', value: 'COPE_DAILY_LIFE' });
  }
  expect(readQuestion('ungdom som ikke vil ha NAV').denied.flatMap(({ codes }) => codes)).toEqual([]);
  expect(readQuestion('praksis uten NAV').denied.flatMap(({ codes }) => codes)).toContainEqual({
    dimension: 'ACTOR',
    value: 'NAV',
  });
});
