import { plannedSums } from './public-counts.js';
import { grouped } from './roll-up.js';
import { cellKey, tableKey, type YouthCount } from './youth-count.js';

/** A total that is not what its parts add up to, in one table. */
export interface WrongTotal {
  readonly total: YouthCount;
  readonly parts: readonly YouthCount[];
  /** What the known parts add up to. */
  readonly added: number;
}

/**
 * Every total that its parts contradict: all of them are known and add up to another number, or those that are known add up
 * to more. A blank cell is a known 0.
 */
export function wrongTotals(counts: readonly YouthCount[]): readonly WrongTotal[] {
  return [...grouped(counts, tableKey).values()].flatMap((table) => {
    const known = new Map(table.map((count) => [cellKey(count), count]));
    return plannedSums(table).flatMap((sum): readonly WrongTotal[] => {
      const total = known.get(sum.total);
      const parts = sum.parts.flatMap((part) => known.get(part) ?? []);
      if (total === undefined || total.persons === null || parts.length === 0) return [];
      const added = parts.reduce((sofar, { persons }) => sofar + (persons ?? 0), 0);
      const complete =
        parts.length === sum.parts.length && parts.every(({ persons, why }) => persons !== null || why === 'BLANK');
      return added > total.persons || (complete && added !== total.persons) ? [{ total, parts, added }] : [];
    });
  });
}
