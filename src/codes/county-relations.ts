import { type County, counties, countiesOf2012, mainSuccessor } from './counties.js';
import { type CountyDivision, divisionPeriods, divisions } from './county-divisions.js';
import { type Area, areas } from './municipalities.js';

/** How a county of one division relates to one of another (fylkesinndelingenes forhold). */
export const CountyRelationKind = {
  /** The same area. */
  EXACT: 'EXACT',
  /** The same county but for transferred municipalities. */
  MAIN_SUCCESSOR: 'MAIN_SUCCESSOR',
  /** Part of a larger county. */
  MERGED: 'MERGED',
  /** One of several that a county was divided into. */
  SPLIT: 'SPLIT',
  /** Only single municipalities in common. */
  PART: 'PART',
} as const;
export type CountyRelationKind = keyof typeof CountyRelationKind;

/** A municipality that did not follow the rest of its county of 2012. */
export interface Transfer {
  /** Its name in 2013. */
  readonly municipality: string;
  /** County number of 2012. */
  readonly from: string;
  readonly y2020: string;
  readonly y2024: string;
  /** The first day it lay in another county than most of its county of 2012. */
  readonly since: string;
}

export interface CountyRelation {
  readonly county: County;
  readonly kind: CountyRelationKind;
  /**
   * Municipalities that break the relation, for which figures cannot be moved; for PART those in common. Empty where
   * one county consists of the other's whole area.
   */
  readonly transfers: readonly Transfer[];
}

const countyOf = (area: Area, division: CountyDivision): string => area.numbers[division][0]?.slice(0, 2) ?? '';

/**
 * Rindal went from Møre og Romsdal to Trøndelag a year before its division ended; the lists of municipalities by
 * division cannot show it. Source: facts on municipalities, caution 2.
 */
const transferDays: Readonly<Record<string, string>> = { Rindal: '2019-01-01' };

/** Whole municipalities only, not boundary adjustments; derived from the municipalities of each division. */
export const transfers: readonly Transfer[] = areas.flatMap((area) => {
  const from = countyOf(area, 'Y2012');
  const away = divisions.find((division) => countyOf(area, division) !== mainSuccessor(from, division));
  if (away === undefined) return [];
  const since = transferDays[area.name] ?? divisionPeriods[away].from ?? '';
  return [{ municipality: area.name, from, y2020: countyOf(area, 'Y2020'), y2024: countyOf(area, 'Y2024'), since }];
});

const transferOf = new Map(transfers.map((transfer) => [transfer.municipality, transfer]));

/** The number of the county in which a transferred municipality lies in a division. */
export function placeOf(transfer: Transfer, division: CountyDivision): string {
  if (division === 'Y2020') return transfer.y2020;
  if (division === 'Y2024') return transfer.y2024;
  return mainSuccessor(transfer.from, division);
}

/** Every county of another division that shares area with this one, by number. */
export function relationsTo(county: County, division: CountyDivision): readonly CountyRelation[] {
  return counties[division].flatMap((other) => relationBetween(county, other) ?? []);
}

function relationBetween(county: County, other: County): CountyRelation | null {
  const here = areas.filter((area) => countyOf(area, county.division) === county.number);
  const there = areas.filter((area) => countyOf(area, other.division) === other.number);
  const outside = here.filter((area) => !there.includes(area));
  const added = there.filter((area) => !here.includes(area));
  if (outside.length === here.length) return null;
  const own = countiesOf2012(county.division, county.number);
  const theirs = countiesOf2012(other.division, other.number);
  const relation = (kind: CountyRelationKind, broken: readonly Area[]): CountyRelation => ({
    county: other,
    kind,
    transfers: broken.flatMap((area) => transferOf.get(area.name) ?? []),
  });
  if (!own.some((old) => theirs.includes(old))) return relation('PART', inBoth(here, there));
  if (own.some((old) => !theirs.includes(old))) return relation('SPLIT', added);
  if (theirs.length > own.length) return relation('MERGED', outside);
  const broken = areas.filter((area) => outside.includes(area) || added.includes(area));
  return relation(broken.length === 0 ? 'EXACT' : 'MAIN_SUCCESSOR', broken);
}

function inBoth(here: readonly Area[], there: readonly Area[]): readonly Area[] {
  return here.filter((area) => there.includes(area));
}
