import { isNeeded, sumsIn } from './public-counts.js';
import { grouped, withGroupTotals } from './roll-up.js';
import { type Hidden, hideIn, type Sum } from './suppression.js';
import { cellKey, tableKey, type YouthCount } from './youth-count.js';

/** A table of a day that was decided before, with its true numbers, and what of it is shown. */
interface Decided {
  readonly counts: readonly YouthCount[];
  readonly hidden: ReadonlySet<string>;
}

/**
 * What may be shown of counts of one day that were handed in, beside the documents of that day. Readers see all tables of
 * a day and may put figures of one into sums of another, so each table is decided with every other that is shown: alone,
 * and all in one. What a document hides stays hidden here; what it shows cannot be hidden any more. Where that leaves
 * something exposed, nothing of the table is shown.
 * @param published the true counts of the documents; @param shown what is shown of them
 */
export function shownImports(
  imported: readonly YouthCount[],
  published: readonly YouthCount[],
  shown: readonly YouthCount[],
): readonly YouthCount[] {
  const place = (count: YouthCount): string => `${tableKey(count)} ${cellKey(count)}`;
  const suppressed = new Set(shown.filter(({ why }) => why === 'SUPPRESSED').map(place));
  const decided: Decided[] = [...grouped(published, tableKey).values()].map((counts) => ({
    counts,
    hidden: cellsOf(counts.filter((count) => suppressed.has(place(count)))),
  }));
  return [...grouped(withGroupTotals(imported), tableKey).values()].flatMap((counts) => {
    const hidden = hiddenBeside(counts, decided);
    decided.push({ counts, hidden });
    return counts.map((count) =>
      hidden.has(cellKey(count)) ? { ...count, persons: null, why: 'SUPPRESSED' as const } : count,
    );
  });
}

function hiddenBeside(counts: readonly YouthCount[], others: readonly Decided[]): ReadonlySet<string> {
  const numbers = counts.filter(({ persons }) => persons !== null);
  const own = cellsOf(numbers);
  const told = new Set(numbers.filter((count) => others.some((other) => shows(other, count))).map(cellKey));
  const hiddenThere = others.flatMap(({ hidden: cells }) => [...cells]);
  let hidden: ReadonlySet<string> = new Set(hiddenThere.filter((one) => own.has(one) && !told.has(one)));
  const contexts = [[], ...others.map((one) => [one]), ...(others.length > 1 ? [[...others]] : [])];
  for (const context of contexts) {
    const found = hiddenWithin({ counts, own, told }, hidden, context);
    if (found === null) return own;
    hidden = found;
  }
  return hidden;
}

/** Whether another table shows the same number at the same place. */
const shows = (other: Decided, count: YouthCount): boolean =>
  !other.hidden.has(cellKey(count)) &&
  other.counts.some((one) => one.persons === count.persons && cellKey(one) === cellKey(count));

/** A table to decide: its numbers' cells, and those whose number another table shows anyway. */
interface Undecided {
  readonly counts: readonly YouthCount[];
  readonly own: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
}

/** The cells hidden in one context of other tables; null where something stays exposed whatever is hidden. */
function hiddenWithin(
  { counts, own, told }: Undecided,
  before: ReadonlySet<string>,
  context: readonly Decided[],
): ReadonlySet<string> | null {
  const rows = new Map<string, YouthCount>();
  const outside = new Set<string>();
  const hidden = new Set(before);
  for (const table of context) {
    for (const count of table.counts) {
      const cell = cellKey(count);
      if (own.has(cell) || rows.has(cell)) continue;
      rows.set(cell, count);
      outside.add(cell);
      if (table.hidden.has(cell)) hidden.add(cell);
    }
  }
  const union = [...rows.values(), ...counts.filter((count) => !outside.has(cellKey(count)))];
  const fixed = (cell: string): boolean => outside.has(cell) || told.has(cell);
  const found = decide(union, { keep: isNeeded, hidden, fixed });
  // What the documents leave exposed among themselves is not for this table to mend.
  const former = context.length === 0 ? new Set() : keysOf(decide([...rows.values()], { hidden, fixed }));
  if ([...keysOf(found)].some((one) => !former.has(one))) return null;
  return new Set([...found.hidden].filter((cell) => own.has(cell)));
}

function decide(counts: readonly YouthCount[], settled: Parameters<typeof hideIn>[2]): Hidden {
  const values = new Map(counts.flatMap((count) => (count.persons === null ? [] : [[cellKey(count), count.persons]])));
  return hideIn(values, sumsIn(counts), {
    ...settled,
    hidden: [...(settled.hidden ?? [])].filter((one) => values.has(one)),
  });
}

const keysOf = ({ exposed }: Hidden): ReadonlySet<string> => new Set([...exposed].map(nameOf));

const nameOf = (one: string | Sum): string => (typeof one === 'string' ? one : [one.total, ...one.parts].join(' + '));

const cellsOf = (counts: readonly YouthCount[]): ReadonlySet<string> => new Set(counts.map(cellKey));
