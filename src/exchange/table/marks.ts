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

/** How it may be written that nothing is recorded, in lower case. */
export const notRecordedMarks = spellings(notRecordedCode, notRecordedLabel);

/** How it may be written that there are none, in lower case; `-` as in files of youths. */
export const noneMarks: ReadonlySet<string> = new Set([...spellings(noneCode, noneLabel), '-']);
