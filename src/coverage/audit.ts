import { filterIndexOf } from '../measures/filter-index.js';
import type { MeasureDocument } from '../measures/measure-document.js';
import { proseFigures } from './prose-figures.js';
import { type PublishedTable, printedTables, publishedTables } from './published-tables.js';
import { type ExplainedCell, type SourceError, sourceErrors } from './source-errors.js';

/** The school year of every printed table. Source: NOVA-13/13 ch. 3.1. */
export const auditedYear = '2012/13';

/** A printed figure that the register does not give, and the known error of the source that says why; null for none. */
export interface Difference {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly printed: number;
  readonly live: number | null;
  readonly reason: SourceError | null;
}

/** A cell whose percent agrees and whose count or base does not: not the ones read back from the report. */
export interface StrayCell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly count: number;
  readonly base: number;
}

/** The register held against the report (avstemming). */
export interface Audit {
  readonly measures: number;
  readonly cells: number;
  readonly tables: readonly PublishedTable[];
  readonly prose: PublishedTable;
  /** In the report's order. */
  readonly differences: readonly Difference[];
  readonly unexplained: readonly Difference[];
  /** Entries of the list of known errors that explain nothing any more; each is a failure too. */
  readonly idle: readonly ExplainedCell[];
  readonly strays: readonly StrayCell[];
  /** Nothing unexplained, nothing idle and nothing astray. */
  readonly passed: boolean;
}

/** Compares every printed figure with the rows of the audited year. Pure; the order of the rows does not matter. */
export function audit(rows: readonly MeasureDocument[]): Audit {
  const measures = rows.filter((row) => row.schoolYear === auditedYear);
  const index = filterIndexOf(measures);
  const tables = publishedTables(index);
  const prose = proseFigures(index);
  const differences = [...tables, prose].flatMap(differencesOf);
  const unexplained = differences.filter((difference) => difference.reason === null);
  const explained = new Set(differences.filter((one) => one.reason !== null).map(placeOf));
  const idle = sourceErrors.flatMap((error) => error.cells).filter((cell) => !explained.has(placeOf(cell)));
  const cells = [...tables, prose].flatMap((table) => table.rows).flatMap((row) => row.cells).length;
  const strays = tables.flatMap(straysIn);
  const passed = unexplained.length === 0 && idle.length === 0 && strays.length === 0;
  return { measures: measures.length, cells, tables, prose, differences, unexplained, idle, strays, passed };
}

/** `4-2 09 ENTERPRISE`: where a figure is printed. */
export function placeOf(cell: { readonly table: string; readonly row: string; readonly column: string }): string {
  return `${cell.table} ${cell.row} ${cell.column}`;
}

function differencesOf(table: PublishedTable): Difference[] {
  return table.rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.live !== cell.printed)
      .map((cell) => {
        const found = { table: table.id, row: row.key, column: cell.column, printed: cell.printed, live: cell.live };
        return { ...found, reason: reasonFor(found) };
      }),
  );
}

const explanations: ReadonlyMap<string, readonly [SourceError, ExplainedCell]> = new Map(
  sourceErrors.flatMap((error) => error.cells.map((cell) => [placeOf(cell), [error, cell]] as const)),
);

/** The error that explains exactly this printed and this live figure in this cell; null for any other figure. */
export function reasonFor(difference: Omit<Difference, 'reason'>): SourceError | null {
  const [error, cell] = explanations.get(placeOf(difference)) ?? [];
  if (error === undefined || cell === undefined) return null;
  return cell.printed === difference.printed && cell.live === difference.live ? error : null;
}

/** Several counts round to one percent: the count and base behind it are held against those read back. */
function straysIn(table: PublishedTable): StrayCell[] {
  const printed = printedTables.find(({ id }) => id === table.id);
  return table.rows.flatMap((row, at) => {
    const { reading, bases } = printed?.rows[at] ?? {};
    return row.cells.flatMap(({ column, count, base }, place) => {
      const expected = [reading?.[place] ?? count, bases?.[place] ?? base];
      const found = { table: table.id, row: row.key, column, count, base };
      return expected[0] === count && expected[1] === base ? [] : [found];
    });
  });
}
