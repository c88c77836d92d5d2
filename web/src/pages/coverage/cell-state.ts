import type { CoverageCell, CoverageTable } from './coverage-query.ts';

/** Surely none; none counted, but there may be some; or some. */
export type CellState = 'gap' | 'open' | 'some';

/** What a cell says. What may be there is never shown as lacking, nor what nobody has answered (null). */
export function stateOf({ count, atMost }: Pick<CoverageCell, 'count' | 'atMost'>): CellState {
  if (count > 0) return 'some';
  return atMost === 0 ? 'gap' : 'open';
}

/** Four steps of colour, each from this many measures on. */
export const steps = [1, 4, 8, 15] as const;

/** The step of a number of measures: 1 to 4; 0 for none. */
export function stepOf(count: number): number {
  return steps.filter((from) => count >= from).length;
}

/** Steps of a share in percent, as wide each. */
export function stepOfShare(percent: number | null): number {
  return percent === null || percent === 0 ? 0 : Math.min(4, Math.floor(percent / 25) + 1);
}

/** A row with the columns where surely nothing is, and those where it cannot be settled. */
export interface Lack {
  readonly key: string;
  readonly label: string;
  readonly none: readonly string[];
  readonly open: readonly string[];
}

/** Values that say that something is not part of a measure: nobody lacks those. */
const notOffers: ReadonlySet<string> = new Set(['NO_TRAINING', 'NONE', 'NO', 'NOT_RECORDED']);

/** Rows that lack something, those that lack most first. Columns in which no row has anything are left out. */
export function lacksOf({ rows, columns }: Pick<CoverageTable, 'rows' | 'columns'>): readonly Lack[] {
  const used = new Map(
    columns.filter(({ key, total }) => total > 0 && !notOffers.has(key)).map(({ key, label }) => [key, label]),
  );
  const labels = ({ cells }: CoverageTable['rows'][number], state: CellState) =>
    cells.flatMap((cell) => (stateOf(cell) === state ? [used.get(cell.key) ?? []].flat() : []));
  return rows
    .map((row) => ({ key: row.key, label: row.label, none: labels(row, 'gap'), open: labels(row, 'open') }))
    .filter(({ none, open }) => none.length + open.length > 0)
    .sort((a, b) => b.none.length - a.none.length || b.open.length - a.open.length);
}
