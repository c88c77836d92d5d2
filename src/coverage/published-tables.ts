import type { Label } from '../codes/language.js';
import { table41, table42, table43, table44, table45, table46 } from './nova-tables.js';
import { table47, table48, table49, table410, table411, table412 } from './nova-tables-competence.js';
import type { PrintedTable } from './printed-table.js';
import { type AuditedMeasure, type Line, type TableLines, tableLines } from './published-lines.js';
import { percentOf } from './rounding.js';

/** A cell printed in the report beside the same figure computed from the register today. */
export interface PublishedCell {
  readonly column: string;
  readonly printed: number;
  /** Null where there is nothing to take a share of. */
  readonly live: number | null;
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

/** Every printed table of chapter 4 with its figures computed from the measures given. */
export function publishedTables(measures: readonly AuditedMeasure[]): readonly PublishedTable[] {
  const known = new Map<Line, Int8Array>();
  const answersTo: AnswersTo = (line) => {
    const answers = known.get(line) ?? answersOf(line, measures);
    known.set(line, answers);
    return answers;
  };
  return printedTables.map((printed) => beside(printed, linesOf(printed.id), answersTo));
}

/** What every measure answers to a line, in order: 1 yes, 0 no, -1 not recorded. Each line is asked once. */
type AnswersTo = (line: Line) => Int8Array;

function answersOf(line: Line, measures: readonly AuditedMeasure[]): Int8Array {
  const answers = new Int8Array(measures.length);
  measures.forEach((measure, place) => {
    const answer = line.is(measure);
    answers[place] = answer === null ? -1 : Number(answer);
  });
  return answers;
}

function linesOf(id: string): TableLines {
  const lines = tableLines[id];
  if (lines === undefined) throw new Error(`table ${id} has no lines`);
  return lines;
}

function beside(table: PrintedTable, lines: TableLines, answersTo: AnswersTo): PublishedTable {
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
          live: figure(lines, line, lineOf(lines.columns, column), answersTo),
        })),
      };
    }),
  };
}

function lineOf(lines: Readonly<Record<string, Line>>, key: string): Line {
  const line = lines[key];
  if (line === undefined) throw new Error(`a table has no line ${key}`);
  return line;
}

/** A count of who is in both lines, or the percent that are, of those in the one who answered the other. */
function figure(lines: TableLines, row: Line, column: Line, answersTo: AnswersTo): number | null {
  const group = answersTo(lines.percentsOf === 'COLUMN' ? column : row);
  const question = answersTo(lines.percentsOf === 'COLUMN' ? row : column);
  let base = 0;
  let count = 0;
  for (let place = 0; place < group.length; place += 1) {
    if (group[place] !== 1) continue;
    if (question[place] !== -1) base += 1;
    if (question[place] === 1) count += 1;
  }
  const shows = row.shows ?? column.shows ?? lines.shows;
  return shows === 'COUNT' ? count : percentOf(count, base);
}
