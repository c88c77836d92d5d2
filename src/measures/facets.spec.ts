import { expect, test } from '@jest/globals';
import { aCatalogue, aMeasure } from '../../test/support/a-measure.js';
import { type Facet, facetCounts } from './facets.js';
import type { MeasureDocument } from './measure-document.js';
import { compileFilter, type MeasureFilter } from './measure-filter.js';

const two = [aMeasure({ countyNumber: '04' }), aMeasure({ id: 'b', countyNumber: '05' })];

function facet(
  dimension: Facet['dimension'],
  filter: MeasureFilter,
  measures: readonly MeasureDocument[] = two,
): Facet['values'] | undefined {
  const { index } = aCatalogue(measures);
  const facets = facetCounts(index, compileFilter(filter), null, filter.division ?? 'Y2012');
  return facets.find((one) => one.dimension === dimension)?.values;
}

test('counties are counted in the division asked for', () => {
  expect(facet('COUNTY', { counties: ['Innlandet'], division: 'Y2024' })).toEqual([
    { value: '34', count: 2, selected: true },
  ]);
});

test.each([
  ['a school year', 'SCHOOL_YEAR', { schoolYears: ['1999/00'] }, ['1999/00', 0, true], ['2012/13', 2, false]],
  ['no', 'ACTIVE', { active: false }, ['YES', 2, false], ['NO', 0, true]],
  ['a code', 'ARENA', { arenas: ['SCHOOL'] }, ['SCHOOL', 0, true], ['ENTERPRISE', 2, false]],
  ['a county', 'COUNTY', { counties: ['Telemark'] }, ['04', 1, false], ['05', 1, false], ['08', 0, true]],
  ['a group', 'TARGET_GROUP', { targetGroups: ['A'] }, ['A', 0, true], [null, 2, false]],
  ['an OT code', 'OT_STATUS_CODE', { otStatusCodes: ['otap'] }, ['OTAP', 0, true], ['OTKO', 2, false]],
  ['not recorded', 'GOAL', { goals: [], notRecorded: ['GOAL'] }, ['WORK_PRACTICE', 2, false], [null, 0, true]],
] as const)('%s that no measure has stands in its facet with 0, in order, so that it can be taken back', (...row) => {
  const [, dimension, filter, ...expected] = row;
  const found = facet(dimension, filter)?.map(({ value, count, selected }) => [value, count, selected]);
  expect(found).toEqual(expected);
});

test('a content asked for in two clauses has both answers marked', () => {
  const contents = [
    { content: 'TREATMENT', answers: ['YES'] },
    { content: 'TREATMENT', answers: ['NO'] },
  ] as const;
  expect(facet('CONTENT_TREATMENT', { contents })).toEqual([
    { value: 'YES', count: 2, selected: true },
    { value: 'NO', count: 0, selected: true },
  ]);
});
