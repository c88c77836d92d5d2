import type { MeasureFilter } from '../measures/measure-filter.js';
import type { Label } from '../platform/language.js';
import type { CoverageBasis } from './cell-knowledge.js';
import { notRecordedKey } from './coverage-dimension.js';
import type { CoverageTable } from './cross-table.js';
import { drawn, noDataForYears, nothingFits, repaired, undecidedForAll } from './messages.js';

export interface BasisOfTable {
  readonly basis: CoverageBasis;
  /** The report's table that fixes all the figures, `4-8`; null where none does. */
  readonly publishedTable: string | null;
  readonly caution: Label | null;
}

/** What a table rests on: the weakest of what its cells do. `known`: the school years there are measures of. */
export function basisOf(table: CoverageTable, filter: MeasureFilter, known: readonly string[]): BasisOfTable {
  const rows = table.rows.filter((row) => row.key !== notRecordedKey);
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.key !== notRecordedKey));
  const bases = new Set(cells.map((cell) => cell.basis));
  const basis = (['RECONSTRUCTED', 'PUBLISHED'] as const).find((one) => bases.has(one)) ?? 'RECORDED';
  if (table.total === 0)
    return { basis: 'RECONSTRUCTED', publishedTable: null, caution: whyEmpty(table, filter, known) };
  if (basis !== 'PUBLISHED') return { basis, publishedTable: null, caution: basis === 'RECORDED' ? null : drawn };
  const fixing = cells[0]?.publishedTables ?? [];
  const table42 = cells.some((cell) => cell.publishedTables[0] === '4-2');
  const every = fixing.find((one) => cells.every((cell) => cell.publishedTables.includes(one)));
  return { basis, publishedTable: every ?? null, caution: table42 ? repaired : null };
}

function whyEmpty(table: CoverageTable, filter: MeasureFilter, known: readonly string[]): Label {
  const years = filter.schoolYears ?? [];
  if (years.length > 0 && !years.some((year) => known.includes(year))) return noDataForYears(years, known);
  return table.notRecorded > 0 ? undecidedForAll(table.notRecorded) : nothingFits;
}
