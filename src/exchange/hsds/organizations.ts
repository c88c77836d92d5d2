import type { MeasureDocument } from '../../measures/measure-document.js';
import { addresses } from '../linked/service-resources.js';
import { countyAuthority } from '../linked/words.js';
import { type HsdsObject, recorded, type Writing } from './hsds-writing.js';
import { words } from './words.js';

/** Who provides a measure: the organisation the register names, else the county; null where neither is recorded. */
export type Provider =
  | { readonly key: string; readonly responsible: string }
  | { readonly key: string; readonly county: NonNullable<MeasureDocument['county']> };

/**
 * A county provides what names no other: OT is the county's (opplæringslova (2023) § 9-4). The key is the same for measures
 * of the same provider, and no other's.
 */
export function providerOf({ responsible, county }: MeasureDocument): Provider | null {
  if (responsible !== null) return { key: `responsible ${responsible.trim()}`, responsible: responsible.trim() };
  return county === null ? null : { key: `county ${county.division} ${county.number}`, county };
}

export function organizationId({ key }: Provider, { idOf }: Writing): string {
  return idOf('organization', key);
}

/** A provider with the fields of its own. */
export function organizationOf(provider: Provider, writing: Writing): HsdsObject {
  const { language, origin } = writing;
  const id = organizationId(provider, writing);
  if ('responsible' in provider) {
    return { id, name: provider.responsible, description: words.responsible[language] };
  }
  const { county } = provider;
  return recorded({
    id,
    name: countyAuthority(county.name)[language],
    description: words.countyAuthority[language],
    uri: `${addresses.county(origin, county)}#authority`,
  });
}
