import { type County, counties, countiesOf2012 } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import { type CountyRelationKind, relationsTo } from '../codes/county-relations.js';
import type { CountedCounty, WhyUnknown, YouthCount } from './youth-count.js';

/** The counties of a division that together are a county of another, as far as counts can tell. */
export interface CountedParts {
  readonly parts: readonly CountedCounty[];
  /** Why counts of the parts are not counts of the county; null where they are. */
  readonly why: 'OTHER_DIVISION' | null;
  /** Null within one division. */
  readonly relation: CountyRelationKind | null;
}

/**
 * Where a county was counted in another division: alone, or in parts that were merged. A county that was counted with
 * others, or that has since been divided, cannot be told apart: municipalities are not counted.
 */
export function countedParts(county: County, division: CountyDivision): CountedParts {
  const known = found.get(county) ?? new Map<CountyDivision, CountedParts>();
  const parts = known.get(division) ?? partsOf(county, division);
  found.set(county, known.set(division, parts));
  return parts;
}

/** Counties and divisions never change: what they are in one another is worked out once. */
const found = new WeakMap<County, Map<CountyDivision, CountedParts>>();

function partsOf(county: County, division: CountyDivision): CountedParts {
  if (county.division === division) return { parts: [county], why: null, relation: null };
  const own = countiesOf2012(county.division, county.number);
  const overlapping = counties[division].filter(({ number }) =>
    countiesOf2012(division, number).some((old) => own.includes(old)),
  );
  const larger = overlapping.some(({ number }) => countiesOf2012(division, number).some((old) => !own.includes(old)));
  const relations = relationsTo(county, division).filter(({ kind }) => kind !== 'PART');
  const relation = overlapping.length > 1 ? 'MERGED' : (relations[0]?.kind ?? null);
  return { parts: overlapping, why: larger ? 'OTHER_DIVISION' : null, relation };
}

/** A number of youths of an area, or why it is not known. */
export interface AreaCount {
  readonly persons: number | null;
  readonly why: WhyUnknown | null;
  /** The rows it was read or added up from. */
  readonly from: readonly YouthCount[];
}

/** The count of a county from the rows of one table for one key; added up only where every part is known. */
export function countIn({ parts, why }: CountedParts, rows: readonly YouthCount[]): AreaCount {
  const from = parts.flatMap(
    ({ division, number }) =>
      rows.find((row) => row.county?.division === division && row.county.number === number) ?? [],
  );
  if (from.length === 0) return { persons: null, why: 'NO_COUNT', from };
  if (why !== null) return { persons: null, why, from };
  if (parts.length === 1) return { persons: from[0]?.persons ?? null, why: whyOf(from[0]), from };
  if (from.length === parts.length && from.every(({ persons }) => persons !== null)) {
    return { persons: from.reduce((sum, row) => sum + (row.persons ?? 0), 0), why: null, from };
  }
  const reasons = new Set(from.map(whyOf));
  return { persons: null, why: reasons.size === 1 ? (whyOf(from[0]) ?? 'PART_UNKNOWN') : 'PART_UNKNOWN', from };
}

function whyOf(row: YouthCount | undefined): WhyUnknown | null {
  if (row === undefined) return 'NO_COUNT';
  return row.why ?? (row.persons === null ? 'PERCENT_ONLY' : null);
}
