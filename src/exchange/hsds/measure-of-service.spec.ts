import { expect, test } from '@jest/globals';
import { aMeasure } from '../../../test/support/a-measure.js';
import { draftFields } from '../../measures/fields/fields.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import { readJsonMeasure } from '../reading/read-json.js';
import type { Writing } from './hsds-writing.js';
import { isService, measureOfService } from './measure-of-service.js';
import { fullService } from './services.js';

const writing = (language: Writing['language']): Writing => ({
  language,
  origin: 'https://example.org',
  idOf: (...names: readonly string[]) => names.join(' '),
});

/** What a row of the file would say of a measure, and what is wrong with it. */
const said = (service: Readonly<Record<string, unknown>>) => {
  const { said: values, problems } = readJsonMeasure(measureOfService(service), 1);
  return { values: Object.fromEntries(values), problems: problems.map(({ heading }) => heading) };
};

test.each([
  ['as it is', {}],
  ['with little recorded', { arena: null, actors: null, goals: null, countyNumber: null, active: null }],
  ['with nothing of a kind', { actors: [], goals: [], national: true, ageFrom: 16, freePlaces: 0 }],
  [
    'with texts that look like ours',
    { responsible: 'field: x', provenance: [{ field: 'name', kind: 'PUBLISHED', source: 'a: b' }] },
  ],
] as const)('our own service is read back, %s, in every language', (_, changes) => {
  const measure = aMeasure(changes as Partial<MeasureDocument>);
  for (const language of ['nb', 'nn', 'en'] as const) {
    const service = fullService(measure, [], writing(language));
    expect(isService(service)).toBe(true);
    const { values, problems } = said(JSON.parse(JSON.stringify(service)));
    expect(problems).toEqual([]);
    for (const [name] of draftFields) {
      if (Object.hasOwn(values, name)) expect([name, values[name]]).toEqual([name, measure[name]]);
    }
    expect(Object.keys(values)).toEqual(
      expect.arrayContaining(['id', 'dataset', 'key', 'name', 'arena', 'provenance']),
    );
  }
});

const foreign = {
  id: '2f4b1d0e-6a55-4c5c-9c55-0d9b1f1f4a11',
  name: 'Community Counselling',
  description: 'Counselling for young people.',
  status: 'active',
  url: 'https://example.org/counselling',
  minimum_age: 16,
  email: 'someone@example.org',
  organization: { id: 'x', name: 'Example Inc.', description: 'An example.' },
  service_at_locations: [
    { location: { location_type: 'physical', addresses: [{ city: 'Larvik', state_province: 'Vestfold' }] } },
    { location: { location_type: 'physical', addresses: [{ city: 'Larvik', state_province: 'Vestfold' }] } },
  ],
  attributes: [{ link_type: 'arena', taxonomy_term: { code: 'SCHOOL' } }],
};

test('of another’s service only what HSDS has a word for is read', () => {
  expect(said(foreign)).toEqual({
    values: {
      id: foreign.id,
      name: foreign.name,
      description: foreign.description,
      ageFrom: 16,
      responsible: 'Example Inc.',
      active: true,
      links: [foreign.url],
      municipality: 'Larvik',
      countyNumber: '39',
      countyDivision: 'Y2024',
    },
    problems: [],
  });
});

test('a service in several places, or in none that is known, has no place', () => {
  const at = (...cities: readonly string[]) => ({
    ...foreign,
    service_at_locations: cities.map((city) => ({ location: { addresses: [{ city }] } })),
  });
  for (const service of [
    at('Larvik', 'Oslo'),
    at('Springfield'),
    at('Herøy'),
    { ...foreign, service_at_locations: 'x' },
  ]) {
    expect(Object.keys(said(service).values)).not.toEqual(expect.arrayContaining(['municipality']));
    expect(Object.keys(said(service).values)).not.toEqual(expect.arrayContaining(['countyNumber']));
  }
  expect(said(at('Larvik')).values).toMatchObject({ municipality: 'Larvik', countyNumber: '39' });
});

test.each([
  ['ageFrom', { minimum_age: 'sixteen' }],
  ['name', { name: 7 }],
  ['description', { description: ['a'] }],
  ['responsible', { organization: { name: {} } }],
])('a wrong shape is told of by our name for it: %s', (heading, change) => {
  expect(said({ ...foreign, ...change }).problems).toEqual([heading]);
});

test.each([{ name: 'Vårt', dataset: 'register', status: 'PUBLISHED' }, { name: 'x' }, { status: 'ok' }])(
  '%j is no service',
  (one) => {
    expect(isService(one)).toBe(false);
  },
);
