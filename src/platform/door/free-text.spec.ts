import { expect, test } from '@jest/globals';
import { problemsInTexts, textMessage } from './free-text.js';

/** Synthetic: months +80 belong to nobody. */
const nobody = ['018100', '00186'].join('');

test('every text at any depth is looked at and named by its path', () => {
  const value = { a: ['ok', 'nul\u0000'], b: { c: '\ud800', d: 'Østfold' } };
  expect(
    problemsInTexts(value, '')
      .map((problem) => problem.path)
      .sort(),
  ).toEqual(['a.1', 'b.c']);
});

test('a path never repeats a key that is not a name', () => {
  const paths = problemsInTexts({ 'en lang setning om noen': { x: '\u0000' } }, 'variables').map((one) => one.path);
  expect(paths).toEqual(['variables.x']);
});

test('messages do not repeat the text', () => {
  const problems = problemsInTexts({ note: `Ola ${nobody} \u0000` }, '');
  expect(JSON.stringify(problems)).not.toMatch(/Ola|\d{6}/);
});

test('a uuid whose digits would pass for an identity number is a uuid', () => {
  const uuid = `${nobody.slice(0, 8)}-${nobody.slice(8)}0-4000-8000-000000000000`;
  expect([textMessage(uuid), textMessage(`{ measure(id: "${uuid}") { name } }`)]).toEqual([null, null]);
  expect(textMessage(`${uuid} ${nobody}`)).not.toBeNull();
});

test('a period between two days is none, however its digits fall; a number beside it is', () => {
  const days = Array.from({ length: 400 }, (_, at) =>
    new Date(Date.UTC(2030, 0, 1 + at * 9)).toISOString().slice(0, 10),
  );
  const periods = days.slice(1).map((day, at) => `${days[at]}/${day}`);
  expect(periods.filter((period) => textMessage(period) !== null)).toEqual([]);
  expect(textMessage(periods.slice(0, 10).join(' | '))).toBeNull();
  expect(textMessage(`${periods[0]} ${nobody}`)).not.toBeNull();
  expect(periods.filter((period) => textMessage(period.replaceAll('-', '.')) !== null)).not.toEqual([]);
});
