import { expect, test } from '@jest/globals';
import { clausesOf } from './clauses.js';

const denied = (text: string) =>
  clausesOf(text)
    .filter(({ denies }) => denies)
    .map(({ from, to }) => text.slice(from, to).trim());

test.each([
  ['Praksis i butikk, ingen krav til karakterer.', ['ingen krav til karakterer.']],
  ['Kurs for deg uten lærekontrakt', ['uten lærekontrakt']],
  ['Kjøre gravemaskin. Førerkort kreves ikke.', ['Førerkort kreves ikke.']],
  ['Engelsk er ikkje naudsynt.', ['Engelsk er ikkje naudsynt.']],
  ['For unge som ikke går på skole.', ['ikke går på skole.']],
  [
    'Det er ikke registrert om tiltaket har los, terapi og bolig.',
    ['ikke registrert om tiltaket har los, terapi og bolig.'],
  ],
  ['Ikkje kjend: los, terapi. Sveising.', ['Ikkje kjend: los, terapi.']],
  ['Sveising og smie.', []],
])('«%s» denies %j', (text, expected) => {
  expect(denied(text)).toEqual(expected);
});
