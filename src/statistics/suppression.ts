import { type Equation, feasible } from './feasible.js';

/**
 * Counts below this are not shown. Source: issue 12, part 1; the limit Utdanningsdirektoratet's and Statistics Norway's
 * tables of persons commonly keep.
 */
export const smallestShown = 5;

/**
 * A total and its parts. Where `complete` is false there are other parts that are not in the table, and the parts add to
 * less: what they have together, the rest, can be subtracted too.
 */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
  readonly complete: boolean;
}

/** What is settled before cells are hidden. */
export interface Settled {
  /** Cells hidden only where nothing else helps. */
  readonly keep?: (cell: string) => boolean;
  /** Cells that are hidden already, for a reason of their own. */
  readonly hidden?: Iterable<string>;
  /** Cells that are shown elsewhere and cannot be hidden any more. */
  readonly fixed?: (cell: string) => boolean;
}

/** What is hidden, and what is exposed all the same because nothing is left to hide with it. */
export interface Hidden {
  readonly hidden: ReadonlySet<string>;
  readonly exposed: ReadonlySet<string | Sum>;
}

/**
 * The cells that are not shown: every value below five, and as many others as it takes that nobody who adds and subtracts
 * what is shown can tell that a hidden value or the rest of a total is below five, or what any hidden value is
 * (complementary suppression).
 * A cell missing from `values` counts as 0 and is known.
 */
export function hiddenCells(
  values: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  keep: (cell: string) => boolean = () => false,
): ReadonlySet<string> {
  return hideIn(values, sums, { keep }).hidden;
}

/** The same where something is settled already; a hidden cell that no value is known of counts as 0, too. */
export function hideIn(values: ReadonlyMap<string, number>, sums: readonly Sum[], settled: Settled): Hidden {
  const { keep = () => false, fixed = () => false } = settled;
  const small = [...values].filter(([cell, value]) => value < smallestShown && !fixed(cell)).map(([cell]) => cell);
  const hidden = new Set([...(settled.hidden ?? []), ...small]);
  const exposed = new Set<string | Sum>();
  const table: Table = { values, sumsOf: sumsByCell(sums), hidden };
  // Hiding more never exposes what is hidden, so each cell is dealt with once.
  const protect = (one: string | Sum): void => {
    while (isExposed(table, one)) {
      const found = complement(table, one, { keep, fixed });
      if (found === null) return void exposed.add(one);
      hidden.add(found);
      protect(found);
    }
  };
  for (const cell of [...hidden]) protect(cell);
  for (const sum of sums) if (!sum.complete) protect(sum);
  return { hidden, exposed: new Set([...exposed].filter((one) => isExposed(table, one))) };
}

interface Table {
  readonly values: ReadonlyMap<string, number>;
  readonly sumsOf: ReadonlyMap<string, readonly Sum[]>;
  readonly hidden: ReadonlySet<string>;
}

const personsIn = (table: Table, cell: string): number => table.values.get(cell) ?? 0;
const membersOf = (sum: Sum): readonly string[] => [sum.total, ...sum.parts];

function sumsByCell(sums: readonly Sum[]): ReadonlyMap<string, readonly Sum[]> {
  const found = new Map<string, Sum[]>();
  for (const sum of sums) {
    for (const cell of membersOf(sum)) found.set(cell, [...(found.get(cell) ?? []), sum]);
  }
  return found;
}

/** Whether what is shown tells that a hidden value, or the rest of a sum, is below five, or which a hidden value is. */
function isExposed(table: Table, one: string | Sum): boolean {
  if (typeof one !== 'string') return restOf(table, one) < smallestShown && !couldBe(table, one, smallestShown);
  const value = personsIn(table, one);
  if (value < smallestShown) return !couldBe(table, one, smallestShown);
  return !couldBe(table, one, value + 1) && !couldBe(table, one, value - 1);
}

function restOf(table: Table, sum: Sum): number {
  return sum.parts.reduce((rest, part) => rest - personsIn(table, part), personsIn(table, sum.total));
}

/**
 * Whether a hidden cell, or the rest of a sum, could have another value with everything shown unchanged. Looked for first
 * among the hidden cells that complete sums join to it, the others as they are: what is found there is possible in the
 * whole table. Then among all that any sums join.
 */
function couldBe(table: Table, one: string | Sum, value: number): boolean {
  const near = joined(table, one, true);
  if (isPossible(table, near, one, value)) return true;
  const all = joined(table, one, false);
  return all.length > near.length && isPossible(table, all, one, value);
}

function isPossible(table: Table, cells: readonly string[], one: string | Sum, value: number): boolean {
  const numbers = new Map<string | Sum, number>(cells.map((cell, at) => [cell, at]));
  const own = typeof one === 'string' ? [] : [one];
  const sums = [...new Set([...own, ...cells.flatMap((cell) => table.sumsOf.get(cell) ?? [])])];
  const equations = sums.map((sum): Equation => {
    const terms: [number, number][] = [];
    let equals = 0;
    for (const member of membersOf(sum)) {
      const factor = member === sum.total ? -1 : 1;
      const number = numbers.get(member);
      if (number === undefined) equals -= factor * personsIn(table, member);
      else terms.push([number, factor]);
    }
    if (!sum.complete) {
      terms.push([numbers.size, 1]);
      numbers.set(sum, numbers.size);
    }
    return { terms, equals };
  });
  const fixed: Equation = { terms: [[numbers.get(one) as number, 1]], equals: value };
  return feasible(numbers.size, [...equations, fixed]);
}

/** The hidden cells that are reached by sums from one of them, itself first, or from those of a sum. */
function joined(table: Table, one: string | Sum, completeOnly: boolean): readonly string[] {
  const reached = new Set(typeof one === 'string' ? [one] : membersOf(one).filter((cell) => table.hidden.has(cell)));
  for (const cell of reached) {
    for (const sum of table.sumsOf.get(cell) ?? []) {
      if (completeOnly && !sum.complete) continue;
      for (const member of membersOf(sum)) if (table.hidden.has(member)) reached.add(member);
    }
  }
  return [...reached];
}

/** The best cell to hide as well: in a complete sum where this one alone is hidden, not kept, and small. Null for none. */
function complement(
  table: Table,
  one: string | Sum,
  { keep, fixed }: Required<Omit<Settled, 'hidden'>>,
): string | null {
  const rank = (sum: Sum): number => {
    const others = membersOf(sum).filter((member) => member !== one && table.hidden.has(member)).length;
    return (sum.complete ? 0 : 2) + (others === 0 ? 0 : 1);
  };
  const near = joined(table, one, true).map((cell) => table.sumsOf.get(cell) ?? []);
  const candidates = [...(typeof one === 'string' ? [] : [[one]]), ...near].flatMap((sums, distance) =>
    sums.flatMap((sum) =>
      membersOf(sum)
        .filter((member) => !table.hidden.has(member) && !fixed(member) && personsIn(table, member) > 0)
        .map((member) => ({ member, order: [keep(member) ? 1 : 0, rank(sum), distance, personsIn(table, member)] })),
    ),
  );
  candidates.sort((a, b) => compare(a.order, b.order) || (a.member < b.member ? -1 : 1));
  return candidates[0]?.member ?? null;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at === -1 ? 0 : (a[at] as number) - (b[at] as number);
}
