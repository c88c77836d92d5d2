import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  isNonNullType,
} from 'graphql';
import { Content } from '../../codes/measure-codes.js';
import { Dimension, dimensions } from '../dimensions.js';
import { mayBeNull } from './field.js';
import { allFields, draftFields, storedFields } from './fields.js';

test('no two fields share a dimension or a filter, and what is filtered can be counted', () => {
  const names = (of: 'dimension' | 'filter'): string[] => allFields.flatMap(([, field]) => field[of] ?? []);
  expect(new Set(names('dimension')).size).toBe(names('dimension').length);
  expect(new Set(names('filter')).size).toBe(names('filter').length);
  for (const [, field] of allFields) expect(field.filter === undefined).toBe(field.dimension === undefined);
});

test('the draft that Oslo filled in lacks three contents, as footnote 6 of NOVA-13/13 says', () => {
  const oslo = allFields.flatMap(([, field]) =>
    field.kind === 'ANSWERS' ? (field.notAsked?.OSLO_DRAFT_2012 ?? []) : [],
  );
  expect(oslo).toEqual(['CLOSE_FOLLOW_UP', 'SOCIAL_SERVICES', 'TREATMENT']);
});

test('what the form of 2012 asked is what chapter 3.1 tells of it, and the resources of table 4-5', () => {
  expect(
    allFields.filter(([, { askedIn }]) => askedIn?.some((form) => form === 'NOVA_2012')).map(([name]) => name),
  ).toEqual([
    'name',
    'responsible',
    'arena',
    'actors',
    'resourceContributors',
    'curriculumGoal',
    'otherDocumentedCompetence',
    'goals',
    'otStatusCode',
    'contents',
  ]);
});

test('what is derived is not stored, and what the register sets is not handed in', () => {
  const names = (fields: readonly (readonly [string, unknown])[]) => new Set(fields.map(([name]) => name));
  const [all, stored, draft] = [names(allFields), names(storedFields), names(draftFields)];
  expect([...all].filter((name) => !stored.has(name))).toEqual([
    'documentedCompetence',
    'followUpIntensity',
    'categories',
  ]);
  expect([...stored].filter((name) => !draft.has(name))).toEqual([
    'status',
    'formVersion',
    'assuredAt',
    'assuredBy',
    'version',
    'updatedAt',
  ]);
});

test('each content is a dimension of its own, of yes and no', () => {
  for (const content of Object.values(Content)) {
    expect(Object.keys(dimensions[`CONTENT_${content}`].values)).toEqual(['YES', 'NO']);
  }
  expect(Object.keys(dimensions)).toEqual(Object.values(Dimension));
});

test('a value that only says that nothing is recorded is no value of a facet', () => {
  for (const { values } of Object.values(dimensions)) expect(Object.keys(values)).not.toContain('NOT_RECORDED');
});

test('every field and every code has a label in each language', () => {
  for (const [, field] of allFields) {
    const labels = [field.label, ...('codes' in field ? Object.values(field.codes) : [])];
    for (const label of labels) expect([label.nb, label.nn, label.en].every((text) => text.length > 0)).toBe(true);
  }
});

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** What the API exposes in another form, or not yet. */
const elsewhere: ReadonlySet<string> = new Set([
  'countyNumber',
  'countyDivision',
  'weeklyHoursSchool',
  'weeklyHoursAlternative',
  'weeklyHoursEnterprise',
  'youthTextNb',
  'youthTextNn',
  'categories',
]);

test('the API exposes every field of a measure, as null where nothing is recorded', () => {
  const exposed = (schema.getType('Measure') as GraphQLObjectType).getFields();
  for (const name of ['county', 'weeklyTime', 'youthText']) expect(exposed[name]).toBeDefined();
  for (const [name, field] of allFields.filter(([one]) => !elsewhere.has(one))) {
    expect([name, exposed[name] !== undefined && !isNonNullType(exposed[name].type)]).toEqual([name, mayBeNull(field)]);
    expect(Object.keys(exposed)).toContain(name);
  }
});

test('the API offers every filter and every dimension', () => {
  const offered = Object.keys((schema.getType('MeasureFilter') as GraphQLInputObjectType).getFields());
  expect(offered).toEqual(expect.arrayContaining(allFields.flatMap(([, field]) => field.filter ?? [])));
  const counted = (schema.getType('Dimension') as GraphQLEnumType).getValues().map(({ name }) => name);
  expect(new Set(counted)).toEqual(new Set(Object.values(Dimension)));
});
