import { mainSuccessor } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import { and, type Bitset, countOf, countOfBoth, or } from '../measures/bitset.js';
import type { FilterIndex } from '../measures/filter-index.js';
import { type Clause, type CompiledFilter, compileFilter } from '../measures/measure-filter.js';
import type { Label } from '../platform/language.js';
import { type CoverageDimension, type CoverageMeasure, notRecordedKey, severalValues } from './coverage-dimension.js';
import { type CoverageLine, everything, isEmpty, linesOf, without } from './coverage-lines.js';
import { percentOf } from './rounding.js';

/** A question for a cross table (krysstabell). */
export interface CoverageQuestion {
  readonly rows: CoverageDimension;
  /** Null for one column with every measure. */
  readonly columns: CoverageDimension | null;
  readonly measure: CoverageMeasure;
  readonly division: CountyDivision;
}

export interface CoverageCell {
  /** The key of its column. */
  readonly key: string;
  readonly count: number;
  /** As the report rounds; null where there is nothing to take a share of, and for what is not recorded. */
  readonly percent: number | null;
  /** What the percent is of: the measures of the row, column or table for which the answer is recorded. */
  readonly recorded: number;
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

/** An empty cell (hull): no measure is in it, and none whose record is silent could be. */
export interface CoverageGap {
  readonly row: string;
  readonly column: string;
}

export interface CoverageTable {
  readonly rows: readonly CoverageRow[];
  readonly columns: readonly CoverageColumn[];
  /** Measures in the table. */
  readonly total: number;
  readonly gaps: readonly CoverageGap[];
}

/**
 * Counts the measures of `scope` by any two dimensions. Dimensions with several values per measure (actors,
 * contributors, goals, contents) count a measure once in each; shares are of measures recorded, never of answers.
 * Rows and columns that `filter` leaves out are not there: a county nobody asked about lacks nothing.
 */
export function crossTable(
  index: FilterIndex,
  scope: Bitset,
  question: CoverageQuestion,
  filter: CompiledFilter = compileFilter(null),
): CoverageTable {
  const inScope = (line: CoverageLine): CoverageLine => ({
    ...line,
    members: and(line.members, scope),
    recorded: and(line.recorded, scope),
  });
  const linesIn = (dimension: CoverageDimension): CoverageLine[] =>
    linesOf(index, dimension, question.division, scope)
      .filter(({ key }) => isAskedFor(key, dimension, question.division, filter.clauses))
      .map(inScope);
  const rows = linesIn(question.rows);
  const columns = question.columns === null ? [inScope(everything(index))] : linesIn(question.columns);
  return {
    rows: rows.map((row) => ({
      key: row.key,
      label: row.label,
      cells: columns.map((column) => cellOf(row, column, question.measure)),
      total: countOf(row.members),
    })),
    columns: columns.map((column) => ({ key: column.key, label: column.label, total: countOf(column.members) })),
    total: countOf(scope),
    gaps: rows.flatMap((row) =>
      columns.filter((column) => isGap(row, column, scope)).map((column) => ({ row: row.key, column: column.key })),
    ),
  };
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

function cellOf(row: CoverageLine, column: CoverageLine, measure: CoverageMeasure): CoverageCell {
  const count = countOfBoth(row.members, column.members);
  const recorded = baseOf(row, column, measure);
  const silent =
    (measure !== 'SHARE_OF_ROW' && row.key === notRecordedKey) ||
    (measure !== 'SHARE_OF_COLUMN' && column.key === notRecordedKey);
  return { key: column.key, count, percent: silent ? null : percentOf(count, recorded), recorded };
}

function baseOf(row: CoverageLine, column: CoverageLine, measure: CoverageMeasure): number {
  if (measure === 'SHARE_OF_ROW') return countOfBoth(row.members, column.recorded);
  if (measure === 'SHARE_OF_COLUMN') return countOfBoth(column.members, row.recorded);
  return countOfBoth(row.recorded, column.recorded);
}

/** Unknown is not none: a measure that may belong in the cell keeps it from being called empty. */
function isGap(row: CoverageLine, column: CoverageLine, scope: Bitset): boolean {
  if (row.key === notRecordedKey || column.key === notRecordedKey) return false;
  const mayBeIn = (line: CoverageLine): Bitset => or(line.members, without(scope, line.recorded));
  return isEmpty(and(mayBeIn(row), mayBeIn(column)));
}
