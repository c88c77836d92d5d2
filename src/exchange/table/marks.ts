import { notRecordedLabel } from '../../measures/dimensions.js';
import type { Label } from '../../platform/language.js';

/** In a column of codes: that nothing is recorded. An empty cell says nothing, and is never read as no. */
export const notRecordedCode = 'NOT_RECORDED';

/** In a column of codes: recorded, and none of them. */
export const noneCode = 'NO_CODES';

/** The same beside labels. */
export const noneLabel: Label = { nb: 'Ingen av dem', nn: 'Ingen av dei', en: 'None of them' };

const spellings = (code: string, label: Label): ReadonlySet<string> =>
  new Set([code, label.nb, label.nn, label.en].map((text) => text.toLowerCase()));

const notRecordedMarks = spellings(notRecordedCode, notRecordedLabel);

/** The marks, with white space around them; a longer cell is a text. */
const longestMark = 40;

/** Whether a cell says that nothing is recorded, in any language and any case. */
export function saysNotRecorded(cell: string): boolean {
  return cell.length <= longestMark && notRecordedMarks.has(cell.trim().toLowerCase());
}

/** `-` as in files of youths. */
const noneMarks: ReadonlySet<string> = new Set([...spellings(noneCode, noneLabel), '-']);

/** Whether a cell of several codes says that there are none. */
export function saysNone(cell: string): boolean {
  return noneMarks.has(cell.trim().toLowerCase());
}
