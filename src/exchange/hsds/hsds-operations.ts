import type { Schema } from '../api/measure-schema.js';
import { filters, language, type Operation } from '../api/operation.js';
import { hsdsPage, type hsdsSchemas } from './hsds-profile.js';
import { type ListName, type ListParameter, listParameters, pageSizes } from './list-question.js';

const integer = (minimum: number, maximum?: number): Schema => ({
  type: 'integer',
  minimum,
  ...(maximum === undefined ? {} : { maximum }),
});
const id: Schema = { type: 'string', format: 'uuid' };
const flag: Schema = { type: 'boolean' };

const about: Readonly<Record<ListParameter, readonly [description: string, schema: Schema]>> = {
  search: [
    'Words, in services as in searchMeasures; elsewhere a part of the name.',
    { type: 'string', maxLength: 500 },
  ],
  page: ['From 1. A page after the last is empty.', integer(1)],
  per_page: [`${pageSizes.usual} unless another number is asked for.`, integer(pageSizes.least, pageSizes.most)],
  format: ['`ndjson`: all of it, an object a line, without pages.', { type: 'string', enum: ['json', 'ndjson'] }],
  full: ['Everything that belongs to each, not its one-to-one fields alone.', flag],
  minimal: ['The id, name and status of each, and when it changed.', flag],
  top_only: ['No term has a parent: all are at the top.', flag],
  modified_after: ['Changed at this day or time, or later.', { type: 'string' }],
  taxonomy_term_id: ['Classified by this term.', id],
  taxonomy_id: ['Classified by a term of this taxonomy; in taxonomy_terms: of this taxonomy.', id],
  organization_id: ['Provided by this organization.', id],
  parent_id: ['No term has a parent, so none is below this one.', id],
};

type SchemaName = keyof typeof hsdsSchemas;
const reference = (name: SchemaName): Schema => ({ $ref: `#/components/schemas/${name}` });

const lists: Readonly<Record<ListName, { readonly one: SchemaName; readonly some: readonly SchemaName[] }>> = {
  services: { one: 'hsds-service', some: ['hsds-service-summary', 'hsds-service', 'hsds-service-minimal'] },
  service_at_locations: {
    one: 'hsds-service-at-location',
    some: ['hsds-service-at-location-summary', 'hsds-service-at-location'],
  },
  organizations: { one: 'hsds-organization', some: ['hsds-organization-summary', 'hsds-organization'] },
  taxonomies: { one: 'hsds-taxonomy', some: ['hsds-taxonomy'] },
  taxonomy_terms: { one: 'hsds-taxonomy-term', some: ['hsds-taxonomy-term'] },
};

/** Every address of HSDS. */
export const hsdsOperations: readonly Operation[] = [
  {
    path: '/api/v1/hsds',
    summary: 'HSDS 3.0: the version, the profile and the description of this API.',
    parameters: [],
    contents: { 'application/json': { type: 'object' } },
  },
  ...(Object.keys(lists) as ListName[]).flatMap(operationsOf),
];

function operationsOf(name: ListName): readonly Operation[] {
  const { one, some } = lists[name];
  const ofMeasures = name === 'services' || name === 'service_at_locations';
  const own = listParameters[name].map((parameter) => {
    const [description, schema] = about[parameter];
    return { name: parameter, in: 'query', description, schema };
  });
  return [
    {
      path: `/api/v1/hsds/${name}`,
      summary: `HSDS 3.0: a page of ${name}.`,
      parameters: [language, ...own, ...(ofMeasures ? filters : [])],
      contents: {
        'application/json': hsdsPage({ anyOf: some.map(reference) }),
        'application/x-ndjson': { type: 'string' },
      },
    },
    {
      path: `/api/v1/hsds/${name}/{id}`,
      summary: `HSDS 3.0: one of ${name}, with everything that belongs to it.`,
      parameters: [language, { name: 'id', in: 'path', required: true, schema: id }],
      contents: { 'application/json': reference(one) },
    },
  ];
}
