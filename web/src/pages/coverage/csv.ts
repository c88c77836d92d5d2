import { csvText } from '../../parts/csv.ts';
import type { CoverageCell, CoverageTable } from './coverage-query.ts';

type Values = (string | number)[];

/** The words of the file, in the reader’s language. */
export interface CsvWords {
  readonly title: string;
  readonly sources: readonly string[];
  readonly rows: string;
  readonly total: string;
  readonly atMost: string;
}

/**
 * The table as CSV for Norwegian Excel: UTF-8 with BOM, semicolons, CRLF. Above the table what it is and where it is from;
 * beside each count the most there can be, as a count of none is no gap where something is not recorded; empty where
 * a county has not answered.
 */
export function csvOf({ columns, rows }: Pick<CoverageTable, 'columns' | 'rows'>, words: CsvWords): string {
  const heads = columns.flatMap(({ label }) => [label, `${label} (${words.atMost})`]);
  const cells = (own: readonly CoverageCell[]): Values =>
    columns.flatMap(({ key }): Values => {
      const cell = own.find((one) => one.key === key);
      return cell ? [cell.count, cell.atMost ?? ''] : ['', ''];
    });
  const lines: readonly Values[] = [
    [words.title],
    ...words.sources.map((source) => [source]),
    [],
    [words.rows, ...heads, words.total],
    ...rows.map((row) => [row.label, ...cells(row.cells), row.total]),
  ];
  return csvText(lines);
}
