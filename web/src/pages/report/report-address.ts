import { type Division, divisions } from '../coverage/coverage-address.ts';

/** Which report the page shows. */
export interface ReportWish {
  readonly division: Division;
  /** The number of a county of the division; null for the whole country. */
  readonly county: string | null;
  /** Null for the usual one. */
  readonly dataset: string | null;
}

const parameters = { division: 'inndeling', county: 'fylke', dataset: 'datasett' } as const;

/** The report an address stands for. An address that says nothing is one's own county of today, where one has chosen it. */
export function reportWishOf(address: URLSearchParams, own: string | null): ReportWish {
  const division = divisions.find((one) => one === address.get(parameters.division));
  const county = address.get(parameters.county);
  const dataset = address.get(parameters.dataset) || null;
  if (division === undefined && county === null && own !== null) return { division: 'Y2024', county: own, dataset };
  return { division: division ?? 'Y2012', county: county || null, dataset };
}

/** Where the report of a wish is shown. */
export function addressOfReport({ division, county, dataset }: ReportWish): string {
  const said = { [parameters.division]: division, [parameters.county]: county ?? '' };
  const all = dataset === null ? said : { ...said, [parameters.dataset]: dataset };
  return `/dekning/rapport?${new URLSearchParams(all)}`;
}
