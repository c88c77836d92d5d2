import { mainSuccessor } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import type { Problem } from '../platform/errors.js';
import { add, and, type Bitset, countOfBoth, emptyBitset, fullBitset, or } from './bitset.js';
import type { Catalogue, MeasureDocument } from './catalogue.js';
import { Dimension, dimensions, valuesOf } from './dimensions.js';
import { type Clause, clausesOf, type MeasureFilter, problemsInFilter } from './measure-filter.js';

interface DimensionIndex {
  /** Closed values in the order of the codes, then open ones ascending. */
  readonly byValue: ReadonlyMap<string, Bitset>;
  readonly notRecorded: Bitset;
}

/** Prebuilt sets of positions per dimension and value, and per age. */
export interface FilterIndex {
  readonly size: number;
  readonly dimensions: Readonly<Record<Dimension, DimensionIndex>>;
  readonly agesFrom: Int16Array;
  readonly agesTo: Int16Array;
}

const allDimensions = Object.values(Dimension);

export function filterIndexOf(measures: readonly MeasureDocument[]): FilterIndex {
  const entries = allDimensions.map((dimension) => [dimension, dimensionIndex(measures, dimension)] as const);
  return {
    size: measures.length,
    dimensions: Object.fromEntries(entries) as Record<Dimension, DimensionIndex>,
    agesFrom: Int16Array.from(measures, (measure) => measure.ageFrom ?? -1),
    agesTo: Int16Array.from(measures, (measure) => measure.ageTo ?? 999),
  };
}

function dimensionIndex(measures: readonly MeasureDocument[], dimension: Dimension): DimensionIndex {
  const byValue = new Map<string, Bitset>();
  const notRecorded = emptyBitset(measures.length);
  measures.forEach((measure, position) => {
    const values = valuesOf(measure, dimension);
    if (values === null) add(notRecorded, position);
    for (const value of values ?? []) {
      const bits = byValue.get(value) ?? emptyBitset(measures.length);
      add(bits, position);
      byValue.set(value, bits);
    }
  });
  return { byValue: ordered(dimension, byValue), notRecorded };
}

function ordered(dimension: Dimension, byValue: ReadonlyMap<string, Bitset>): ReadonlyMap<string, Bitset> {
  const closed = Object.keys(dimensions[dimension].values);
  const place = (value: string): number => (closed.includes(value) ? closed.indexOf(value) : closed.length);
  return new Map([...byValue].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)));
}

function clauseBits(index: FilterIndex, clause: Clause): Bitset {
  const { byValue, notRecorded } = index.dimensions[clause.dimension];
  let bits = clause.notRecorded ? notRecorded : emptyBitset(index.size);
  for (const value of clause.values) {
    const found = byValue.get(value);
    if (found !== undefined) bits = or(bits, found);
  }
  return bits;
}

function ageBits(index: FilterIndex, age: number): Bitset {
  const bits = emptyBitset(index.size);
  for (let position = 0; position < index.size; position++) {
    if ((index.agesFrom[position] as number) <= age && (index.agesTo[position] as number) >= age) add(bits, position);
  }
  return bits;
}

/**
 * Everything wrong with a filter that is put to a catalogue. A dataset that nobody is in is a slip: counted, it would be
 * a register without measures, and every cell a gap.
 */
export function problemsInFilterFor(catalogue: Catalogue, filter: MeasureFilter): readonly Problem[] {
  const known = catalogue.index.dimensions.DATASET.byValue;
  const list = [...known.keys()].sort().join(', ');
  const message = {
    nb: `Datasettet finnes ikke. Bruk ${list}, eller la feltet stå åpent.`,
    nn: `Datasettet finst ikkje. Bruk ${list}, eller lat feltet stå ope.`,
    en: `There is no such dataset. Use ${list}, or leave the field out.`,
  };
  const datasets = (filter.datasets ?? []).flatMap((dataset, index) =>
    known.has(dataset) ? [] : [{ path: `filter.datasets.${index}`, message }],
  );
  return [...problemsInFilter(filter), ...datasets];
}

/** The positions a filter selects. The filter must be without problems. */
export function selectMeasures(catalogue: Catalogue, filter: MeasureFilter | null): Bitset {
  return selectExcept(catalogue.index, filter ?? {}, null);
}

/** As if the clauses of one dimension were not there: the base of that dimension's facet. */
function selectExcept(index: FilterIndex, filter: MeasureFilter, left: Dimension | null): Bitset {
  let bits = fullBitset(index.size);
  for (const clause of clausesOf(filter)) {
    if (clause.dimension !== left) bits = and(bits, clauseBits(index, clause));
  }
  return filter.age === null || filter.age === undefined ? bits : and(bits, ageBits(index, filter.age));
}

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
 * Closed values come in the order of the codes, open ones ascending, not recorded last; values nobody has are left out.
 */
export function facetCounts(
  catalogue: Catalogue,
  filter: MeasureFilter | null,
  within: Bitset | null,
  division: CountyDivision = 'Y2012',
): readonly Facet[] {
  const clauses = clausesOf(filter ?? {});
  const filtered = new Set(clauses.map((clause) => clause.dimension));
  const narrow = (bits: Bitset): Bitset => (within === null ? bits : and(bits, within));
  const whole = narrow(selectExcept(catalogue.index, filter ?? {}, null));
  return allDimensions
    .map((dimension) => {
      const base = filtered.has(dimension) ? narrow(selectExcept(catalogue.index, filter ?? {}, dimension)) : whole;
      const clause = clauses.find((candidate) => candidate.dimension === dimension) ?? null;
      return { dimension, values: facetValues(catalogue.index, dimension, base, clause, division) };
    })
    .filter((facet) => facet.values.length > 0);
}

function facetValues(
  index: FilterIndex,
  dimension: Dimension,
  base: Bitset,
  clause: Clause | null,
  division: CountyDivision,
): readonly FacetValue[] {
  const { byValue, notRecorded } = index.dimensions[dimension];
  const shown = dimension === 'COUNTY' ? inDivision(byValue, division) : byValue;
  const chosen = new Set(
    dimension === 'COUNTY' ? clause?.values.map((old) => mainSuccessor(old, division)) : clause?.values,
  );
  const values: FacetValue[] = [];
  const show = (value: string | null, bits: Bitset, selected: boolean): void => {
    const count = countOfBoth(base, bits);
    if (count > 0 || selected) values.push({ value, count, selected });
  };
  for (const [value, bits] of shown) show(value, bits, chosen.has(value));
  show(null, notRecorded, clause?.notRecorded ?? false);
  return values;
}

function inDivision(byValue: ReadonlyMap<string, Bitset>, division: CountyDivision): ReadonlyMap<string, Bitset> {
  const moved = new Map<string, Bitset>();
  for (const [old, bits] of byValue) {
    const number = mainSuccessor(old, division);
    const before = moved.get(number);
    moved.set(number, before === undefined ? bits : or(before, bits));
  }
  return new Map([...moved].sort(([a], [b]) => (a < b ? -1 : 1)));
}
