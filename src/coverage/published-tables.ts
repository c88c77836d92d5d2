import { add, type Bitset, countOfBoth, emptyBitset } from '../measures/bitset.js';
import type { Label } from '../platform/language.js';
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
  const known = new Map<Line, Answers>();
  const answersTo: AnswersTo = (line) => {
    const answers = known.get(line) ?? answersOf(line, measures);
    known.set(line, answers);
    return answers;
  };
  return printedTables.map((printed) => beside(printed, linesOf(printed.id), answersTo));
}

/** The measures that belong to a line, and those that answered at all, as positions. */
interface Answers {
  readonly yes: Bitset;
  readonly recorded: Bitset;
}

/** Each line is asked once per set of measures. */
type AnswersTo = (line: Line) => Answers;

function answersOf(line: Line, measures: readonly AuditedMeasure[]): Answers {
  const [yes, recorded] = [emptyBitset(measures.length), emptyBitset(measures.length)];
  measures.forEach((measure, position) => {
    const answer = line.is(measure);
    if (answer !== null) add(recorded, position);
    if (answer === true) add(yes, position);
  });
  return { yes, recorded };
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
  const [group, question] = lines.percentsOf === 'COLUMN' ? [column, row] : [row, column];
  const { yes: within } = answersTo(group);
  const { yes, recorded } = answersTo(question);
  const count = countOfBoth(within, yes);
  const shows = row.shows ?? column.shows ?? lines.shows;
  return shows === 'COUNT' ? count : percentOf(count, countOfBoth(within, recorded));
}
