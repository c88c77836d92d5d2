import { saysNotRecorded } from './marks.js';

/**
 * What a spreadsheet may run as a formula when it opens or saves a file. Source: OWASP ASVS 5.0, 1.2.10 and the OWASP page
 * on CSV injection: `=`, `+`, `-`, `@`, tab, carriage return, NUL; also behind white space and in full width, which some
 * spreadsheets fold away.
 */
const runs = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u;

/**
 * What a spreadsheet reads as a number, a day or a time in CSV and then writes in its own way: LibreOffice 7.4 makes `007`
 * to 7, `1E5` to 1.00E+05, `01.08.2026` and `1. august 2026` to 08/01/2026. Never one of those above.
 */
const isNumber = (text: string): boolean => number.test(text) || (text.length <= longestDay && day.test(text));
const number = /^ *[\d.,][\d.,:/\s%E+-]*$/i;
const day =
  /^ *(?=.*\d)(?:\d{1,4}[. -]*)?(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-z]*[., -]*(?:\d{1,4}[., -]*){0,2}$/i;
const longestDay = 40;

/** Whether a text in a cell would be run, be taken for the mark that nothing is recorded, or for a number. */
function isTaken(text: string): boolean {
  const bare = text.startsWith("'") ? text.replace(/^'+/, '') : text;
  return runs.test(bare) || saysNotRecorded(bare) || isNumber(bare);
}

/**
 * A text as it stands in a cell: one that would be taken for something else gets an apostrophe in front, also where it
 * begins with apostrophes already. `textOfCell` takes exactly that one away again, so every text survives as it is.
 */
export function cellOfText(text: string): string {
  return isTaken(text) ? `'${text}` : text;
}

/** The same for what is read back from a number or a day, too: a county's `08` from 8. */
export function cellOfCode(text: string): string {
  return isNumber(text) ? text : cellOfText(text);
}

/** The text that these two wrote; an apostrophe that nothing asked for belongs to the text. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && isTaken(cell) ? cell.slice(1) : cell;
}
