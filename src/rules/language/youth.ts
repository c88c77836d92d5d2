import { countyProblem } from '../../codes/county-problem.js';
import { findOtStatusCode } from '../../codes/ot-status-codes.js';
import type { TargetGroup } from '../../codes/target-groups.js';
import { YouthGoal, YouthNeed } from '../../codes/youth-codes.js';
import type { Message, Problem } from '../../platform/errors.js';
import {
  bornLater,
  impossibleBirthYear,
  impossibleMonths,
  outsideSinceBeforeBirth,
  quittingAndOutside,
  unknownCode,
  unknownStatus,
} from '../messages.js';

/**
 * The person a suggestion is for (ungdom), as little as the rules need: never identified, stored or logged.
 * Null means not known; an empty list means asked, and nothing stated.
 */
export interface Youth {
  readonly birthYear: number | null;
  /** Whole months outside both education and work; 364 days are 11 months, one year is 12. */
  readonly monthsOutside: number | null;
  /** Still a pupil, about to leave (i ferd med å slutte). */
  readonly aboutToQuit: boolean | null;
  readonly goals: readonly YouthGoal[] | null;
  readonly needs: readonly YouthNeed[] | null;
  /** A county's number in any division, or its name. */
  readonly county: string | null;
  /** OT status code of the 2024 code list, in any of its spellings (`ELVG_IM`, `ELVG-IM`). */
  readonly otStatusCode: string | null;
}

/** The youth's fields in the order they are shown. */
export const youthFields = [
  'birthYear',
  'monthsOutside',
  'aboutToQuit',
  'goals',
  'needs',
  'county',
  'otStatusCode',
] as const satisfies readonly (keyof Youth)[];

/** Target group C starts at one year outside. Source: KD-2011, the matrix slide; NOVA-13/13 ch. 1.1. */
export const longOutsideMonths = 12;
const oldest = 120;
const longestOutside = 600;

/** Everything wrong with a youth on a day, contradictions included; paths are below `path`. */
export function problemsInYouth(youth: Youth, asOf: string, path = 'youth'): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (field: keyof Youth, message: Message): void => {
    problems.push({ path: `${path}.${field}`, message });
  };
  const { birthYear, monthsOutside } = youth;
  const year = Number(asOf.slice(0, 4));
  if (birthYear !== null && !isWholeFrom(birthYear, year - oldest, year)) {
    add('birthYear', birthYear > year ? bornLater : impossibleBirthYear);
  }
  if (monthsOutside !== null && !isWholeFrom(monthsOutside, 0, longestOutside)) add('monthsOutside', impossibleMonths);
  else if (contradicts(youth, year)) add('monthsOutside', outsideSinceBeforeBirth);
  if (youth.aboutToQuit === true && (monthsOutside ?? 0) >= longOutsideMonths) {
    add('aboutToQuit', quittingAndOutside);
    add('monthsOutside', quittingAndOutside);
  }
  if (youth.goals?.some((goal) => !Object.hasOwn(YouthGoal, goal))) add('goals', unknownCode);
  if (youth.needs?.some((need) => !Object.hasOwn(YouthNeed, need))) add('needs', unknownCode);
  const county = youth.county === null ? null : countyProblem(youth.county, null);
  if (county !== null) add('county', county);
  if (youth.otStatusCode !== null && findOtStatusCode(youth.otStatusCode) === null) add('otStatusCode', unknownStatus);
  return problems;
}

function isWholeFrom(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function contradicts(youth: Youth, year: number): boolean {
  return (
    youth.birthYear !== null && youth.monthsOutside !== null && youth.monthsOutside > (year - youth.birthYear + 1) * 12
  );
}

/**
 * Målgruppe: A about to leave, B out less than one year, C one year or more; null where what decides is not known.
 * Source: KD-2011, the matrix slide.
 */
export function targetGroupOf(youth: Pick<Youth, 'aboutToQuit' | 'monthsOutside'>): TargetGroup | null {
  if (youth.aboutToQuit === true) return 'A';
  if (youth.monthsOutside === null) return null;
  if (youth.monthsOutside >= longOutsideMonths) return 'C';
  return youth.aboutToQuit === false ? 'B' : null;
}
