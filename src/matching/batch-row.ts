import { YouthGoal, YouthNeed } from '../codes/youth-codes.js';
import type { Message, Problem } from '../platform/errors.js';
import { textMessage } from '../platform/free-text.js';
import { problemsInYouth, type Youth, youthFields } from './youth.js';

/** Columns a batch may have: the youth's fields, and `row` for the caller's own numbering. Nothing that names anyone. */
export const batchColumns = ['row', ...youthFields] as const;
export type BatchColumn = (typeof batchColumns)[number];

/** What the columns of a file mean, in their order. */
export interface Header {
  readonly columns: readonly BatchColumn[];
  readonly problems: readonly Problem[];
}

/** Reads the header; every column must be known and stand once. Paths are `column N`, from 1. */
export function headerOf(cells: readonly string[]): Header {
  const names = cells.map((cell) => cell.trim());
  const problems = names.flatMap((name, index): readonly Problem[] => {
    const path = `column ${index + 1}`;
    if (!(batchColumns as readonly string[]).includes(name)) return [{ path, message: unknownColumn }];
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
  const problems: Problem[] = [];
  if (cells.length !== columns.length) problems.push({ path: 'row', message: wrongLength });
  const read = (column: BatchColumn): string => (cells[columns.indexOf(column)] ?? '').trim();
  const add = (path: string, message: Message): null => {
    problems.push({ path, message });
    return null;
  };
  for (const column of columns) {
    const message = read(column).includes('\ufffd') ? unreadable : textMessage(read(column));
    if (message !== null) add(column, message);
  }
  if (problems.length > 0) return { row: place, youth: unknown, problems };
  const number = (column: BatchColumn): number | null => {
    const text = read(column);
    if (text === '') return null;
    return /^\d{1,6}$/.test(text) ? Number(text) : add(column, notANumber);
  };
  const codes = <T extends string>(column: BatchColumn, known: Readonly<Record<T, T>>): readonly T[] | null => {
    const text = read(column);
    if (text === '') return null;
    const found = text === '-' ? [] : text.split('|').map((code) => code.trim().toUpperCase());
    return found.every((code) => Object.hasOwn(known, code)) ? (found as T[]) : add(column, unknownCode);
  };
  const youth: Youth = {
    birthYear: number('birthYear'),
    monthsOutside: number('monthsOutside'),
    aboutToQuit:
      read('aboutToQuit') === ''
        ? null
        : (answers[read('aboutToQuit').toLowerCase()] ?? add('aboutToQuit', notAnAnswer)),
    goals: codes('goals', YouthGoal),
    needs: codes('needs', YouthNeed),
    county: read('county') || null,
    otStatusCode: read('otStatusCode') || null,
  };
  const row = number('row') ?? place;
  const more = problemsInYouth(youth, asOf).map(({ path, message }) => ({ path: path.replace('youth.', ''), message }));
  return { row, youth, problems: [...problems, ...more] };
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

const unknownColumn: Message = {
  nb: `Ukjent kolonne. Filen kan bare ha ${batchColumns.join(', ')}: ingen navn, ingen fødselsnummer.`,
  nn: `Ukjend kolonne. Fila kan berre ha ${batchColumns.join(', ')}: ingen namn, ingen fødselsnummer.`,
  en: `Unknown column. The file may only have ${batchColumns.join(', ')}: no names, no identity numbers.`,
};
const doubleColumn: Message = {
  nb: 'Kolonnen står to ganger.',
  nn: 'Kolonna står to gonger.',
  en: 'The column stands twice.',
};
const wrongLength: Message = {
  nb: 'Raden har ikke like mange celler som overskriften.',
  nn: 'Rada har ikkje like mange celler som overskrifta.',
  en: 'The row does not have as many cells as the header.',
};
const unreadable: Message = {
  nb: 'Teksten er ikke UTF-8. Lagre filen som CSV i UTF-8.',
  nn: 'Teksten er ikkje UTF-8. Lagre fila som CSV i UTF-8.',
  en: 'The text is not UTF-8. Save the file as CSV in UTF-8.',
};
const notANumber: Message = {
  nb: 'Skriv et helt tall, eller la cellen stå tom.',
  nn: 'Skriv eit heilt tal, eller lat cella stå tom.',
  en: 'Write a whole number, or leave the cell empty.',
};
const notAnAnswer: Message = {
  nb: 'Skriv ja eller nei, eller la cellen stå tom.',
  nn: 'Skriv ja eller nei, eller lat cella stå tom.',
  en: 'Write yes or no, or leave the cell empty.',
};
const unknownCode: Message = {
  nb: 'Koden finnes ikke i kodelisten. Flere koder skilles med |, og - betyr ingen.',
  nn: 'Koden finst ikkje i kodelista. Fleire kodar blir skilde med |, og - tyder ingen.',
  en: 'The code is not in the code list. Several codes are separated by |, and - means none.',
};
