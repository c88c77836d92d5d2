import { type Equation, feasible } from './feasible.js';

/**
 * Counts below this are not shown. Source: issue 12, part 1; the limit Utdanningsdirektoratet's and Statistics Norway's
 * tables of persons commonly keep.
 */
export const smallestShown = 5;

/** A total and its parts. Where `complete` is false there are other parts that nobody knows: the parts add to less. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
  readonly complete: boolean;
}

/**
 * The cells that are not shown: every value below five, and as many others as it takes that nobody who adds and subtracts
 * what is shown can tell that a hidden value is below five, or what any hidden value is (complementary suppression).
 * `keep`: cells hidden only where nothing else helps. A cell missing from `values` counts as 0 and is known.
 */
export function hiddenCells(
  values: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  keep: (cell: string) => boolean = () => false,
): ReadonlySet<string> {
  const hidden = new Set([...values].filter(([, value]) => value < smallestShown).map(([cell]) => cell));
  const table: Table = { values, sumsOf: sumsByCell(sums), hidden };
  // Hiding more never exposes what is hidden, so each cell is dealt with once.
  const protect = (cell: string): void => {
    while (isExposed(table, cell)) {
      const found = complement(table, cell, keep);
      if (found === null) return;
      hidden.add(found);
      protect(found);
    }
  };
  for (const cell of [...hidden]) protect(cell);
  return hidden;
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

/** Whether what is shown tells that a hidden value is below five, or which value it is. */
function isExposed(table: Table, cell: string): boolean {
  const value = personsIn(table, cell);
  if (value < smallestShown) return !couldBe(table, cell, smallestShown);
  return !couldBe(table, cell, value + 1) && !couldBe(table, cell, value - 1);
}

/**
 * Whether a hidden cell could have another value with everything shown unchanged. Looked for first among the hidden cells
 * that complete sums join to it, the others as they are: what is found there is possible in the whole table. Then among
 * all that any sums join.
 */
function couldBe(table: Table, cell: string, value: number): boolean {
  const near = joined(table, cell, true);
  if (isPossible(table, near, cell, value)) return true;
  const all = joined(table, cell, false);
  return all.length > near.length && isPossible(table, all, cell, value);
}

function isPossible(table: Table, cells: readonly string[], cell: string, value: number): boolean {
  const numbers = new Map(cells.map((one, at) => [one, at]));
  const sums = [...new Set(cells.flatMap((one) => table.sumsOf.get(one) ?? []))];
  let variables = cells.length;
  const equations = sums.map((sum): Equation => {
    const terms: [number, number][] = [];
    let equals = 0;
    for (const member of membersOf(sum)) {
      const factor = member === sum.total ? -1 : 1;
      const number = numbers.get(member);
      if (number === undefined) equals -= factor * personsIn(table, member);
      else terms.push([number, factor]);
    }
    if (!sum.complete) terms.push([variables++, 1]);
    return { terms, equals };
  });
  const fixed: Equation = { terms: [[numbers.get(cell) as number, 1]], equals: value };
  return feasible(variables, [...equations, fixed]);
}

/** The hidden cells that are reached from one by sums, itself first. */
function joined(table: Table, cell: string, completeOnly: boolean): readonly string[] {
  const reached = new Set([cell]);
  for (const one of reached) {
    for (const sum of table.sumsOf.get(one) ?? []) {
      if (completeOnly && !sum.complete) continue;
      for (const member of membersOf(sum)) if (table.hidden.has(member)) reached.add(member);
    }
  }
  return [...reached];
}

/** The best cell to hide as well: in a complete sum where this one alone is hidden, not kept, and small. Null for none. */
function complement(table: Table, cell: string, keep: (cell: string) => boolean): string | null {
  const rank = (sum: Sum): number => {
    const others = membersOf(sum).filter((member) => member !== cell && table.hidden.has(member)).length;
    return (sum.complete ? 0 : 2) + (others === 0 ? 0 : 1);
  };
  const candidates = joined(table, cell, true).flatMap((one, distance) =>
    (table.sumsOf.get(one) ?? []).flatMap((sum) =>
      membersOf(sum)
        .filter((member) => !table.hidden.has(member) && personsIn(table, member) > 0)
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
