import type { Cell } from '../table/cells.js';

/**
 * A line of CSV as Norwegian spreadsheets read it: semicolons, quotes where a cell needs them. Source: RFC 4180 for
 * quoting and line ends.
 */
export function csvLine(cells: readonly Cell[]): string {
  let line = '';
  for (let at = 0; at < cells.length; at++) line += (at === 0 ? '' : ';') + quoted(cells[at] as Cell);
  return `${line}\r\n`;
}

/** Tells spreadsheets that the file is UTF-8. */
export const byteOrderMark = '\ufeff';

function quoted(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  return /[;"\r\n,\t]|^\s|\s$|^$|^\ufeff/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
