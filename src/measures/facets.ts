import { mainSuccessor } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import { and, type Bitset, countOfBoth, emptyBitset, or } from './bitset.js';
import { Dimension } from './dimensions.js';
import { type FilterIndex, valueOrder } from './filter-index.js';
import type { Clause, CompiledFilter } from './measure-filter.js';
import { selectExcept, selectMeasures } from './selection.js';

export interface FacetValue {
  /** Null stands for not recorded. */
  readonly value: string | null;
  readonly count: number;
  readonly selected: boolean;
}

export interface Facet {
  readonly dimension: Dimension;
  readonly values: readonly FacetValue[];
}

/**
 * Exact counts per dimension and value, each facet counted as if its own dimension were not filtered (disjunctive).
 * `within` limits to the hits of a search; null means every measure. Counties are shown in `division`.
 * Closed values come in the order of the codes, open ones ascending, not recorded last. Values nobody has are left out,
 * but for those the filter names: who chose one must be able to take it back.
 */
export function facetCounts(
  index: FilterIndex,
  filter: CompiledFilter,
  within: Bitset | null,
  division: CountyDivision = 'Y2012',
): readonly Facet[] {
  const narrow = (bits: Bitset): Bitset => (within === null ? bits : and(bits, within));
  const whole = narrow(selectMeasures(index, filter));
  return Object.values(Dimension)
    .map((dimension) => {
      const clauses = filter.clauses.filter((clause) => clause.dimension === dimension);
      const base = clauses.length === 0 ? whole : narrow(selectExcept(index, filter, dimension));
      return { dimension, values: facetValues(index, dimension, base, clauses, division) };
    })
    .filter((facet) => facet.values.length > 0);
}

function facetValues(
  index: FilterIndex,
  dimension: Dimension,
  base: Bitset,
  clauses: readonly Clause[],
  division: CountyDivision,
): readonly FacetValue[] {
  const { byValue, notRecorded } = index.dimensions[dimension];
  const named = clauses.flatMap((clause) => clause.values);
  const isCounty = dimension === 'COUNTY';
  const shown = isCounty ? inDivision(byValue, division) : byValue;
  const chosen = new Set(isCounty ? named.map((old) => mainSuccessor(old, division)) : named);
  const none = emptyBitset(index.size);
  const values: FacetValue[] = [];
  const show = (value: string | null, bits: Bitset, selected: boolean): void => {
    const count = countOfBoth(base, bits);
    if (count > 0 || selected) values.push({ value, count, selected });
  };
  for (const value of inOrder(dimension, shown, chosen)) show(value, shown.get(value) ?? none, chosen.has(value));
  show(
    null,
    notRecorded,
    clauses.some((clause) => clause.notRecorded),
  );
  return values;
}

/** The values some measure has, which are in order already, and those that are chosen. */
function inOrder(
  dimension: Dimension,
  shown: ReadonlyMap<string, Bitset>,
  chosen: ReadonlySet<string>,
): Iterable<string> {
  const isCounty = dimension === 'COUNTY';
  if (!isCounty && [...chosen].every((value) => shown.has(value))) return shown.keys();
  // County numbers of another division are not in the order of the codes of 2012, but ascend in each.
  return [...new Set([...shown.keys(), ...chosen])].sort(isCounty ? undefined : valueOrder(dimension));
}

function inDivision(byValue: ReadonlyMap<string, Bitset>, division: CountyDivision): ReadonlyMap<string, Bitset> {
  const moved = new Map<string, Bitset>();
  for (const [old, bits] of byValue) {
    const number = mainSuccessor(old, division);
    const before = moved.get(number);
    moved.set(number, before === undefined ? bits : or(before, bits));
  }
  return moved;
}
