import type { CountyDivision } from '../codes/county-divisions.js';
import type { OtCodeVersion } from '../codes/ot-status-codes.js';

/** Who counted. Two systems that disagree stand beside each other and are never averaged (Vestfold-2024 l.62, l.106). */
export const CountSystem = {
  /** The ministry's slide of 2011. */
  KD_2011: 'KD_2011',
  /** Utdanningsdirektoratet's collection on the counting days. */
  UDIR: 'UDIR',
  /** The case system of the counties. */
  VIGO_OT: 'VIGO_OT',
  /** A county's own case or report, where it does not say which system it counted in. */
  COUNTY_CASE: 'COUNTY_CASE',
} as const;
export type CountSystem = keyof typeof CountSystem;

/** What youths are counted by. */
export const YouthDimension = {
  /** Everybody registered with OT. */
  ALL: 'ALL',
  /** Those in the target group (målgruppen). */
  TARGET_GROUP: 'TARGET_GROUP',
  /** Status group (hovedgruppe) of a version of the status codes. */
  STATUS_GROUP: 'STATUS_GROUP',
  /** OT status code of a version. */
  STATUS_CODE: 'STATUS_CODE',
  /** Enrolment code (tilmeldingskode). */
  ENROLMENT_CODE: 'ENROLMENT_CODE',
  /** What the service of a county did in a school year. */
  SERVICE: 'SERVICE',
} as const;
export type YouthDimension = keyof typeof YouthDimension;

/** Why there is no figure: each is a fact of its own, and none of them is zero. */
export const WhyUnknown = {
  /** The day was not published. */
  NOT_PUBLISHED: 'NOT_PUBLISHED',
  /** The source is cut off. */
  CUT_OFF: 'CUT_OFF',
  /** The cell is blank in the source. */
  BLANK: 'BLANK',
  /** Fewer than five, or what would give such a figure away. */
  SUPPRESSED: 'SUPPRESSED',
  /** The source gives a percent only. */
  PERCENT_ONLY: 'PERCENT_ONLY',
  /** Counted in a county that has since been divided or is larger. */
  OTHER_DIVISION: 'OTHER_DIVISION',
  /** Some of the counties it consists of are not known. */
  PART_UNKNOWN: 'PART_UNKNOWN',
  /** The codes of the day do not say it. */
  NOT_COMPARABLE: 'NOT_COMPARABLE',
  /** No source has a count. */
  NO_COUNT: 'NO_COUNT',
} as const;
export type WhyUnknown = keyof typeof WhyUnknown;

/** A county as counted, in the division of the count. */
export interface CountedCounty {
  readonly division: CountyDivision;
  readonly number: string;
}

/** A number of youths on a day (never a person), or why it is not known. */
export interface YouthCount {
  readonly date: string;
  /** The day as the source writes it, where it gives no day: `november 2017`. */
  readonly printedDate: string | null;
  /** Null for the whole country. */
  readonly county: CountedCounty | null;
  readonly system: CountSystem;
  readonly dimension: YouthDimension;
  /** Which list a status code or group belongs to; else null. */
  readonly codeVersion: OtCodeVersion | null;
  /** A code, the number of a group, or the dimension's own name where it has one value. */
  readonly key: string;
  readonly persons: number | null;
  /** Percent as printed: of the target group, for SERVICE of those who took part. */
  readonly percent: number | null;
  /** Exams, where the row counts exams and not youths. */
  readonly exams: number | null;
  /** Null where there is a figure. */
  readonly why: WhyUnknown | null;
  /** True for a sum of printed figures that is not printed itself. */
  readonly derived: boolean;
  /** Short name of the document, as in docs/sources.md. */
  readonly source: string;
  /** Lines of the document's text. */
  readonly locator: string;
}

/** A row of a seed file: a printed figure; what the file does not say is null. */
export type CountRow = Pick<YouthCount, 'date' | 'system' | 'dimension' | 'key' | 'locator'> & Partial<YouthCount>;

/** One seed file: the counts of one document. */
export interface CountFile {
  readonly source: string;
  readonly rows: readonly CountRow[];
}

export function countsOf(file: CountFile): readonly YouthCount[] {
  return file.rows.map((row) => ({
    printedDate: null,
    county: null,
    codeVersion: null,
    persons: null,
    percent: null,
    exams: null,
    why: null,
    derived: false,
    source: file.source,
    ...row,
  }));
}

/** `Y2012/07`, or `nation`. */
export const areaKey = (county: CountedCounty | null): string =>
  county === null ? 'nation' : `${county.division}/${county.number}`;

/** The same for the counts of one table: one document's count by one system on one day. */
export const tableKey = ({ source, system, date }: YouthCount): string => `${source} ${system} ${date}`;

/** A count's place in its table. */
export const cellKey = ({ county, dimension, key }: Pick<YouthCount, 'county' | 'dimension' | 'key'>): string =>
  `${areaKey(county)} ${dimension} ${key}`;

/** The key of the one value of ALL and of TARGET_GROUP. */
export const inAll = 'ALL';
export const inTargetGroup = 'TARGET_GROUP';
