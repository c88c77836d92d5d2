import { counties, countiesOf2012 } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import { type Clause, compileFilter, type MeasureFilter } from '../measures/measure-filter.js';
import type { Label } from '../platform/language.js';
import type { CoverageGap, CoverageQuestion, CoverageRow, CoverageTable } from './cross-table.js';
import { countiesUnanswered } from './messages.js';

/** How much of a place had answered when a mapped year was frozen. What has not answered is not recorded: zero is not none. */
export type Answered = 'ALL' | 'SOME' | 'NONE';

/** For each mapped year that is counted, the counties of 2012 that had answered; empty where no mapped year is. */
export type AnsweredIn = readonly ReadonlySet<string>[];

/** How much of what a cell counts had answered, `row` and `column` being its keys. */
export function answeredInCell(
  answered: AnsweredIn,
  { rows, columns, division }: CoverageQuestion,
  filter: MeasureFilter,
  { row, column }: CoverageGap,
): Answered {
  const county = rows === 'COUNTY' ? row : columns === 'COUNTY' ? column : null;
  const asked = countiesAsked(compileFilter(filter).clauses);
  const olds = county === null ? asked : countiesOf2012(division, county).filter((old) => asked.includes(old));
  if (olds.every((old) => hasAnswered(answered, old))) return 'ALL';
  return olds.some((old) => hasAnswered(answered, old)) ? 'SOME' : 'NONE';
}

/** A table in which nothing is called lacking, nor said to be at most so much, where not all had answered. */
export function asAnswered<Row extends CoverageRow>(
  table: Pick<CoverageTable, 'gaps'> & { readonly rows: readonly Row[] },
  answered: AnsweredIn,
  question: CoverageQuestion,
  filter: MeasureFilter,
): Pick<CoverageTable, 'gaps'> & { readonly rows: readonly Row[] } {
  if (answered.length === 0) return { rows: table.rows, gaps: table.gaps };
  const all = (row: string, column: string): boolean =>
    answeredInCell(answered, question, filter, { row, column }) === 'ALL';
  return {
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (all(row.key, cell.key) ? cell : { ...cell, atMost: null })),
    })),
    gaps: table.gaps.filter(({ row, column }) => all(row, column)),
  };
}

/** Whose answers are missing, by the names of a division; null where none are. */
export function whoIsMissing(answered: AnsweredIn, division: CountyDivision, filter: MeasureFilter): Label | null {
  const asked = countiesAsked(compileFilter(filter).clauses);
  const missing = counties[division].filter(({ number }) =>
    countiesOf2012(division, number).some((old) => asked.includes(old) && !hasAnswered(answered, old)),
  );
  return missing.length === 0 ? null : countiesUnanswered(missing.map(({ name }) => name));
}

const hasAnswered = (answered: AnsweredIn, old: string): boolean => answered.every((year) => year.has(old));

function countiesAsked(clauses: readonly Clause[]): readonly string[] {
  const clause = clauses.find(({ dimension }) => dimension === 'COUNTY');
  return clause?.values ?? counties.Y2012.map(({ number }) => number);
}
