import type { Division } from '../coverage/coverage-address.ts';
import { divisions } from '../coverage/coverage-address.ts';

/** What the page shows. */
export interface NeedWish {
  readonly division: Division;
  /** The number of a county of the division; null for the whole country. */
  readonly county: string | null;
  /** The day of the count, `2024-06-15`; null for the day on which most counties are known. */
  readonly day: string | null;
  /** The dataset of measures; null for the reconstruction of 2012/13. */
  readonly dataset: string | null;
}

const parameters = { division: 'inndeling', county: 'fylke', day: 'dag', dataset: 'datasett' } as const;

/** The wish an address stands for. An address that says nothing is one's own county of today, where one has chosen it. */
export function needWishOf(address: URLSearchParams, own: string | null): NeedWish {
  const division = divisions.find((one) => one === address.get(parameters.division));
  const county = address.get(parameters.county);
  const asked = address.get(parameters.day);
  const day = asked !== null && /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : null;
  const dataset = address.get(parameters.dataset) || null;
  const rest = { day, dataset };
  if (division === undefined && county === null && own !== null) return { division: 'Y2024', county: own, ...rest };
  return { division: division ?? 'Y2012', county: county === null || county === '' ? null : county, ...rest };
}

/** The address of a wish, as a query. */
export function addressOfNeed({ division, county, day, dataset }: NeedWish): string {
  const said = { [parameters.division]: division, [parameters.county]: county ?? '' };
  const counted = day === null ? {} : { [parameters.day]: day };
  const offered = dataset === null ? {} : { [parameters.dataset]: dataset };
  return `?${new URLSearchParams({ ...said, ...counted, ...offered })}`;
}
