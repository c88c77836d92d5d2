import { expect, test } from '@jest/globals';
import { aMeasure } from '../../../test/support/a-measure.js';
import { measureWords } from '../index/measure-words.js';
import { WordIndex } from '../index/word-index.js';
import { meantBy } from './corrections.js';
import { readQuestion } from './read-question.js';

const texts = [
  'Læreplass på sykkelverksted, med tett oppfølging av rådgiver',
  'Arbeidstrening i fylkeskommunen',
  'Klatrekurs for nybegynnere',
];
const index = new WordIndex();
texts.forEach((description, at) => {
  index.put(at, measureWords(aMeasure({ id: String(at), description })));
});
const meant = (text: string) => meantBy(readQuestion(text), index);

test.each([
  ['a letter is missing', 'sykkelverkted', 'sykkelverksted'],
  ['a letter is typed twice', 'fylkeskommmunen', 'fylkeskommunen'],
  ['a letter is another', 'oppfølgimg', 'oppfølging'],
  ['two letters are swapped', 'oppføgling', 'oppfølging'],
  ['the keyboard lacks letters', 'laereplass', 'læreplass'],
])('%s: «%s» is read as %s, and said', (_kind, typed, written) => {
  expect(meant(typed).didYouMean).toBe(written);
});

test.each([
  ['arbeidstreing', 'arbeidstrening'],
  ['fylkeskomunen', 'fylkeskommunen'],
  ['radgiver', 'rådgiver'],
])('«%s» could be made of words, but of none that the register has: it is read as %s', (typed, written) => {
  expect(meant(typed).didYouMean).toBe(written);
});

test.each(['gård', 'forbedre', 'klatring', 'klatrekurs', 'sykkelkurs', 'Bergen', 'bergen', 'bilverksted', '2013'])(
  '«%s» is right as it is typed',
  (typed) => {
    expect(meant(typed)).toEqual({ question: readQuestion(typed), didYouMean: null });
  },
);

test.each([
  ['hjemmesiter', 'hjemmesitter', { dimension: 'GOAL', value: 'COPE_DAILY_LIFE' }],
  ['tett opfølging', 'tett oppfølging', { dimension: 'CONTENT_CLOSE_FOLLOW_UP', value: 'YES' }],
  ['trondhiem', 'trondheim', { dimension: 'COUNTY', value: '16' }],
])('«%s»: what the right word leads to is found', (typed, written, code) => {
  const { question, didYouMean } = meant(typed);
  expect(didYouMean).toBe(written);
  expect(question.wanted.flatMap(({ codes }) => codes)).toContainEqual(code);
});

test('places are those of the text as typed, and only what was corrected is marked', () => {
  const text = 'klatrekurs og oppfølgning, sykkelverkstd i Oslo';
  const { question } = meant(text);
  for (const { written, from, to } of question.wanted) expect(text.slice(from, to)).toBe(written);
  expect(question.wanted.filter(({ corrected }) => corrected).map(({ written }) => written)).toContain('sykkelverkstd');
  expect(question.wanted.filter(({ corrected }) => !corrected).map(({ written }) => written)).toEqual(
    expect.arrayContaining(['klatrekurs', 'Oslo']),
  );
  for (const { from, to, field } of question.suggested)
    if (field === 'counties') expect(text.slice(from, to)).toBe('Oslo');
});
