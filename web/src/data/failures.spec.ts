import { describe, expect, test } from '@jest/globals';
import { otherProblems, problemAt, Refused, Unreachable } from './failures.ts';

const refused = new Refused('Noe må rettes.', 'INVALID', [
  { path: 'youth.birthYear', message: 'Skriv et årstall.' },
  { path: 'filter.counties.0', message: 'Fylket finnes ikke.' },
]);

describe('problems reach the field they are about', () => {
  test('a field gets its own and those below it', () => {
    expect(problemAt(refused, 'youth.birthYear')).toBe('Skriv et årstall.');
    expect(problemAt(refused, 'filter.counties')).toBe('Fylket finnes ikke.');
    expect(problemAt(refused, 'filter')).toBe('Fylket finnes ikke.');
    expect(problemAt(refused, 'filter.count')).toBeUndefined();
  });

  test('what no field shows is told apart', () => {
    expect(otherProblems(refused, ['youth.birthYear'])).toBe('Fylket finnes ikke.');
    expect(otherProblems(refused, ['youth', 'filter'])).toBeUndefined();
    expect(otherProblems(new Refused('For kostbart.', 'INVALID', []), [])).toBe('For kostbart.');
  });

  test('no answer is no problem of a field', () => {
    expect(problemAt(new Unreachable(), 'youth')).toBeUndefined();
    expect(otherProblems(new Unreachable(), [])).toBeUndefined();
  });
});

test.each([
  ['TOO_MANY', true],
  ['UNAVAILABLE', true],
  ['TOO_COSTLY', false],
  ['INVALID', false],
])('%s passes with time: %s', (code, passes) => {
  expect(new Refused('Vent litt.', code, []).passes).toBe(passes);
});
