import { countiesOf2012 } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import { writtenDifference } from '../measures/editing/difference.js';
import type { FormVersion } from '../measures/fields/form-version.js';
import { frozenPrefix, type Measure } from '../measures/measure.js';
import type { MeasureDocument } from '../measures/measure-document.js';

export const RoundStatus = { OPEN: 'OPEN', CLOSED: 'CLOSED' } as const;
export type RoundStatus = keyof typeof RoundStatus;

/** How far a county has come in a round. */
export const AnswerStatus = {
  WAITING: 'WAITING',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
} as const;
export type AnswerStatus = keyof typeof AnswerStatus;

/** What became of a measure that was laid before a county, or that it added. */
export const EntryOutcome = {
  LEFT: 'LEFT',
  CONFIRMED: 'CONFIRMED',
  CHANGED: 'CHANGED',
  CLOSED: 'CLOSED',
  ADDED: 'ADDED',
} as const;
export type EntryOutcome = keyof typeof EntryOutcome;

/** One mapping of a whole school year (kartlegging): each county confirms, changes, adds, closes. Source: NOVA-13/13 ch. 3.1. */
export interface Round {
  readonly id: string;
  readonly schoolYear: string;
  /** The division of its counties. */
  readonly division: CountyDivision;
  /** The last day that counties may submit, `2026-12-15`. */
  readonly deadline: string;
  /** What was asked. */
  readonly formVersion: FormVersion;
  readonly status: RoundStatus;
  readonly startedAt: string;
  readonly closedAt: string | null;
}

/** A county's answer to a round. */
export interface RoundCounty {
  readonly roundId: string;
  readonly county: string;
  readonly status: AnswerStatus;
  /** The measures that were laid before it, as they were. */
  readonly laid: readonly Measure[];
  /** Its measures as it submitted them; null before that. */
  readonly answer: readonly Measure[] | null;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  readonly returnedBecause: string | null;
}

/** The dataset that a round of a school year becomes: `round-2026-27`. */
export function datasetOf({ schoolYear }: Pick<Round, 'schoolYear'>): string {
  return `${frozenPrefix}${schoolYear.replace('/', '-')}`;
}

/** Whether a measure lies wholly in a county, whatever division it was recorded in. */
export function liesIn(division: CountyDivision, county: string, { counties2012 }: MeasureDocument): boolean {
  const within = countiesOf2012(division, county);
  return counties2012.length > 0 && counties2012.every((number) => within.includes(number));
}

export interface RoundEntry {
  readonly measure: Measure;
  readonly outcome: EntryOutcome;
}

/**
 * What became of every measure of a county since the round began: first those that were laid before it, then the new ones.
 * `now` holds the laid ones in any status and the county's published ones.
 */
export function entriesOf(laid: readonly Measure[], now: readonly Measure[], startedAt: string): readonly RoundEntry[] {
  const current = new Map(now.map((measure) => [measure.id, measure]));
  const known = new Set(laid.map(({ id }) => id));
  const old = laid.map((before) => {
    const measure = current.get(before.id) ?? before;
    return { measure, outcome: outcomeOf(before, measure, startedAt) };
  });
  const added = now.filter(({ id, status }) => !known.has(id) && status === 'PUBLISHED');
  return [...old, ...added.map((measure) => ({ measure, outcome: 'ADDED' as const }))];
}

function outcomeOf(before: Measure, now: Measure, startedAt: string): EntryOutcome {
  if (now.status === 'CLOSED') return 'CLOSED';
  if (writtenDifference(before, now).length > 0) return 'CHANGED';
  return now.assuredAt !== null && now.assuredAt > startedAt ? 'CONFIRMED' : 'LEFT';
}

export type Counts = Readonly<Record<EntryOutcome, number>>;

export function countsOf(entries: readonly RoundEntry[]): Counts {
  const counts: Record<EntryOutcome, number> = { LEFT: 0, CONFIRMED: 0, CHANGED: 0, CLOSED: 0, ADDED: 0 };
  for (const { outcome } of entries) counts[outcome]++;
  return counts;
}

/** What a county submits: all that is published of what it was shown and has added. */
export function submitted(entries: readonly RoundEntry[]): readonly Measure[] {
  return entries.filter(({ outcome }) => outcome !== 'CLOSED').map(({ measure }) => measure);
}

/** What a round is to be. */
export interface NewRound {
  readonly schoolYear: string;
  readonly division: CountyDivision;
  /** Numbers or names; null for every county of the division. */
  readonly counties: readonly string[] | null;
  readonly deadline: string;
}

/** A round with how far each county has come. */
export interface RoundSeen {
  readonly round: Round;
  readonly counties: readonly { readonly county: RoundCounty; readonly entries: readonly RoundEntry[] }[];
}
