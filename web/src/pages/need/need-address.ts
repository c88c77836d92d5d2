import type { Division } from '../coverage/coverage-address.ts';
import { divisions } from '../coverage/coverage-address.ts';

/** What the page shows. */
export interface NeedWish {
  readonly division: Division;
  /** The number of a county of the division; null for the whole country. */
  readonly county: string | null;
  /** The day of the count, `2024-06-15`; null for the day on which most counties are known. */
  readonly day: string | null;
}

const parameters = { division: 'inndeling', county: 'fylke', day: 'dag' } as const;

/** The wish an address stands for. An address that says nothing is one's own county of today, where one has chosen it. */
export function needWishOf(address: URLSearchParams, own: string | null): NeedWish {
  const division = divisions.find((one) => one === address.get(parameters.division));
  const county = address.get(parameters.county);
  const asked = address.get(parameters.day);
  const day = asked !== null && /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : null;
  if (division === undefined && county === null && own !== null) return { division: 'Y2024', county: own, day };
  return { division: division ?? 'Y2012', county: county === null || county === '' ? null : county, day };
}

/** The address of a wish, as a query. */
export function addressOfNeed({ division, county, day }: NeedWish): string {
  const said = { [parameters.division]: division, [parameters.county]: county ?? '' };
  return `?${new URLSearchParams(day === null ? said : { ...said, [parameters.day]: day })}`;
}
