import { expect, test } from '@jest/globals';
import { compileFilter, type MeasureFilter } from '../measures/measure-filter.js';
import { basisOf as basisUnder } from './coverage-basis.js';
import type { CoverageDimension } from './coverage-dimension.js';

const basisOf = (
  rows: CoverageDimension,
  columns: CoverageDimension | null,
  filter: MeasureFilter,
  datasets: readonly string[],
) => basisUnder(rows, columns, compileFilter(filter), datasets);

const reconstruction = ['nova-2013-reconstruction'];

test.each([
  ['ARENA', null, '4-1'],
  ['COUNTY', 'ARENA', '4-2'],
  ['ACTOR', null, '4-3'],
  ['RESOURCE_CONTRIBUTOR', null, '4-5'],
  ['CURRICULUM_GOAL', null, '4-6'],
  ['OTHER_DOCUMENTED_COMPETENCE', null, '4-7'],
  ['COUNTY', 'DOCUMENTED_COMPETENCE', '4-8'],
  ['COUNTY', null, '4-8'],
  ['ARENA', 'DOCUMENTED_COMPETENCE', '4-9'],
  ['DOCUMENTED_COMPETENCE', 'GOAL', '4-11'],
  ['CONTENT', 'DOCUMENTED_COMPETENCE', '4-12'],
  ['FOLLOW_UP_INTENSITY', null, '4-12'],
  ['SCHOOL_YEAR', 'ARENA', '4-1'],
] as readonly (readonly [CoverageDimension, CoverageDimension | null, string])[])(
  '%s by %s is printed in table %s',
  (rows, columns, table) => {
    expect(basisOf(rows, columns, {}, reconstruction)).toMatchObject({ basis: 'PUBLISHED', publishedTable: table });
  },
);

test.each([
  ['COUNTY', 'GOAL'],
  ['COUNTY', 'CONTENT'],
  ['COUNTY', 'ACTOR'],
  ['ACTOR', 'ACTOR'],
  ['GOAL', 'GOAL'],
  ['ARENA', 'GOAL'],
  ['ACTOR', 'DOCUMENTED_COMPETENCE'],
  ['CURRICULUM_GOAL', 'DOCUMENTED_COMPETENCE'],
] as readonly (readonly [CoverageDimension, CoverageDimension])[])(
  '%s by %s is printed nowhere, and says so',
  (rows, columns) => {
    const answer = basisOf(rows, columns, {}, reconstruction);
    expect(answer).toMatchObject({ basis: 'RECONSTRUCTED', publishedTable: null });
    expect(answer.caution?.nb).toMatch(/rekonstruert/);
  },
);

test('a filter counts as a dimension crossed', () => {
  expect(basisOf('ARENA', null, { counties: ['08'] }, reconstruction).publishedTable).toBe('4-2');
  expect(basisOf('COUNTY', 'ARENA', { documentedCompetences: ['NONE'] }, reconstruction).basis).toBe('RECONSTRUCTED');
  expect(basisOf('ARENA', null, { actors: ['NAV'] }, reconstruction).basis).toBe('RECONSTRUCTED');
  expect(basisOf('GOAL', null, { contents: [{ content: 'TREATMENT', answers: ['YES'] }] }, reconstruction).basis).toBe(
    'RECONSTRUCTED',
  );
  expect(
    basisOf('DOCUMENTED_COMPETENCE', null, { active: true, schoolYears: ['2012/13'] }, reconstruction),
  ).toMatchObject({ basis: 'PUBLISHED' });
});

test('one value of a field with several is printed, two of them together are not', () => {
  const byGoal = (goals: readonly ('MOTIVATE' | 'WORK_PRACTICE')[]) =>
    basisOf('DOCUMENTED_COMPETENCE', null, { goals }, reconstruction).basis;
  expect(byGoal(['MOTIVATE'])).toBe('PUBLISHED');
  expect(byGoal(['MOTIVATE', 'WORK_PRACTICE'])).toBe('RECONSTRUCTED');
  expect(basisOf('GOAL', null, { goals: ['MOTIVATE'] }, reconstruction).basis).toBe('RECONSTRUCTED');
});

test('reconstructed and named measures together are no table of the report', () => {
  expect(basisOf('ARENA', null, {}, [...reconstruction, 'named-in-sources']).basis).toBe('RECONSTRUCTED');
});

test('without the reconstruction the figures are as recorded', () => {
  expect(basisOf('COUNTY', 'GOAL', {}, ['named-in-sources'])).toEqual({
    basis: 'RECORDED',
    publishedTable: null,
    caution: null,
  });
});
