import { expect, test } from '@jest/globals';
import { compileFilter, type MeasureFilter } from '../../measures/measure-filter.js';
import { conceptsIn } from '../question/concepts.js';
import { analyse } from './analyse.js';
import { thesaurus } from './thesaurus.js';

test('every entry has names, a reason, and leads somewhere', () => {
  for (const { names, filters, alsoSaid, asks, notice, reason } of thesaurus) {
    expect(names.length).toBeGreaterThan(0);
    expect(reason).not.toBe('');
    expect(filters.length + alsoSaid.length > 0 || asks !== null || notice !== null).toBe(true);
  }
});

test('some two hundred names, none of them twice for the same thing', () => {
  const names = thesaurus.flatMap((concept) => concept.names);
  expect(names.length).toBeGreaterThan(200);
  for (const concept of thesaurus) expect(new Set(concept.names).size).toBe(concept.names.length);
});

test('every filter is one the register knows', () => {
  for (const { filters } of thesaurus) {
    for (const { field, values } of filters) {
      const [name = '', content] = field.split('.');
      const filter = content === undefined ? { [name]: values } : { contents: [{ content, answers: values }] };
      expect(compileFilter(filter as MeasureFilter).clauses.flatMap((clause) => clause.values)).toEqual(values);
    }
  }
});

test.each([
  ['skole', 'arenas', 'SCHOOL'],
  ['alternativarena', 'arenas', 'ALTERNATIVE_ARENA'],
  ['rus', 'contents.TREATMENT', 'YES'],
  ['angsten', 'contents.TREATMENT', 'YES'],
  ['skoletrøtt', 'goals', 'MOTIVATE'],
  ['jobben', 'goals', 'WORK_PRACTICE'],
  ['hjemmesitter', 'goals', 'COPE_DAILY_LIFE'],
  ['sosiale tjenester', 'contents.SOCIAL_SERVICES', 'YES'],
  ['sosiale tenester', 'contents.SOCIAL_SERVICES', 'YES'],
  ['tett oppfølging', 'contents.CLOSE_FOLLOW_UP', 'YES'],
])('«%s» leads to %s %s', (text, field, value) => {
  const filters = conceptsIn(analyse(text)).flatMap((concept) => concept.filters);
  expect(filters).toContainEqual(expect.objectContaining({ field, values: expect.arrayContaining([value]) }));
});

test.each(['sommerjobb', 'AFT', 'VTA', 'IPS', 'arbeidsavklaringspenger'])('«%s» is answered with why', (text) => {
  expect(conceptsIn(analyse(text))[0]?.notice).not.toBeNull();
});

test.each(['ledige plasser', 'starter nå'])('«%s» asks about a field', (text) => {
  expect(conceptsIn(analyse(text))[0]?.asked).toBe('freePlaces');
});
