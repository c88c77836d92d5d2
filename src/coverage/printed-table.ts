import type { Label } from '../platform/language.js';

/**
 * A table of the report as printed (publisert tabell), and how its figures are read.
 * Keys of rows and columns are the register's codes, county numbers of 2012, or the words named in `published-tables.ts`.
 */
export interface PrintedTable {
  /** As numbered in the report: `4-1`; `prose` for the figures in the running text. */
  readonly id: string;
  readonly chapter: string;
  /** Ours, not the printed heading. */
  readonly title: Label;
  readonly columns: readonly string[];
  readonly rows: readonly PrintedRow[];
}

export interface PrintedRow {
  readonly key: string;
  /** One figure per column, exactly as printed, misprints and all. */
  readonly printed: readonly number[];
  /**
   * The counts behind the row, per column: read back from printed percents and their bases, or repaired where the row
   * cannot be right (see `source-errors.ts`). Inference, not printed; left out where the printed figures are counts.
   */
  readonly reading?: readonly number[];
  /** How many answered, per column, as read back; left out where the table's N row says it. Inference, not printed. */
  readonly bases?: readonly number[];
  /** The printed p-value. The report does not name its test, so it is shown and never recomputed. */
  readonly significance?: string;
}
