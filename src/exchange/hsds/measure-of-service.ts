import { findCounty, findCountyIn } from '../../codes/counties.js';
import { municipalitiesNamed } from '../../codes/municipalities.js';
import type { Field } from '../../measures/fields/field.js';
import { fields } from '../../measures/fields/fields.js';
import type { Column } from '../table/columns.js';
import { noneCode, notRecordedCode } from '../table/marks.js';
import { codedColumns, fieldTaxonomy, provenanceTaxonomy, valueColumns } from './taxonomies.js';

type Json = Readonly<Record<string, unknown>>;

/** What HSDS 3.0 lets a service’s `status` be; a measure’s own status is none of them. */
const statuses: ReadonlySet<unknown> = new Set(['active', 'inactive', 'defunct', 'temporarily closed']);

/** Whether an object of a JSON file is a service of HSDS rather than a measure as we write them. */
export function isService(one: Json): boolean {
  return statuses.has(one['status']) && !('dataset' in one);
}

/**
 * A service of HSDS 3.0 as a measure in our own JSON. One that we wrote is read by its attributes, exactly; of any other
 * only what HSDS has a word for, and the rest says nothing. Values of the wrong shape are handed on, to be told of as in any
 * other file.
 */
export function measureOfService(service: Json): Json {
  const attributes = objectsIn(service['attributes']).map(attributeOf);
  const isOurs = attributes.some(({ type, code }) => type === fieldTaxonomy.name && code === 'dataset');
  const { id, name, description, minimum_age: ageFrom, maximum_age: ageTo } = service;
  const placed = { id, name, description, ageFrom, ageTo };
  const said = isOurs
    ? { ...placed, ageFrom: ageFrom ?? null, ageTo: ageTo ?? null, ...ownFields(service, attributes) }
    : { ...placed, ...othersFields(service) };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** What an attribute classifies a service by: `type` is the name of one of our taxonomies, or anything. */
interface Attribute {
  readonly type: unknown;
  readonly code: unknown;
  readonly value: unknown;
}

function attributeOf({ link_type: type, taxonomy_term: term, value }: Json): Attribute {
  return { type, code: isObject(term) ? term['code'] : null, value };
}

function ownFields(service: Json, attributes: readonly Attribute[]): Json {
  const contents: Json[] = [];
  const said: Record<string, unknown> = { contact: objectsIn(service['contacts'])[0]?.['title'] ?? null };
  for (const column of codedColumns) {
    const codes = attributes.flatMap(({ type, code }) => (type === column.name ? [code] : []));
    if (codes.length === 0) continue;
    if (column.code === null) said[column.field] = codedValue(fields[column.field] as Field, codes);
    else contents.push({ content: column.code, answer: codes[0] });
  }
  if (contents.length > 0) said['contents'] = contents;
  for (const column of valueColumns) {
    const values = attributes.flatMap(({ type, code, value }) =>
      type === fieldTaxonomy.name && code === column.name ? [value] : [],
    );
    said[column.field] = ownValue(column, values);
  }
  said['provenance'] = attributes.flatMap(({ type, code, value }) => {
    const [, field, source] = /^(\w+): (.*)$/s.exec(String(value)) ?? [];
    return type === provenanceTaxonomy.name ? [{ field, kind: code, source }] : [];
  });
  return said;
}

function codedValue({ kind }: Field, codes: readonly unknown[]): unknown {
  const [code] = codes;
  if (kind === 'CODES') return code === notRecordedCode ? null : code === noneCode ? [] : codes;
  if (codes.length > 1) return codes;
  if (kind === 'BOOLEAN') return code === notRecordedCode ? null : code === 'YES' ? true : code === 'NO' ? false : code;
  return code === notRecordedCode && kind === 'CODE' ? null : code;
}

/** A field without an attribute is not recorded; of a list that may also be recorded and empty, so that it says nothing. */
function ownValue({ field }: Column, values: readonly unknown[]): unknown {
  const { kind } = fields[field] as Field;
  if (kind === 'LINKS' || kind === 'PERIODS') return values.length === 0 ? undefined : values;
  const [value = null] = values;
  return kind === 'INTEGER' && /^-?\d{1,9}$/.test(String(value)) ? Number(value) : value;
}

function othersFields(service: Json): Json {
  const { organization, url, status } = service;
  return {
    responsible: isObject(organization) ? organization['name'] : undefined,
    active: status === 'active',
    links: typeof url === 'string' && /^https?:/i.test(url) ? [url] : undefined,
    ...placeOf(service),
  };
}

/** The municipality and the county that all addresses of a service name; nothing where they differ or name no such. */
function placeOf(service: Json): Json {
  const addresses = objectsIn(service['service_at_locations']).flatMap(({ location }) =>
    isObject(location) ? objectsIn(location['addresses']) : [],
  );
  const town = theOne(municipalitiesNamed(theOne(addresses.map(({ city }) => city)) ?? ''));
  const region = theOne(addresses.map(({ region, state_province: state }) => region ?? state));
  const county = findCounty(region ?? '') ?? (town === null ? null : findCountyIn(town.division, town.countyNumber));
  return { municipality: town?.name, countyNumber: county?.number, countyDivision: county?.division };
}

/** What all are; null where they differ, or are none. */
function theOne<Value>(all: readonly Value[]): (Value extends object ? Value : string) | null {
  const [one, ...others] = new Set(all);
  return others.length > 0 || (typeof one !== 'string' && !isObject(one)) ? null : (one as never);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const objectsIn = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
