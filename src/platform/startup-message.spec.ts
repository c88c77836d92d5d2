import { expect, test } from '@jest/globals';
import { ConfigError } from './config.js';
import { EmbeddedPostgresError, Refusal } from './errors.js';
import { startupMessage } from './startup-message.js';

const coded = (code: string) => Object.assign(new Error('HEMMELIG'), { code });

test.each([
  [new ConfigError(['PORT must be a whole number.']), /PORT must be/],
  [new EmbeddedPostgresError('The data folder is in use.'), /in use/],
  [new Refusal('NOT_FOUND', { nb: 'Nei.', nn: 'Nei.', en: 'No such rule set.' }), /No such rule set/],
  [coded('EADDRINUSE'), /PORT/],
  [coded('28P01'), /password.*DATABASE_URL/],
  [coded('3D000'), /not there.*DATABASE_URL/],
  [coded('ECONNREFUSED'), /does not answer/],
  [undefined, /unexpected/],
])('what keeps a start from its work is told in words: %#', (error, words) => {
  expect(startupMessage(error, 'en')).toMatch(words);
  expect(startupMessage(error, 'en')).not.toMatch(/HEMMELIG|\n +at /);
});

test('it is told in the language asked for', () => {
  expect(startupMessage(coded('3D000'), 'nn')).toBe(
    'Databasen finst ikkje, eller brukaren og passordet slepp ikkje inn. Sjekk DATABASE_URL.',
  );
  expect(startupMessage(new Refusal('NOT_FOUND', { nb: 'Nei.', nn: 'Nei!', en: 'No.' }), 'nn')).toBe('Nei!');
});
