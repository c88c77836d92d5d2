import type { Label } from '../platform/language.js';

/** What a cross table can have as rows or columns. Contents are one dimension: each item with its own recorded base. */
export const CoverageDimension = {
  COUNTY: 'COUNTY',
  ARENA: 'ARENA',
  ACTOR: 'ACTOR',
  RESOURCE_CONTRIBUTOR: 'RESOURCE_CONTRIBUTOR',
  CURRICULUM_GOAL: 'CURRICULUM_GOAL',
  DOCUMENTED_COMPETENCE: 'DOCUMENTED_COMPETENCE',
  OTHER_DOCUMENTED_COMPETENCE: 'OTHER_DOCUMENTED_COMPETENCE',
  GOAL: 'GOAL',
  CONTENT: 'CONTENT',
  FOLLOW_UP_INTENSITY: 'FOLLOW_UP_INTENSITY',
  /** Inferred from recorded fields by the rule of `measure-category.ts`: the form did not ask. */
  CATEGORY: 'CATEGORY',
  TARGET_GROUP: 'TARGET_GROUP',
  OT_STATUS_CODE: 'OT_STATUS_CODE',
  /** As recorded: two municipalities of one name are one line, told apart by a filter on the county. */
  MUNICIPALITY: 'MUNICIPALITY',
  DATASET: 'DATASET',
  SCHOOL_YEAR: 'SCHOOL_YEAR',
} as const;
export type CoverageDimension = keyof typeof CoverageDimension;

/** Dimensions in which one measure may have several values. */
export const severalValues: ReadonlySet<string> = new Set<CoverageDimension>([
  'ACTOR',
  'RESOURCE_CONTRIBUTOR',
  'GOAL',
  'CONTENT',
  'CATEGORY',
  'TARGET_GROUP',
]);

/** What the percent of a cell is a share of. */
export const CoverageMeasure = {
  /** Of all measures in the table for which both rows and columns are recorded. */
  COUNT: 'COUNT',
  /** Of the row's measures for which the column is recorded. */
  SHARE_OF_ROW: 'SHARE_OF_ROW',
  /** Of the column's measures for which the row is recorded. */
  SHARE_OF_COLUMN: 'SHARE_OF_COLUMN',
} as const;
export type CoverageMeasure = keyof typeof CoverageMeasure;

/** The key of the row or column of measures for which the dimension is not recorded. */
export const notRecordedKey = 'NOT_RECORDED';

/** The key of the one column of a table without columns. */
export const allKey = 'ALL';

export const allLabel: Label = { nb: 'Alle tiltak', nn: 'Alle tiltak', en: 'All measures' };
