import { textMessage } from '../../platform/door/free-text.js';
import type { Language } from '../../platform/language.js';
import type { PreviewRow } from '../reading/preview.js';
import type { ReadFile } from '../reading/read-file.js';
import type { Cell } from '../table/cells.js';
import { problemsHeading, problemsName } from '../table/columns.js';
import { cellOfCode, cellOfText, textOfCell } from '../table/guard.js';
import { saysNone, saysNotRecorded } from '../table/marks.js';

type Table = Extract<ReadFile, { readonly headings: unknown }>;
type Measures = Extract<ReadFile, { readonly measures: unknown }>;

/** What is wrong with a row, in words. Nothing of the row is repeated. */
export function problemText({ problems }: PreviewRow, language: Language): string {
  return problems.map(({ heading, message }) => `${heading}: ${message[language]}`).join(' ');
}

/**
 * The rows with errors as they were handed in, with what to correct; headings first. Handed in again, the added column is
 * not read. A cell that may not be repeated is empty.
 */
export function wrongTable(file: Table, rows: readonly PreviewRow[], language: Language): readonly (readonly Cell[])[] {
  const wrong = new Map(rows.filter(isWrong).map((row) => [row.row, row]));
  const { headings } = file;
  const known = new Set<string>([problemsName, ...Object.values(problemsHeading)]);
  const kept = headings.map((heading, at) => [heading, at] as const).filter(([heading]) => !known.has(heading.trim()));
  const lines = file.rows.flatMap(({ row, cells }) => {
    const found = wrong.get(row);
    return found === undefined
      ? []
      : [[...kept.map(([, at]) => cellAgain(cells[at] ?? '')), cellOfText(problemText(found, language))]];
  });
  return [[...kept.map(([heading]) => cellAgain(heading)), problemsHeading[language]], ...lines];
}

/** The measures with errors as they were handed in, each with `problems`. Texts that may not be repeated are empty. */
export function wrongMeasures(file: Measures, rows: readonly PreviewRow[], language: Language): readonly object[] {
  return rows
    .filter(isWrong)
    .map((row) => ({ ...(again(file.measures[row.row - 1]) as object), problems: [problemText(row, language)] }));
}

const isWrong = ({ status }: PreviewRow): boolean => status === 'ERROR';

/** A cell as it was, so that it is read as it was; a formula that stood there is text from now on. */
function cellAgain(cell: string): string {
  if (textMessage(cell) !== null) return '';
  if (saysNotRecorded(cell) || saysNone(cell) || /^[-+]?[\d\s.,]*$/.test(cell)) return cell;
  return textOfCell(cell) === cell ? cellOfCode(cell) : cell;
}

function again(value: unknown): unknown {
  if (typeof value === 'string') return textMessage(value) === null ? value : '';
  if (Array.isArray(value)) return value.map(again);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => textMessage(name) === null)
      .map(([name, one]) => [name, again(one)]),
  );
}
