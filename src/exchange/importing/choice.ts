import type { PreviewRow } from '../reading/preview.js';

/** A row that somebody wants stored. */
export interface Choice {
  readonly row: number;
  /** The version of its measure that they saw in the preview, null where it was new; left out: as it is now. */
  readonly version?: number | null;
}

/** The most characters of a list of choices: 50,000 rows with their versions. */
export const longestChoices = 1_000_000;

/**
 * Whether a row is stored where nobody chooses: what is new, and what is changed on top of what the register has now. What
 * may be a duplicate, or takes back what was changed since the file was made, somebody must choose.
 */
export function isSuggested({ status, changedMeanwhile }: PreviewRow): boolean {
  return status === 'NEW' || (status === 'CHANGED' && !changedMeanwhile);
}

/** `[2, 3, [7, 4], [9, null]]`: rows, or rows with the version that was seen; null where it is none of that. */
export function choicesOf(json: string): readonly Choice[] | null {
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    return null;
  }
  if (!Array.isArray(list)) return null;
  const choices = list.map((one): Choice | null => {
    if (isNumber(one)) return { row: one };
    const [row, version, ...more] = Array.isArray(one) ? (one as unknown[]) : [];
    if (!isNumber(row) || more.length > 0 || !(version === null || isNumber(version))) return null;
    return { row, version };
  });
  return choices.includes(null) ? null : (choices as Choice[]);
}

const isNumber = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;

/** `2-20,23`; null where it is no such list. */
export function rowsOf(text: string): readonly Choice[] | null {
  const parts = text.split(',').map((part) => /^\s*(\d{1,6})(?:\s*-\s*(\d{1,6}))?\s*$/.exec(part));
  if (parts.includes(null)) return null;
  return parts.flatMap((part) => {
    const [, from = '', to = from] = part as RegExpExecArray;
    const length = Math.max(0, Math.min(Number(to) - Number(from) + 1, 50_000));
    return Array.from({ length }, (_, at) => ({ row: Number(from) + at }));
  });
}
