import { expect, test } from '@jest/globals';
import { aMeasure } from '../../../test/support/a-measure.js';
import { Content } from '../../codes/measure-codes.js';
import { measureFactsOf, unrecordedMeasure } from './facts.js';
import { fieldsOf } from './vocabulary.js';

const factsOf = (changes: Parameters<typeof aMeasure>[0]) => measureFactsOf(aMeasure(changes), '2012/13');

test('every field of the vocabulary is a fact, and every fact a field of the vocabulary', () => {
  expect(Object.keys(factsOf({})).sort()).toEqual(
    fieldsOf('MEASURE')
      .map(({ key }) => String(key))
      .sort(),
  );
  expect(Object.keys(unrecordedMeasure)).toEqual(Object.keys(factsOf({})));
});

test('facts stand as recorded, answers as yes or no, contents by their own names', () => {
  const contents = Object.values(Content).map((content) => ({
    content,
    answer: content === 'SOCIAL_SERVICES' ? ('YES' as const) : ('NOT_RECORDED' as const),
  }));
  expect(factsOf({ contents, otherDocumentedCompetence: 'NO', ageFrom: 16 })).toMatchObject({
    county: ['08'],
    arena: 'ENTERPRISE',
    actors: ['OT', 'NAV'],
    otherDocumentedCompetence: false,
    socialServices: true,
    treatment: null,
    ageFrom: 16,
    ageTo: null,
  });
});

test.each([
  [{ national: null }, { national: false }],
  [
    { national: null, countyNumber: null, countyDivision: null },
    { national: null, county: null },
  ],
  [{ national: true }, { national: true }],
  [{ active: true, schoolYear: '2011/12' }, { active: null }],
  [{ active: true }, { active: true }],
  [{ active: false, schoolYear: '2011/12' }, { active: false }],
  [{ otherDocumentedCompetence: 'NOT_RECORDED' }, { otherDocumentedCompetence: null }],
] as const)('of a measure with %j the facts are %j', (changes, expected) => {
  expect(factsOf(changes)).toMatchObject(expected);
});
