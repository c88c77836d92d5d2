/** A row of a table as it stands in the file. */
export interface TableRow {
  /** The line of the table, its headings being row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A file as it was read, before anybody knows what it says. Empty rows are left out. */
export type ReadFile =
  | {
      readonly format: 'csv' | 'xlsx';
      readonly headings: readonly string[];
      readonly rows: readonly TableRow[];
    }
  | { readonly format: 'json'; readonly measures: readonly Readonly<Record<string, unknown>>[] };

/** `before` is how many lines stand before the headings. */
export function tableOf(
  format: 'csv' | 'xlsx',
  [headings = [], ...rows]: readonly (readonly string[])[],
  before: number,
): ReadFile {
  const numbered = rows.map((cells, at) => ({ row: at + 2 + before, cells }));
  return { format, headings, rows: numbered.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}
