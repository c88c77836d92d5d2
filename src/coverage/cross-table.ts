import { mainSuccessor } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import { and, countOf, countOfBoth } from '../measures/bitset.js';
import type { FilterIndex } from '../measures/filter-index.js';
import { type Clause, compileFilter, type MeasureFilter } from '../measures/measure-filter.js';
import { scopeOf } from '../measures/selection.js';
import type { Label } from '../platform/language.js';
import { cellFilter } from './cell-filter.js';
import { type CellKnowledge, cellKnowledge } from './cell-knowledge.js';
import { type CoverageDimension, type CoverageMeasure, notRecordedKey, severalValues } from './coverage-dimension.js';
import { type CoverageLine, everything, linesOf } from './coverage-lines.js';
import { percentOf } from './rounding.js';

/** A question for a cross table (krysstabell). */
export interface CoverageQuestion {
  readonly rows: CoverageDimension;
  /** Null for one column with every measure. */
  readonly columns: CoverageDimension | null;
  readonly measure: CoverageMeasure;
  readonly division: CountyDivision;
}

export interface CoverageCell extends Omit<CellKnowledge, 'atMost'> {
  /** Null where a county that could have some has not answered. */
  readonly atMost: number | null;
  /** The key of its column. */
  readonly key: string;
  readonly count: number;
  /** Half up; null where there is nothing to take a share of, and for what is not recorded. */
  readonly percent: number | null;
  /** What the percent is of: the measures of the row, column or table for which the answer is recorded. */
  readonly recorded: number;
  /** The filter that selects exactly the measures counted; null where no filter can say it. */
  readonly filter: MeasureFilter | null;
}

export interface CoverageRow {
  readonly key: string;
  readonly label: Label;
  readonly cells: readonly CoverageCell[];
  /** Measures in the row; less than the sum of the cells where a measure has several values. */
  readonly total: number;
}

export interface CoverageColumn {
  readonly key: string;
  readonly label: Label;
  readonly total: number;
}

/** An empty cell (hull): surely no measure is in it, whatever is not recorded and however the rows were drawn. */
export interface CoverageGap {
  readonly row: string;
  readonly column: string;
}

export interface CoverageTable {
  readonly rows: readonly CoverageRow[];
  readonly columns: readonly CoverageColumn[];
  /** Measures in the table. */
  readonly total: number;
  /** Measures that the filter could not decide, because a field it asks about is not recorded. */
  readonly notRecorded: number;
  readonly gaps: readonly CoverageGap[];
}

/**
 * Counts the measures that certainly fit a filter by any two dimensions. Dimensions with several values per measure
 * (actors, contributors, goals, contents) count a measure once in each; shares are of measures recorded, never of
 * answers. Rows and columns that the filter leaves out are not shown. A table
 * without a measure has no gaps.
 */
export function crossTable(index: FilterIndex, question: CoverageQuestion, asked: MeasureFilter): CoverageTable {
  const filter = compileFilter(asked);
  const scope = scopeOf(index, filter);
  const inScope = (line: CoverageLine): CoverageLine => ({
    ...line,
    certain: and(line.certain, scope.certain),
    possible: and(line.possible, scope.possible),
    recorded: and(line.recorded, scope.certain),
  });
  const linesIn = (dimension: CoverageDimension): CoverageLine[] =>
    linesOf(index, dimension, question.division, scope.certain)
      .filter(({ key }) => isAskedFor(key, dimension, question.division, filter.clauses))
      .map(inScope);
  const rows = linesIn(question.rows);
  const columns = question.columns === null ? [inScope(everything(index))] : linesIn(question.columns);
  const knowledge = cellKnowledge(index, filter);
  const counted = rows.map((row) => ({
    key: row.key,
    label: row.label,
    cells: columns.map((column): CoverageCell => {
      const { count, percent, recorded } = shareOf(row, column, question.measure);
      const { atLeast, atMost, basis, publishedTables } = knowledge(row, column);
      const filterOfIt = cellFilter(index, asked, row, column);
      return { key: column.key, count, percent, recorded, atLeast, atMost, basis, publishedTables, filter: filterOfIt };
    }),
    total: countOf(row.certain),
  }));
  const total = countOf(scope.certain);
  return {
    rows: counted,
    columns: columns.map((column) => ({ key: column.key, label: column.label, total: countOf(column.certain) })),
    total,
    notRecorded: countOf(scope.undecided),
    gaps: total === 0 ? [] : gapsIn(counted),
  };
}

/** Unknown is not none: a measure that may belong in the cell keeps it from being called empty. */
function gapsIn(rows: readonly CoverageRow[]): readonly CoverageGap[] {
  return rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.atMost === 0 && row.key !== notRecordedKey && cell.key !== notRecordedKey)
      .map((cell) => ({ row: row.key, column: cell.key })),
  );
}

/** A filter on several values leaves none out: the measures it selects have others too. */
function isAskedFor(
  key: string,
  dimension: CoverageDimension,
  division: CountyDivision,
  clauses: readonly Clause[],
): boolean {
  const clause = clauses.find((candidate) => candidate.dimension === dimension);
  if (clause === undefined || severalValues.has(dimension) || key === notRecordedKey) return true;
  const asked = dimension === 'COUNTY' ? clause.values.map((old) => mainSuccessor(old, division)) : clause.values;
  return asked.includes(key);
}

function shareOf(
  row: CoverageLine,
  column: CoverageLine,
  measure: CoverageMeasure,
): Pick<CoverageCell, 'count' | 'percent' | 'recorded'> {
  const count = countOfBoth(row.certain, column.certain);
  const recorded = baseOf(row, column, measure);
  const unanswered =
    (measure !== 'SHARE_OF_ROW' && row.key === notRecordedKey) ||
    (measure !== 'SHARE_OF_COLUMN' && column.key === notRecordedKey);
  return { count, percent: unanswered ? null : percentOf(count, recorded), recorded };
}

function baseOf(row: CoverageLine, column: CoverageLine, measure: CoverageMeasure): number {
  if (measure === 'SHARE_OF_ROW') return countOfBoth(row.certain, column.recorded);
  if (measure === 'SHARE_OF_COLUMN') return countOfBoth(column.certain, row.recorded);
  return countOfBoth(row.recorded, column.recorded);
}
