import type { Label } from '../platform/language.js';
import type { Answered } from './answered.js';
import { notRecordedKey } from './coverage-dimension.js';
import type { CoverageGap, CoverageTable } from './cross-table.js';

/** How a cell of one year stands to the same cell of another. */
export const CellChange = {
  SAME: 'SAME',
  MORE: 'MORE',
  FEWER: 'FEWER',
  /** Nothing of the kind is recorded for the other year, or not by all who could have: no figure, rather than none. */
  NOT_RECORDED_THEN: 'NOT_RECORDED_THEN',
  /** Likewise for the year of the table. */
  NOT_RECORDED_NOW: 'NOT_RECORDED_NOW',
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

/** The cells of a table in another dataset. */
export interface ComparedDataset {
  readonly dataset: string;
  readonly rows: readonly ComparedRow[];
  /** Said where counties had not answered then; else null. */
  readonly unanswered: Label | null;
}

/** How much of the place of a cell had answered, in each of two datasets. */
export interface AnsweredInBoth {
  readonly now: (cell: CoverageGap) => Answered;
  readonly before: (cell: CoverageGap) => Answered;
}

/** The cells of a table beside the same cells of another dataset, in the order of the table. */
export function comparedRows(
  table: CoverageTable,
  other: CoverageTable,
  answered: AnsweredInBoth,
): readonly ComparedRow[] {
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
      const cell = { row: row.key, column: key };
      const asked = anyRow && columns.size > 0 ? answered.before(cell) : 'NONE';
      const then = asked === 'NONE' ? null : (counts.get(`${row.key} ${key}`) ?? 0);
      return { key, count: then, change: changeOf([count, answered.now(cell)], [then, asked]) };
    }),
  }));
}

type Counted<Count> = readonly [count: Count, answered: Answered];

/** A count that lacks answers is the least there is: it may show more, never fewer. */
function changeOf([now, nowBy]: Counted<number>, [then, thenBy]: Counted<number | null>): CellChange {
  if (then === null) return 'NOT_RECORDED_THEN';
  if (nowBy === 'NONE') return 'NOT_RECORDED_NOW';
  if (now > then) return thenBy === 'ALL' ? 'MORE' : 'NOT_RECORDED_THEN';
  if (nowBy !== 'ALL') return 'NOT_RECORDED_NOW';
  if (now < then) return 'FEWER';
  return thenBy === 'ALL' ? 'SAME' : 'NOT_RECORDED_THEN';
}
