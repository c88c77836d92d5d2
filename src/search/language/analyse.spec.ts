import { expect, test } from '@jest/globals';
import { analyse } from './analyse.js';

const one = (word: string) => {
  const [found] = analyse(word);
  if (found === undefined) throw new Error('no word');
  return found;
};

test.each([
  ['bedriftene', 'bedrift'],
  ['ungdommenes', 'ungdom'],
  ['svenneprøven', 'svenneprøve'],
  ['tenesta', 'tjeneste'],
  ['verkstadane', 'verksted'],
  ['skular', 'skole'],
  ['rettleiinga', 'veiledning'],
  ['vidaregåande', 'videregående'],
  ['heimen', 'hjem'],
  ['kvardagen', 'hverdag'],
])('%s is a form of %s', (form, word) => {
  expect(one(form).lemmas).toContain(word);
  expect(one(form).known).toBe(true);
});

test.each([
  ['sykkelverksted', 'sykkel verksted'],
  ['bakeripraksis', 'bakeri praksis'],
  ['snekkerarbeid', 'snekker arbeid'],
  ['frisørkurs', 'frisør kurs'],
  ['videregåendeskole', 'videregående skole'],
  ['arbeidstrening', 'arbeid trening'],
  ['matlagingskurs', 'matlaging kurs'],
  ['ungdomslos', 'ungdom los'],
  ['skomakarverkstad', 'skomaker verksted'],
  ['praksisplassene', 'praksis plass'],
  ['oppfølgingstjenesten', 'oppfølging tjeneste'],
  ['navtiltak', 'nav tiltak'],
])('%s is made of %s', (word, parts) => {
  expect(one(word).parts.join(' ')).toBe(parts);
  expect(one(word).known).toBe(true);
});

test.each(['bedrift', 'motivasjon', 'mestring', 'kompetanse', 'oppfølging', 'utdanning', 'behandling', 'avklaring'])(
  '%s is not cut',
  (word) => {
    expect(one(word)).toMatchObject({ lemmas: [word], parts: [], known: true });
  },
);

test.each([
  ['mat', 'måte'],
  ['bø', 'bo'],
  ['rad', 'råd'],
  ['lån', 'lang'],
  ['gård', 'går'],
  ['matte', 'måtte'],
  ['hår', 'har'],
  ['søm', 'som'],
])('%s is not %s: letters are kept', (word, other) => {
  expect(one(word).lemmas).not.toEqual(expect.arrayContaining([...one(other).lemmas]));
});

test.each(['matte', 'far', 'vår', 'hår', 'søm'])('%s is a word to find', (word) => {
  expect(one(word).small).toBe(false);
});

test.each(['måtte', 'for', 'var', 'har', 'som', 'og'])('%s is too common to find', (word) => {
  expect(one(word).small).toBe(true);
});

test.each([
  ['oppfølging', 'oppfolging'],
  ['måte', 'mate'],
  ['håp', 'haap'],
  ['lærling', 'laerling'],
  ['søker', 'soeker'],
])('%s and %s have one key where the keyboard lacks letters', (word, typed) => {
  expect(one(typed).folded).toBe(one(word).folded);
});

test.each(['titlak', 'undgom', 'zzzq', 'oppfolgingstjenesten'])('%s is no word', (word) => {
  expect(one(word).known).toBe(false);
});

test('words say where they stand', () => {
  const text = 'Sveise- og truckkurs i Bø';
  expect(analyse(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Sveise', 'og', 'truckkurs', 'i', 'Bø']);
});
