import { YouthGoal, YouthNeed } from '../../codes/youth-codes.js';
import { textMessage } from '../../platform/door/free-text.js';
import type { Message, Problem } from '../../platform/errors.js';
import { problemsInYouth, type Youth, youthFields } from '../../rules/language/youth.js';
import {
  doubleColumn,
  notANumber,
  notAnAnswer,
  unknownCode,
  unknownColumn,
  unreadable,
  wrongLength,
} from '../messages.js';

/** Columns a batch may have: the youth's fields, and `row` for the caller's own numbering. Nothing that names anyone. */
export const batchColumns = ['row', ...youthFields] as const;
export type BatchColumn = (typeof batchColumns)[number];

/** What the columns of a file mean, in their order. */
export interface Header {
  readonly columns: readonly BatchColumn[];
  readonly problems: readonly Problem[];
}

/** Reads the header; every column must be known and occur once. Paths are `column N`, from 1. */
export function headerOf(cells: readonly string[]): Header {
  const names = cells.map((cell) => cell.trim());
  const problems = names.flatMap((name, index): readonly Problem[] => {
    const path = `column ${index + 1}`;
    if (!(batchColumns as readonly string[]).includes(name)) return [{ path, message: unknownColumn(batchColumns) }];
    return names.indexOf(name) < index ? [{ path, message: doubleColumn }] : [];
  });
  return { columns: names as BatchColumn[], problems };
}

/** One youth of a batch, or what is wrong with the row; paths are column names. */
export interface BatchRow {
  /** The caller's row number, else the place in the file, from 1. */
  readonly row: number;
  readonly youth: Youth;
  readonly problems: readonly Problem[];
}

/**
 * Reads one row. An empty cell is not known; `-` in goals or needs means asked, and none named; several codes are
 * joined by `|`. Yes and no may be written in Norwegian or English.
 */
export function batchRowOf(
  columns: readonly BatchColumn[],
  cells: readonly string[],
  place: number,
  asOf: string,
): BatchRow {
  const reader = new RowReader(columns, cells);
  if (reader.problems.length > 0) return { row: place, youth: unknown, problems: reader.problems };
  const youth: Youth = {
    birthYear: reader.number('birthYear'),
    monthsOutside: reader.number('monthsOutside'),
    aboutToQuit: reader.answer('aboutToQuit'),
    goals: reader.codes('goals', YouthGoal),
    needs: reader.codes('needs', YouthNeed),
    county: reader.text('county') || null,
    otStatusCode: reader.text('otStatusCode') || null,
  };
  const row = reader.number('row') ?? place;
  const more = problemsInYouth(youth, asOf).map(({ path, message }) => ({ path: path.replace('youth.', ''), message }));
  return { row, youth, problems: [...reader.problems, ...more] };
}

/** Reads the cells of one row and collects what is wrong with them; a wrong cell is read as not known. */
class RowReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly columns: readonly BatchColumn[],
    private readonly cells: readonly string[],
  ) {
    if (cells.length !== columns.length) this.add('row', wrongLength);
    for (const column of columns) {
      const message = this.text(column).includes('\ufffd') ? unreadable : textMessage(this.text(column));
      if (message !== null) this.add(column, message);
    }
  }

  private add(path: string, message: Message): null {
    this.problems.push({ path, message });
    return null;
  }

  text(column: BatchColumn): string {
    return (this.cells[this.columns.indexOf(column)] ?? '').trim();
  }

  number(column: BatchColumn): number | null {
    const text = this.text(column);
    if (text === '') return null;
    return /^\d{1,6}$/.test(text) ? Number(text) : this.add(column, notANumber);
  }

  answer(column: BatchColumn): boolean | null {
    const text = this.text(column).toLowerCase();
    if (text === '') return null;
    return Object.hasOwn(answers, text) ? (answers[text] ?? null) : this.add(column, notAnAnswer);
  }

  codes<T extends string>(column: BatchColumn, known: Readonly<Record<T, T>>): readonly T[] | null {
    const text = this.text(column);
    if (text === '') return null;
    const found = text === '-' ? [] : text.split('|').map((code) => code.trim().toUpperCase());
    return found.every((code) => Object.hasOwn(known, code)) ? (found as T[]) : this.add(column, unknownCode);
  }
}

const unknown: Youth = {
  birthYear: null,
  monthsOutside: null,
  aboutToQuit: null,
  goals: null,
  needs: null,
  county: null,
  otStatusCode: null,
};

const answers: Readonly<Record<string, boolean>> = {
  true: true,
  ja: true,
  yes: true,
  false: false,
  nei: false,
  no: false,
};

/** A cell that a spreadsheet reads as text: one that would start a formula gets an apostrophe in front. */
export function safeCell(text: string): string {
  return /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
}
