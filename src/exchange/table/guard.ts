import { saysNotRecorded } from './marks.js';

/**
 * What a spreadsheet may run as a formula when it opens or saves a file. Source: OWASP ASVS 5.0, 1.2.10 and the OWASP page
 * on CSV injection: `=`, `+`, `-`, `@`, tab, carriage return, NUL; also behind white space and in full width, which some
 * spreadsheets fold away.
 */
const runs = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u;

/** Whether a cell with this text would be run, or be taken for the mark that nothing is recorded. */
function isTaken(text: string): boolean {
  const bare = text.startsWith("'") ? text.replace(/^'+/, '') : text;
  return runs.test(bare) || saysNotRecorded(bare);
}

/**
 * A text as it stands in a cell: one that would be taken for something else gets an apostrophe in front, also where it
 * begins with apostrophes already. `textOfCell` takes exactly that one away again, so every text survives as it is.
 */
export function cellOfText(text: string): string {
  return isTaken(text) ? `'${text}` : text;
}

/** The text that `cellOfText` wrote; an apostrophe that nothing asked for belongs to the text. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && isTaken(cell) ? cell.slice(1) : cell;
}
