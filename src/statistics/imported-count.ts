import type { CountyDivision } from '../codes/county-divisions.js';
import type { OtCodeVersion } from '../codes/ot-status-codes.js';
import { areaKey, type CountSystem, type WhyUnknown, type YouthCount, type YouthDimension } from './youth-count.js';

/** The source of every count that a leader has handed in: a table of its own beside those of the documents. */
export const importedSource = 'Import';

/** A count that somebody has handed in, as it is kept (innmeldt telling). */
export interface ImportedCount {
  readonly date: string;
  readonly system: CountSystem;
  /** `Y2024/39`, or `nation`. */
  readonly area: string;
  readonly countyDivision: CountyDivision | null;
  readonly countyNumber: string | null;
  readonly dimension: YouthDimension;
  readonly key: string;
  readonly codeVersion: OtCodeVersion | null;
  readonly persons: number | null;
  readonly why: WhyUnknown | null;
  /** 1 when it is new; each change adds 1. */
  readonly version: number;
  /** Role and counties, `COUNTY_LEADER 39`. */
  readonly reportedBy: string;
  /** ISO 8601 in UTC. */
  readonly reportedAt: string;
}

/** What was changed of a count, and by whom: its history. Kept for good. It holds what is hidden from readers. */
export interface ImportedCountChange extends Omit<ImportedCount, 'codeVersion' | 'persons' | 'why'> {
  readonly id: string;
  readonly before: CountedValue | null;
  readonly after: CountedValue;
}

/** What can change of a count that is kept. */
export type CountedValue = Pick<ImportedCount, 'persons' | 'why' | 'codeVersion'>;

export const countedValueOf = ({ persons, why, codeVersion }: CountedValue): CountedValue => ({
  persons,
  why,
  codeVersion,
});

/** The systems that a count can be handed in for: the slide of 2011 is a document of its own. */
export const importedSystems = ['UDIR', 'VIGO_OT', 'COUNTY_CASE'] as const satisfies readonly CountSystem[];

/** What is handed in: numbers of youths. What a service did and its exams stand in its own reports. */
export const importedDimensions = [
  'ALL',
  'TARGET_GROUP',
  'STATUS_GROUP',
  'STATUS_CODE',
  'ENROLMENT_CODE',
] as const satisfies readonly YouthDimension[];

/** Why a figure may be missing in what is handed in. */
export const importedReasons = ['NOT_PUBLISHED', 'BLANK', 'SUPPRESSED'] as const satisfies readonly WhyUnknown[];

/** The same for one count, however often it is handed in. */
export type CountPlace = Pick<YouthCount, 'date' | 'system' | 'county' | 'dimension' | 'key'>;

export const placeKey = ({ date, system, county, dimension, key }: CountPlace): string =>
  [date, system, areaKey(county), dimension, key].join(' ');

/** The count as readers are told of it; its place in the source is who handed it in, and the day. */
export function youthCountOf(kept: ImportedCount): YouthCount {
  const { date, system, countyDivision, countyNumber, dimension, key, codeVersion, persons, why } = kept;
  const county =
    countyDivision === null || countyNumber === null ? null : { division: countyDivision, number: countyNumber };
  const locator = `${kept.reportedBy} ${kept.reportedAt.slice(0, 10)}`;
  return {
    ...{ date, printedDate: null, county, system, dimension, codeVersion, key, persons, percent: null, exams: null },
    ...{ why, derived: false, source: importedSource, locator },
  };
}

/** The days on which the directorate counts. Source: issue 12, part 1; Vestfold-2024, table 1. */
const countingDays: readonly string[] = ['02-15', '06-15', '11-15'];

export const isCountingDay = (date: string): boolean => countingDays.includes(date.slice(5));

/** The list that status codes of a day are of, where nothing is said. Sources: codes/ot-status-codes.ts. */
export function codeVersionOn(date: string): OtCodeVersion {
  if (date < '2011-09-15') return 'Y2011';
  return date < '2021-04-01' ? 'SEPTEMBER_2011' : 'Y2024';
}
