import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseQuestion, problemsInQuestion, saysNothing } from './question.js';

const written = (text: string): readonly string[] => parseQuestion(text).terms.map((term) => term.written);

test('quotes make a phrase, a minus leaves out', () => {
  const { terms, phrases, excluded } = parseQuestion('kurs "tett oppfølging" -nav -"alternativ arena"');
  expect(terms.map((term) => term.written)).toEqual(['kurs']);
  expect(phrases.map((phrase) => phrase.map((term) => term.written))).toEqual([['tett', 'oppfølging']]);
  expect(excluded.map((phrase) => phrase.map((term) => term.written))).toEqual([['nav'], ['alternativ', 'arena']]);
});

test('Norwegian quotes count as quotes', () => {
  expect(parseQuestion('«Klart jeg kan»').phrases).toHaveLength(1);
});

test('a quote without a partner is ignored', () => {
  expect(written('"tett oppfølging')).toEqual(['tett', 'oppfølging']);
});

test('a hyphen inside a word leaves nothing out', () => {
  const { terms, excluded } = parseQuestion('AMO-kurs');
  expect(excluded).toEqual([]);
  expect(terms.map((term) => term.written)).toEqual(['amokurs']);
  expect(terms[0]?.word.atoms).toEqual(['amo', 'kurs']);
});

test('only the last word is half typed, and not after a space', () => {
  expect(parseQuestion('tett oppf').terms.map((term) => term.prefix)).toEqual([false, true]);
  expect(parseQuestion('tett oppf ').terms.map((term) => term.prefix)).toEqual([false, false]);
});

test('common words, repeated words and forms of one word are asked for once or not at all', () => {
  expect(written('kurs og kursene på kurset')).toEqual(['kurs']);
  expect(written('Hvilke tiltak finnes for dem som trenger å få veiledning?')).toEqual(['tiltak', 'veiledning']);
});

test.each(['', '   ', '…!?', '"', '-', '- -', '""', '-""', 'og i på', '🙂🙂', '\u202E', '\u200B'])(
  'nothing is asked for by %p',
  (text) => {
    expect(parseQuestion(text)).toMatchObject({ terms: [], phrases: [], excluded: [] });
  },
);

test('any text is a question, with places inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { terms, phrases, excluded } = parseQuestion(text);
      for (const { from, to } of [...terms, ...phrases.flat(), ...excluded.flat()]) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test('a question that is too long or has too many words is refused without being repeated', () => {
  expect(problemsInQuestion('x'.repeat(10_000))).toHaveLength(1);
  expect(problemsInQuestion(Array.from({ length: 50 }, (_, index) => `ord${index}`).join(' '))).toHaveLength(1);
  expect(JSON.stringify(problemsInQuestion('hemmelig'.repeat(1000)))).not.toContain('hemmelig');
  expect(problemsInQuestion('tett oppfølging')).toEqual([]);
});

test.each([
  ['%', true],
  ['… !?', true],
  ['🙂', true],
  ['', false],
  ['  ', false],
  ['og i på', false],
  ['17 år', false],
])('a question of signs alone says nothing: «%s» %s', (text, expected) => {
  expect(saysNothing(text)).toBe(expected);
});
