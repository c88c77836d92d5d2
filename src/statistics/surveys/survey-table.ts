import type { Label } from '../../platform/language.js';

/** Who answered. Source: NOVA-13/13 ch. 3.2–3.5. */
export const SurveyPopulation = {
  YOUTHS: 'YOUTHS',
  OT_STAFF: 'OT_STAFF',
  NAV_STAFF: 'NAV_STAFF',
  /** Leaders of upper secondary schools. */
  SCHOOL_LEADERS: 'SCHOOL_LEADERS',
  LOWER_SECONDARY_LEADERS: 'LOWER_SECONDARY_LEADERS',
  /** Staff who took the further education of 2012/13. */
  COURSE_STUDENTS: 'COURSE_STUDENTS',
} as const;
export type SurveyPopulation = keyof typeof SurveyPopulation;

export const SurveyUnit = {
  PERCENT: 'PERCENT',
  /** Numbers of those who answered, or of answers. */
  RESPONDENTS: 'RESPONDENTS',
} as const;
export type SurveyUnit = keyof typeof SurveyUnit;

export interface SurveyCell {
  /** As printed; null where the table has a dash. */
  readonly printed: number | null;
  /** How many answered what the figure is of; null where the table does not say. */
  readonly n: number | null;
}

export interface SurveyRow {
  /** As printed, in some tables shortened. */
  readonly label: string;
  /** One for each column. */
  readonly cells: readonly SurveyCell[];
  /** The printed p-value; the report names no test. */
  readonly p: string | null;
}

/** Rows that belong together under a heading; one without a heading where the table has none. */
export interface SurveyGroup {
  readonly label: string | null;
  /** One for the group, or one for each column. */
  readonly p: readonly string[];
  readonly rows: readonly SurveyRow[];
}

/** A printed table of a survey (tabell i spørreundersøkelse). Evidence: what people answered, never the effect of a measure. */
export interface SurveyTable {
  /** As numbered, `6-14`. */
  readonly id: string;
  /** The line of the document's text at which it starts. */
  readonly line: number;
  readonly title: Label;
  readonly population: readonly SurveyPopulation[];
  readonly unit: SurveyUnit;
  readonly columns: readonly string[];
  readonly p: readonly string[];
  /** Whether one could give several answers, so that the shares add to more than 100. */
  readonly multipleAnswers: boolean;
  readonly groups: readonly SurveyGroup[];
}

/** One seed file: the tables of one document. */
export interface SurveyFile {
  readonly source: string;
  readonly tables: readonly SurveyTable[];
}

/** Labels of the rows that hold the sum of those before them. */
export const sumLabels: ReadonlySet<string> = new Set([
  'Totalt',
  'Antall begrunnelser',
  'Totalt antall kategorier',
  'Antall svar som er kategorisert',
]);

/** A row or column whose parts do not add to the sum printed. */
export interface WrongSum {
  readonly table: string;
  /** The label of the row or column. */
  readonly line: string;
  readonly adds: number;
  readonly printed: number;
}

/** Every row and column with a printed sum that its parts do not add to. */
export function wrongSums(table: SurveyTable): readonly WrongSum[] {
  const rows = table.groups.flatMap((group) => group.rows);
  const total = rows.find(({ label }) => sumLabels.has(label));
  const parts = rows.filter((row) => row !== total);
  const figure = (row: SurveyRow | undefined, at: number): number => row?.cells[at]?.printed ?? 0;
  const down = table.columns.map((line, at) => ({
    table: table.id,
    line,
    adds: parts.reduce((sum, row) => sum + figure(row, at), 0),
    printed: figure(total, at),
  }));
  const last = table.columns.length - 1;
  const across = rows.map((row) => ({
    table: table.id,
    line: row.label,
    adds: row.cells.slice(0, last).reduce((sum, cell) => sum + (cell.printed ?? 0), 0),
    printed: figure(row, last),
  }));
  const checked = [...(total === undefined ? [] : down), ...(table.columns[last] === 'Totalt' ? across : [])];
  return checked.filter(({ adds, printed }) => adds !== printed);
}
