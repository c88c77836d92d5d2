import { atOnce, entriesPerStep, type Steps } from '../platform/async/slices.js';
import { add, type Bitset, emptyBitset } from './bitset.js';
import { Dimension, dimensions, valuesOf } from './dimensions.js';
import { type Edit, editedBits, editedNumbers, editedSize } from './edit.js';
import type { MeasureDocument } from './measure-document.js';

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

/** The values in `agesFrom` and `agesTo` where no limit is recorded: below and above every age. */
export const noLowerLimit = -1;
export const noUpperLimit = 999;

const allDimensions = Object.values(Dimension);

export function filterIndexOf(measures: readonly MeasureDocument[]): FilterIndex {
  return atOnce(filterIndexSteps(measures));
}

export function* filterIndexSteps(measures: readonly MeasureDocument[]): Steps<FilterIndex> {
  const entries: [Dimension, DimensionIndex][] = [];
  for (const dimension of allDimensions) entries.push([dimension, yield* dimensionSteps(measures, dimension)]);
  return {
    size: measures.length,
    dimensions: Object.fromEntries(entries) as Record<Dimension, DimensionIndex>,
    agesFrom: Int16Array.from(measures, (measure) => measure.ageFrom ?? noLowerLimit),
    agesTo: Int16Array.from(measures, (measure) => measure.ageTo ?? noUpperLimit),
  };
}

function* dimensionSteps(measures: readonly MeasureDocument[], dimension: Dimension): Steps<DimensionIndex> {
  const byValue = new Map<string, Bitset>();
  const notRecorded = emptyBitset(measures.length);
  for (const [position, measure] of measures.entries()) {
    if (position % entriesPerStep === 0) yield;
    const values = valuesOf(measure, dimension);
    if (values === null) add(notRecorded, position);
    for (const value of values ?? []) {
      const bits = byValue.get(value) ?? emptyBitset(measures.length);
      add(bits, position);
      byValue.set(value, bits);
    }
  }
  return { byValue: ordered(dimension, byValue), notRecorded };
}

/** The index after an edit; sets that do not change are shared with the index before. */
export function editIndex(index: FilterIndex, edit: Edit, before: MeasureDocument | null): FilterIndex {
  const { from, to, document } = edit;
  const moves = from === null || from !== to;
  const entries = allDimensions.map((dimension) => {
    const was = before === null ? [] : valuesOf(before, dimension);
    const is = document === null ? [] : valuesOf(document, dimension);
    const same = !moves && sameValues(was, is);
    return [dimension, same ? index.dimensions[dimension] : editDimension(index, dimension, edit, is)] as const;
  });
  return {
    size: editedSize(index.size, edit),
    dimensions: Object.fromEntries(entries) as Record<Dimension, DimensionIndex>,
    agesFrom: editedNumbers(index.agesFrom, edit, document?.ageFrom ?? noLowerLimit),
    agesTo: editedNumbers(index.agesTo, edit, document?.ageTo ?? noUpperLimit),
  };
}

function sameValues(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((value, at) => value === b[at]);
}

function editDimension(
  { dimensions: all, size }: FilterIndex,
  dimension: Dimension,
  edit: Edit,
  values: readonly string[] | null,
): DimensionIndex {
  const { byValue, notRecorded } = all[dimension];
  const next = new Map<string, Bitset>();
  for (const [value, bits] of byValue) {
    const edited = editedBits(bits, size, edit, values?.includes(value) ?? false);
    if (edited.some((word) => word !== 0)) next.set(value, edited);
  }
  const known = next.size;
  for (const value of values ?? []) {
    if (!next.has(value)) next.set(value, editedBits(emptyBitset(size), size, edit, true));
  }
  return {
    byValue: next.size === known ? next : ordered(dimension, next),
    notRecorded: editedBits(notRecorded, size, edit, edit.document !== null && values === null),
  };
}

function ordered(dimension: Dimension, byValue: ReadonlyMap<string, Bitset>): ReadonlyMap<string, Bitset> {
  const compare = valueOrder(dimension);
  return new Map([...byValue].sort(([a], [b]) => compare(a, b)));
}

/** How the values of a dimension are ordered: closed values as the codes, then open ones ascending. */
export function valueOrder(dimension: Dimension): (a: string, b: string) => number {
  const closed = Object.keys(dimensions[dimension].values);
  const rank = (value: string): number => (closed.includes(value) ? closed.indexOf(value) : closed.length);
  return (a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
