import { notRecordedKey } from './coverage-dimension.js';
import type { CoverageTable } from './cross-table.js';

/** How a cell of one year stands to the same cell of another. */
export const CellChange = {
  SAME: 'SAME',
  MORE: 'MORE',
  FEWER: 'FEWER',
  /** Nothing of the kind is recorded for the other year: no figure, rather than none. */
  NOT_RECORDED_THEN: 'NOT_RECORDED_THEN',
} as const;
export type CellChange = keyof typeof CellChange;

export interface ComparedCell {
  /** The key of its column. */
  readonly key: string;
  /** In the other dataset; null where nothing of the kind is recorded there. */
  readonly count: number | null;
  readonly change: CellChange;
}

export interface ComparedRow {
  readonly key: string;
  readonly cells: readonly ComparedCell[];
}

/** The cells of a table beside the same cells of another dataset, in the order of the table. */
export function comparedRows(table: CoverageTable, other: CoverageTable): readonly ComparedRow[] {
  const rows = other.rows.filter(({ key }) => key !== notRecordedKey);
  const anyRow = rows.some(({ total }) => total > 0);
  const columns = new Set(
    rows.flatMap(({ cells }) =>
      cells.filter(({ key, count }) => key !== notRecordedKey && count > 0).map(({ key }) => key),
    ),
  );
  const counts = new Map(other.rows.flatMap((row) => row.cells.map((cell) => [`${row.key} ${cell.key}`, cell.count])));
  return table.rows.map((row) => ({
    key: row.key,
    cells: row.cells.map(({ key, count }) => {
      const then = anyRow && columns.size > 0 ? (counts.get(`${row.key} ${key}`) ?? 0) : null;
      return { key, count: then, change: changeOf(count, then) };
    }),
  }));
}

function changeOf(now: number, then: number | null): CellChange {
  if (then === null) return 'NOT_RECORDED_THEN';
  if (now === then) return 'SAME';
  return now > then ? 'MORE' : 'FEWER';
}
