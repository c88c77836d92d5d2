import type { Field } from '../../measures/fields/field.js';
import { fields } from '../../measures/fields/fields.js';
import type { MeasureChange } from '../../measures/measure-change.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import { addresses } from '../linked/service-resources.js';
import { ages } from '../linked/words.js';
import { attributesOf } from './attributes.js';
import { type HsdsObject, recorded, type Writing } from './hsds-writing.js';
import { metadataOf } from './metadata.js';
import { organizationId, organizationOf, providerOf } from './organizations.js';
import { words } from './words.js';

/**
 * A measure as a service with its one-to-one fields. HSDS has no word for a status that is not recorded: a service is
 * inactive where the register says that it is not in use; what the register says stands in the attribute `active`.
 */
export function serviceSummary(measure: MeasureDocument, writing: Writing): HsdsObject {
  const { language, origin } = writing;
  const provider = providerOf(measure);
  return recorded({
    id: measure.id,
    organization_id: provider === null ? null : organizationId(provider, writing),
    name: measure.name,
    description: measure.description,
    url: addresses.measure(origin, measure.id),
    status: statusOf(measure.active),
    eligibility_description: eligibility(measure, language),
    minimum_age: measure.ageFrom,
    maximum_age: measure.ageTo,
    assured_date: measure.assuredAt?.slice(0, 10),
    last_modified: measure.updatedAt,
    organization: provider === null ? null : organizationOf(provider, writing),
  });
}

/** The least that HSDS lets one send of a service, and when it changed. */
export function minimalService({ id, name, active, updatedAt }: MeasureDocument): HsdsObject {
  return { id, name, status: statusOf(active), last_modified: updatedAt };
}

const statusOf = (active: boolean | null): string => (active === false ? 'inactive' : 'active');

/** A measure as a service with everything that belongs to it. `changes`: its history. */
export function fullService(measure: MeasureDocument, changes: readonly MeasureChange[], writing: Writing): HsdsObject {
  const place = serviceAtLocation(measure, writing);
  return {
    ...serviceSummary(measure, writing),
    service_areas: areasOf(measure, writing),
    service_at_locations: place === null ? [] : [place],
    contacts: measure.contact === null ? [] : [contactOf(measure.id, measure.contact, writing)],
    attributes: attributesOf(measure, writing),
    metadata: metadataOf(changes, writing),
  };
}

/** A function and a shared mailbox, as the register has it: never a person's name. */
const contactOf = (id: string, contact: string, { idOf }: Writing): HsdsObject => ({
  id: idOf('contact', id),
  title: contact,
});

function eligibility(measure: MeasureDocument, language: Writing['language']): string | null {
  const { ageFrom, ageTo, inclusionCriteria, exclusions } = measure;
  const labelled = (field: 'inclusionCriteria' | 'exclusions', codes: readonly string[] | null): readonly string[] => {
    const { label, codes: labels } = fields[field] as Extract<Field, { kind: 'CODES' }>;
    if (codes === null || codes.length === 0) return [];
    return [`${label[language]}: ${codes.map((code) => labels[code]?.[language] ?? code).join('; ')}`];
  };
  const lines = [
    ...(ageFrom === null && ageTo === null ? [] : [ages(ageFrom, ageTo)[language]]),
    ...labelled('inclusionCriteria', inclusionCriteria),
    ...labelled('exclusions', exclusions),
  ];
  return lines.length === 0 ? null : lines.join('\n');
}

function areasOf(
  { id, county, national }: MeasureDocument,
  { idOf, language, origin }: Writing,
): readonly HsdsObject[] {
  const area = (name: string, uri: string | null): HsdsObject =>
    recorded({ id: idOf('service_area', id, name), service_id: id, name, uri });
  return [
    ...(national === true ? [area(words.norway[language], null)] : []),
    ...(county === null ? [] : [area(county.name, addresses.county(origin, county))]),
  ];
}

/** Where a measure is: its municipality, or its county; null where neither is recorded. */
export function serviceAtLocation(measure: MeasureDocument, writing: Writing): HsdsObject | null {
  const { county, municipality, id } = measure;
  if (county === null) return null;
  const { idOf, language } = writing;
  const location = {
    id: idOf('location', county.division, county.number, municipality ?? ''),
    location_type: 'physical',
    name: municipality ?? county.name,
    description: words.placeIsNoAddress[language],
    external_identifier: county.number,
    external_identifier_type: `SSB fylkesnummer, ${county.division}`,
  };
  return { id: serviceAtLocationId(id, writing), service_id: id, location_id: location.id, location };
}

export function serviceAtLocationId(measureId: string, { idOf }: Writing): string {
  return idOf('service_at_location', measureId);
}
