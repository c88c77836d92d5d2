import type { MeasureDocument } from '../../measures/measure-document.js';
import type { HsdsObject, Writing } from './hsds-writing.js';
import { organizationOf, type Provider, providerOf } from './organizations.js';
import { minimalService } from './services.js';

export interface ProviderWithMeasures {
  readonly provider: Provider;
  readonly measures: readonly MeasureDocument[];
}

/** Services that an organization is sent with; `/services?organization_id=` has them all. */
const servicesOfOrganization = 1_000;

/** Who provides the measures, in the order they are first met. */
export function providersOf(measures: readonly MeasureDocument[]): readonly ProviderWithMeasures[] {
  const found = new Map<string, { provider: Provider; measures: MeasureDocument[] }>();
  for (const measure of measures) {
    const provider = providerOf(measure);
    if (provider === null) continue;
    const known = found.get(provider.key);
    if (known === undefined) found.set(provider.key, { provider, measures: [measure] });
    else known.measures.push(measure);
  }
  return [...found.values()];
}

/** An organization with its services, as HSDS has them there: the least of each. */
export function withServices({ provider, measures }: ProviderWithMeasures, writing: Writing): HsdsObject {
  const services = measures.slice(0, servicesOfOrganization).map(minimalService);
  return { ...organizationOf(provider, writing), services };
}
