import { and, type Bitset, countOf, countOfBoth, positions } from '../measures/bitset.js';
import type { Catalogue } from '../measures/catalogue.js';
import type { FilterIndex } from '../measures/filter-index.js';
import { answersTo, competence, is, notRecordedIn } from './predicate.js';

/** What a county offers (tilbud), as far as it is recorded. */
export interface Supply {
  readonly measures: number;
  readonly documented: CertainAndNotRecorded;
  /**
   * Who runs it, as the case system of 2013 knew it: the county (OTOA), NAV (OTAP) or both (OTKO). Source: NOVA-13/13
   * l.649–652, l.6172–6175.
   */
  readonly otto: { readonly county: number; readonly nav: number; readonly both: number; readonly notRecorded: number };
  /** With free places, and for how many it is not recorded. */
  readonly freePlaces: CertainAndNotRecorded;
  /** That a youth can start in on the day of referral, and for how many it is not recorded. */
  readonly startsAtOnce: CertainAndNotRecorded;
  /**
   * No measure of NAV alone, and none said to be a standard measure of NAV, is recorded: some counties left out work practice and courses that NAV offers everywhere.
   * The report does not say which (NOVA-13/13 l.1077–1089, l.1341–1346); that none is recorded is our sign of it.
   */
  readonly standardNavMayBeUnreported: boolean;
}

interface CertainAndNotRecorded {
  readonly certain: number;
  readonly notRecorded: number;
}

/** What the measures of a set offer. */
export function supplyOf({ index, measures }: Catalogue, scope: Bitset): Supply {
  const within = (bits: Bitset): number => countOfBoth(scope, bits);
  const withCode = (code: string): number => within(answersTo(index, is('OT_STATUS_CODE', code)).certain);
  const offers = positions(scope).flatMap((position) => measures[position] ?? []);
  const otto = {
    county: withCode('OTOA'),
    nav: withCode('OTAP'),
    both: withCode('OTKO'),
    notRecorded: within(answersTo(index, notRecordedIn('OT_STATUS_CODE')).certain),
  };
  return {
    measures: countOf(scope),
    documented: {
      certain:
        within(answersTo(index, competence('CURRICULUM')).certain) +
        within(answersTo(index, competence('OTHER_DOCUMENTED')).certain),
      notRecorded: within(answersTo(index, notRecordedIn('DOCUMENTED_COMPETENCE')).certain),
    },
    otto,
    freePlaces: {
      certain: offers.filter(({ freePlaces }) => freePlaces !== null && freePlaces > 0).length,
      notRecorded: offers.filter(({ freePlaces }) => freePlaces === null).length,
    },
    startsAtOnce: {
      certain: offers.filter(({ startsWithin }) => startsWithin === 0).length,
      notRecorded: offers.filter(({ startsWithin }) => startsWithin === null).length,
    },
    standardNavMayBeUnreported: otto.nav === 0 && offers.every((one) => one.standardNavMeasure !== 'YES'),
  };
}

/** The measures in scope that are recorded in one of some counties of 2012. */
export const inCounties = (index: FilterIndex, scope: Bitset, counties2012: readonly string[]): Bitset =>
  and(scope, answersTo(index, is('COUNTY', ...counties2012)).certain);
