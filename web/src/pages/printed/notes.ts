import type { PrintedTable } from './printed-query.ts';

/** A remark under a table, and the mark that its cells bear. */
export interface Note {
  readonly mark: string;
  readonly text: string;
}

/** Cells that differ, in order. */
export function differencesIn({ rows }: PrintedTable): number {
  return rows.flatMap(({ cells }) => cells).filter(({ agrees }) => !agrees).length;
}

/** Every reason and reading that a table’s cells give, once, marked a, b, c in the order they come. */
export function notesOf({ rows }: PrintedTable): readonly Note[] {
  const texts = rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ reason, readings }) => [...(reason ? [reason.text] : []), ...readings.map(({ text }) => text)]);
  return [...new Set(texts)].map((text, place) => ({ mark: String.fromCharCode(97 + place), text }));
}
