import type { Problem } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import { type Column, columns, inventedColumn, problemsHeading, problemsName } from '../table/columns.js';
import { closeHeading, doubleHeading, noNameHeading, unknownHeading } from './messages.js';

/** What the columns of a file are. Paths are `column N`, from 1. */
export interface Headings {
  /** Null where a column is not read. */
  readonly columns: readonly (Column | null)[];
  /** Without these being mended nothing can be read. */
  readonly problems: readonly Problem[];
  /** Columns that are not read: unknown, or close to one that is known and not confirmed. */
  readonly notices: readonly Problem[];
}

const key = (heading: string): string => heading.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

const known: ReadonlyMap<string, Column | null> = new Map([
  ...[
    inventedColumn.name,
    ...Object.values(inventedColumn.heading),
    problemsName,
    ...Object.values(problemsHeading),
  ].map((text) => [key(text), null] as const),
  ...columns.flatMap((column) =>
    [column.name, ...Object.values(column.heading)].map((text) => [key(text), column] as const),
  ),
]);

/** Headings this near are asked about: a slip of the keys, not another word. */
const nearest = { edits: 2, share: 0.25 } as const;

/** Recognises headings by name or by label in any language; with `takeClose` also those that are only close to one. */
export function readHeadings(cells: readonly string[], takeClose: boolean, language: Language): Headings {
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  const found = cells.map((cell, at): Column | null => {
    const path = `column ${at + 1}`;
    if (cell.trim() === '') return null;
    const exact = known.get(key(cell));
    if (exact !== undefined) return exact;
    const close = closest(key(cell));
    if (close !== null && takeClose) return close;
    notices.push({ path, message: close === null ? unknownHeading : closeHeading(close.heading[language]) });
    return null;
  });
  found.forEach((column, at) => {
    const first = column === null ? at : found.indexOf(column);
    if (first < at) problems.push({ path: `column ${at + 1}`, message: doubleHeading(first + 1) });
  });
  const identifies = found.some((column) => column?.field === 'name' || column?.field === 'id');
  if (!identifies) problems.push({ path: 'row 1', message: noNameHeading });
  return { columns: found, problems, notices };
}

/** The one column whose heading is near; null where there is none, or two are as near. */
function closest(heading: string): Column | null {
  let best: Column | null = null;
  let least: number = nearest.edits + 1;
  for (const [text, column] of known) {
    const allowed = Math.min(nearest.edits, Math.floor(text.length * nearest.share));
    const distance = editDistance(heading, text, allowed);
    if (distance > allowed || distance > least) continue;
    best = distance < least || best === column ? column : null;
    least = distance;
  }
  return best;
}

/** Levenshtein's distance, or more than `most` as soon as it is known to be. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length] as number;
}
