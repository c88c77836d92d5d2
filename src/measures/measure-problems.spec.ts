import { expect, test } from '@jest/globals';
import { aMeasure } from '../../test/support/a-measure.js';
import { documentedCompetenceOf } from './measure.js';
import { categoriesOf } from './measure-category.js';
import { problemsInMeasure } from './measure-problems.js';

test('a whole measure has no problems', () => {
  expect(problemsInMeasure(aMeasure())).toEqual([]);
});

test.each([
  ['name', { name: '  ' }],
  ['name', { name: 'x'.repeat(201) }],
  ['description', { description: 'nul\u0000' }],
  ['arena', { arena: 'TENT' as never }],
  ['actors', { actors: ['NAV', 'NAV'] as const }],
  ['contents', { contents: [] }],
  ['schoolYear', { schoolYear: '2012/14' }],
  ['countyNumber', { countyNumber: '40' }],
  ['countyNumber', { countyNumber: null }],
  ['ageFrom', { ageFrom: 15.5 }],
  ['ageTo', { ageFrom: 20, ageTo: 19 }],
  ['freePlaces', { freePlaces: -1 }],
  ['id', { id: '1' }],
  ['language', { language: 'en' as never }],
  ['otStatusCode', { otStatusCode: 'OTXX' }],
  ['otStatusCode', { otStatusCode: 'otko' }],
  ['name', { name: null as never }],
  ['active', { active: 'yes' as never }],
  ['freePlaces', { freePlaces: 10_001 }],
  ['goals', { goals: ['REST' as never] }],
  ['otherDocumentedCompetence', { otherDocumentedCompetence: null as never }],
  [
    'contents.0.answer',
    { contents: aMeasure().contents.map((one, at) => (at === 0 ? { ...one, answer: 'MAYBE' as never } : one)) },
  ],
  ['provenance.0.field', { provenance: [{ field: 'colour', kind: 'REPORTED', source: 'x' }] as const }],
  ['provenance.0.kind', { provenance: [{ field: 'arena', kind: 'GUESSED' as never, source: 'x' }] }],
])('a wrong %s is named', (path, changes) => {
  expect(problemsInMeasure(aMeasure(changes)).map((problem) => problem.path)).toEqual([path]);
});

test('every problem is given at once', () => {
  const wrong = aMeasure({ name: '', arena: 'x' as never, ageFrom: -1, schoolYear: '' });
  expect(problemsInMeasure(wrong)).toHaveLength(4);
});

test.each([
  ['FULL_ALL', 'NOT_RECORDED', 'CURRICULUM'],
  ['PARTIAL_ALL', 'NO', 'CURRICULUM'],
  ['SOME_PARTICIPANTS', 'YES', 'OTHER_DOCUMENTED'],
  ['NONE', 'YES', 'OTHER_DOCUMENTED'],
  ['NONE', 'NO', 'NONE'],
  ['SOME_PARTICIPANTS', 'NOT_RECORDED', null],
  [null, 'YES', null],
] as const)('curriculum %s and other document %s is documented competence %s', (curriculumGoal, other, expected) => {
  expect(documentedCompetenceOf({ curriculumGoal, otherDocumentedCompetence: other })).toBe(expected);
});

test('a measure may answer to several categories, and to none is not the same as not recorded', () => {
  expect(categoriesOf(aMeasure())).toEqual(['CATEGORY_1', 'CATEGORY_2', 'CATEGORY_3']);
  expect(categoriesOf(aMeasure({ actors: ['ENTERPRISE'] }))).toEqual(['NONE']);
  expect(categoriesOf(aMeasure({ actors: null }))).toBeNull();
});
