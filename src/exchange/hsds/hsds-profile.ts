import type { Schema } from '../api/measure-schema.js';
import { codeTaxonomies, fieldTaxonomy, provenanceTaxonomy, taxonomies } from './taxonomies.js';

/**
 * The profile of this service: what is sent is HSDS 3.0, and stricter. Nothing but these properties; ids are uuids, days
 * and times are ISO 8601, every text says something, every code is one of its list.
 */
const object = (
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...optional },
});

const list = (items: Schema): Schema => ({ type: 'array', items });
const oneOf = (codes: readonly string[]): Schema => ({ type: 'string', enum: codes });

const id: Schema = { type: 'string', pattern: '^[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}$' };
const text: Schema = { type: 'string', minLength: 1 };
const day: Schema = { type: 'string', format: 'date', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
const time: Schema = { type: 'string', format: 'date-time', pattern: '^\\d{4}-\\d\\d-\\d\\dT.*Z$' };
const uri: Schema = { type: 'string', format: 'uri' };
const age: Schema = { type: 'integer', minimum: 0, maximum: 120 };

const term = object({
  id,
  code: text,
  name: text,
  description: text,
  taxonomy: text,
  taxonomy_id: id,
  language: oneOf(['nb', 'nn', 'en']),
});

const taxonomy = object({ id, name: text, description: text, uri });

const attribute = object(
  {
    id,
    link_id: id,
    link_type: oneOf(taxonomies.map(({ name }) => name)),
    link_entity: oneOf(['service']),
    taxonomy_term_id: id,
    taxonomy_term: term,
  },
  { value: text },
);

/** A value stands in the attribute exactly where its taxonomy asks for one. */
const attributes: Schema = {
  type: 'array',
  minItems: codeTaxonomies.size,
  items: {
    ...attribute,
    if: { properties: { link_type: oneOf([fieldTaxonomy.name, provenanceTaxonomy.name]) } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['value'] },
    else: { not: { required: ['value'] } },
  },
};

const metadata = object({
  id,
  resource_id: id,
  resource_type: oneOf(['service']),
  last_action_date: day,
  last_action_type: oneOf(['create', 'update', 'confirm', 'close', 'reopen', 'delete']),
  field_name: text,
  previous_value: { type: 'string' },
  replacement_value: { type: 'string' },
  updated_by: text,
});

const ofOrganization = { id, name: text, description: text };
const organization = object(ofOrganization, { uri });

const location = object({
  id,
  location_type: oneOf(['physical']),
  name: text,
  description: text,
  external_identifier: { type: 'string', pattern: '^\\d\\d$' },
  external_identifier_type: text,
});

const placed = { id, service_id: id, location_id: id, location };

const ofSummary = {
  id,
  name: text,
  description: text,
  url: uri,
  status: oneOf(['active', 'inactive']),
  last_modified: time,
};
const sometimes = {
  organization_id: id,
  eligibility_description: text,
  minimum_age: age,
  maximum_age: age,
  assured_date: day,
  organization,
};

const summary = object(ofSummary, sometimes);

const service = object(
  {
    ...ofSummary,
    service_areas: list(object({ id, service_id: id, name: text }, { uri })),
    service_at_locations: { ...list(object(placed)), maxItems: 1 },
    contacts: { ...list(object({ id, title: text })), maxItems: 1 },
    attributes,
    metadata: { ...list(metadata), minItems: 1 },
  },
  sometimes,
);

/** The least of a service that HSDS lets one send, and when it changed. */
const minimal = object({ id, name: text, status: oneOf(['active', 'inactive']), last_modified: time });

/** The schema of each object and list of HSDS that is sent, by its name in `/api/schemas`. */
export const hsdsSchemas = {
  'hsds-service': service,
  'hsds-service-summary': summary,
  'hsds-service-minimal': minimal,
  'hsds-organization': object({ ...ofOrganization, services: list(minimal) }, { uri }),
  'hsds-organization-summary': organization,
  'hsds-service-at-location': object({ ...placed, service }),
  'hsds-service-at-location-summary': object({ ...placed, service: summary }),
  'hsds-taxonomy': taxonomy,
  'hsds-taxonomy-term': object({
    ...(term['properties'] as Readonly<Record<string, Schema>>),
    taxonomy_detail: taxonomy,
  }),
} as const;

/** A page of a list. */
export const hsdsPage = (contents: Schema): Schema => {
  const count: Schema = { type: 'integer', minimum: 0 };
  const flag: Schema = { type: 'boolean' };
  return object({
    total_items: count,
    total_pages: count,
    page_number: { type: 'integer', minimum: 1 },
    size: count,
    first_page: flag,
    last_page: flag,
    empty: flag,
    contents: list(contents),
  });
};
