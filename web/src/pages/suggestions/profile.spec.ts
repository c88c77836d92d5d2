import { expect, test } from '@jest/globals';
import { birthYearOf, emptyProfile, isUnfinished, questionOf, youthOf } from './profile.ts';

const today = new Date(2026, 10, 26);

test('what is not said is not known', () => {
  expect(Object.values(youthOf(emptyProfile, today)).every((value) => value === null)).toBe(true);
  expect(isUnfinished(emptyProfile)).toBe(true);
});

test('asked, and none named, is an answer', () => {
  expect(youthOf({ ...emptyProfile, asked: true }, today)).toMatchObject({ goals: [], needs: [] });
  expect(isUnfinished({ ...emptyProfile, asked: true })).toBe(false);
});

test('about to quit says nothing of months', () => {
  expect(youthOf({ ...emptyProfile, time: 'A', months: '6' }, today)).toMatchObject({
    aboutToQuit: true,
    monthsOutside: null,
  });
  expect(youthOf({ ...emptyProfile, time: 'C', months: '14' }, today)).toMatchObject({
    aboutToQuit: false,
    monthsOutside: 14,
  });
  expect(youthOf({ ...emptyProfile, time: 'B', months: '' }, today).monthsOutside).toBeNull();
});

test('an age is one reached in the year of the day that counts', () => {
  expect(birthYearOf({ birth: '18', asOf: '' }, today)).toBe(2008);
  expect(birthYearOf({ birth: '18', asOf: '2024-07-31' }, today)).toBe(2006);
  expect(birthYearOf({ birth: '2007', asOf: '2024-07-31' }, today)).toBe(2007);
});

test.each([
  ['1', true],
  ['18', false],
  ['200', true],
  ['2007', false],
])('a year of birth «%s» is unfinished: %s', (birth, unfinished) => {
  expect(isUnfinished({ ...emptyProfile, birth })).toBe(unfinished);
});

test('examples are left out where they are not wanted', () => {
  const asked = (withExamples: boolean) =>
    questionOf({ ...emptyProfile, withExamples }, ['drawn', 'named'], (name) => name === 'drawn', today).filter;
  expect(asked(true)).toEqual({ datasets: ['drawn', 'named'] });
  expect(asked(false)).toEqual({ datasets: ['named'] });
});
