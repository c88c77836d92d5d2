import { describe, expect, test } from '@jest/globals';
import { schoolYearOf, youthFactsOf } from './facts.js';
import { problemsInYouth, targetGroupOf, type Youth } from './youth.js';

const nothingKnown: Youth = {
  birthYear: null,
  monthsOutside: null,
  aboutToQuit: null,
  goals: null,
  needs: null,
  county: null,
  otStatusCode: null,
};
const aYouth = (parts: Partial<Youth>): Youth => ({ ...nothingKnown, ...parts });
const day = '2025-02-01';

describe('target groups', () => {
  test.each([
    [true, null, 'A'],
    [true, 0, 'A'],
    [false, 0, 'B'],
    [false, 11, 'B'],
    [false, 12, 'C'],
    [null, 12, 'C'],
    [null, 11, null],
    [false, null, null],
    [null, null, null],
  ])('about to quit %s and %s months outside is group %s', (aboutToQuit, monthsOutside, group) => {
    expect(targetGroupOf({ aboutToQuit, monthsOutside })).toBe(group);
  });
});

describe('ages', () => {
  test.each([
    ['2025-01-01', 18, 17],
    ['2025-12-30', 18, 17],
    ['2025-12-31', 18, 18],
  ])('on %s a youth born in 2007 turns %i that year and is at least %i', (asOf, age, youngestAge) => {
    expect(youthFactsOf(aYouth({ birthYear: 2007 }), asOf)).toMatchObject({ age, youngestAge });
  });

  test.each([
    ['2013-07-31', '2012/13'],
    ['2013-08-01', '2013/14'],
    ['1999-12-31', '1999/00'],
  ])('%s lies in the school year %s', (asOf, schoolYear) => {
    expect(schoolYearOf(asOf)).toBe(schoolYear);
  });
});

describe('problems', () => {
  const fieldsOf = (parts: Partial<Youth>): readonly string[] =>
    problemsInYouth(aYouth(parts), day).map(({ path }) => path.replace('youth.', ''));

  test('nothing known is no problem', () => {
    expect(problemsInYouth(nothingKnown, day)).toEqual([]);
  });

  test.each([
    [{ birthYear: 1800 }, ['birthYear']],
    [{ birthYear: 2026 }, ['birthYear']],
    [{ birthYear: 2007.5 }, ['birthYear']],
    [{ birthYear: 2025 }, []],
    [{ monthsOutside: -1 }, ['monthsOutside']],
    [{ monthsOutside: 1.5 }, ['monthsOutside']],
    [{ monthsOutside: 601 }, ['monthsOutside']],
    [{ birthYear: 2020, monthsOutside: 73 }, ['monthsOutside']],
    [{ aboutToQuit: true, monthsOutside: 12 }, ['aboutToQuit', 'monthsOutside']],
    [{ aboutToQuit: true, monthsOutside: 11 }, []],
    [{ county: 'Narnia' }, ['county']],
    [{ county: ' telemark ' }, []],
    [{ county: '46' }, []],
    [{ otStatusCode: 'OTXX' }, ['otStatusCode']],
    [{ otStatusCode: 'elvg-im' }, []],
    [{ goals: ['FLY' as never] }, ['goals']],
    [{ birthYear: 1800, county: 'x', monthsOutside: -1 }, ['birthYear', 'monthsOutside', 'county']],
  ])('%j has problems in %j', (parts, expected) => {
    expect(fieldsOf(parts as Partial<Youth>)).toEqual(expected);
  });

  test('no message repeats what was sent', () => {
    const wrong = aYouth({ birthYear: 1812, county: 'Narnia', otStatusCode: 'OTXX' });
    expect(JSON.stringify(problemsInYouth(wrong, day))).not.toMatch(/1812|Narnia|OTXX/);
  });
});
