import { countOfBoth } from '../measures/bitset.js';
import type { FilterIndex } from '../measures/filter-index.js';
import type { Label } from '../platform/language.js';
import type { LiveFigure } from './live-figure.js';
import { table41, table42, table43, table44, table45, table46 } from './nova-tables.js';
import { table47, table48, table49, table410, table411, table412 } from './nova-tables-competence.js';
import { type Answers, answersTo, recordedIn } from './predicate.js';
import type { PrintedTable } from './printed-table.js';
import { type Line, type TableLines, tableLines } from './published-lines.js';
import { percentOf } from './rounding.js';

/** A cell printed in the report beside the same figure computed from the register today. */
export interface PublishedCell extends LiveFigure {
  readonly column: string;
  readonly printed: number;
}

export interface PublishedRow {
  readonly key: string;
  readonly label: Label;
  readonly cells: readonly PublishedCell[];
  /** The printed p-value; never recomputed, because the report does not name its test. */
  readonly significance: string | null;
}

/** A table of the report, printed beside live (publisert tabell). */
export interface PublishedTable {
  /** `4-1` … `4-12`, or `prose`. */
  readonly id: string;
  readonly chapter: string;
  readonly title: Label;
  readonly columns: readonly { readonly key: string; readonly label: Label }[];
  readonly rows: readonly PublishedRow[];
}

/** In the report's order. */
export const printedTables: readonly PrintedTable[] = [
  table41,
  table42,
  table43,
  table44,
  table45,
  table46,
  table47,
  table48,
  table49,
  table410,
  table411,
  table412,
];

/** Every printed table of chapter 4 with its figures computed from the measures of an index. */
export function publishedTables(index: FilterIndex): readonly PublishedTable[] {
  const known = new Map<Line, Answers>();
  const answers: AnswersOf = (line) => {
    const found = known.get(line) ?? answersTo(index, line.is);
    known.set(line, found);
    return found;
  };
  return printedTables.map((printed) => beside(index, printed, linesOf(printed.id), answers));
}

/** Each line is asked once. */
type AnswersOf = (line: Line) => Answers;

export function linesOf(id: string): TableLines {
  const lines = tableLines[id];
  if (lines === undefined) throw new Error(`table ${id} has no lines`);
  return lines;
}

function beside(index: FilterIndex, table: PrintedTable, lines: TableLines, answers: AnswersOf): PublishedTable {
  return {
    id: table.id,
    chapter: table.chapter,
    title: table.title,
    columns: table.columns.map((key) => ({ key, label: lineOf(lines.columns, key).label })),
    rows: table.rows.map((row) => {
      const line = lineOf(lines.rows, row.key);
      return {
        key: row.key,
        label: line.label,
        significance: row.significance ?? null,
        cells: table.columns.map((column, place) => ({
          column,
          printed: row.printed[place] as number,
          ...figure(index, lines, [line, lineOf(lines.columns, column)], answers),
        })),
      };
    }),
  };
}

export function lineOf(lines: Readonly<Record<string, Line>>, key: string): Line {
  const line = lines[key];
  if (line === undefined) throw new Error(`a table has no line ${key}`);
  return line;
}

/** The measures that are certainly in both lines, and their share of those in the one who answered the other. */
function figure(
  index: FilterIndex,
  lines: TableLines,
  [row, column]: readonly [row: Line, column: Line],
  answers: AnswersOf,
): LiveFigure {
  const [group, question] = lines.percentsOf === 'COLUMN' ? [column, row] : [row, column];
  const within = answers(group).certain;
  const asked = answers(question);
  const count = countOfBoth(within, asked.certain);
  const base = countOfBoth(within, recordedIn(index, asked));
  const unit = row.shows ?? column.shows ?? lines.shows;
  return { unit, count, base, live: unit === 'COUNT' ? count : percentOf(count, base) };
}
