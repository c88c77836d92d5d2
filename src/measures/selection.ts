import { perObject } from '../platform/async/memoize.js';
import type { Problem } from '../platform/errors.js';
import { add, and, type Bitset, emptyBitset, fullBitset, or, without } from './bitset.js';
import type { Dimension } from './dimensions.js';
import { type FilterIndex, noLowerLimit, noUpperLimit } from './filter-index.js';
import { frozenPrefix, livingRegister, reconstruction } from './measure.js';
import { type Clause, type CompiledFilter, type MeasureFilter, problemsInFilter } from './measure-filter.js';
import { unknownDataset } from './messages.js';

/**
 * Everything wrong with a filter that is put to the register. An unknown dataset is an input error: counted, it would
 * be a register without measures, and every cell a gap. The living register is known also while it is empty.
 */
export function problemsInFilterFor(index: FilterIndex, filter: MeasureFilter): readonly Problem[] {
  const known = new Set([...index.dimensions.DATASET.byValue.keys(), livingRegister]);
  const datasets = (filter.datasets ?? []).flatMap((dataset, at) =>
    known.has(dataset) ? [] : [{ path: `filter.datasets.${at}`, message: unknownDataset([...known].sort()) }],
  );
  return [...problemsInFilter(filter), ...datasets];
}

/**
 * What is counted and suggested where nobody names datasets: the reconstruction of 2012/13; in an installation without it
 * what the counties have entered. The two are never mixed.
 */
export function usualDatasets(index: FilterIndex): readonly string[] {
  return [index.dimensions.DATASET.byValue.has(reconstruction) ? reconstruction : livingRegister];
}

/** The positions a filter selects: what certainly fits, and whatever a filter on age does not rule out. */
export function selectMeasures(index: FilterIndex, filter: CompiledFilter): Bitset {
  return selectExcept(index, filter, null);
}

/** As if the clauses of one dimension were not there: the base of that dimension's facet. */
export function selectExcept(index: FilterIndex, filter: CompiledFilter, left: Dimension | null): Bitset {
  return held(index, filter, (clause) => (clause.dimension === left ? null : fitting(index, clause)));
}

/** A filter answers yes, no, or cannot tell because a field it asks about is not recorded. */
export interface Scope {
  /** What the filter selects. */
  readonly certain: Bitset;
  /** What could be selected if everything were recorded; holds all of `certain`. */
  readonly possible: Bitset;
  /**
   * The measures of `possible` that the filter cannot decide. Of `certain` only those that a filter on age lets through
   * because an age limit is not recorded: nothing recorded rules the age out.
   */
  readonly undecided: Bitset;
}

export function scopeOf(index: FilterIndex, filter: CompiledFilter): Scope {
  const certain = selectMeasures(index, filter);
  const possible = held(index, filter, (clause) => perhapsFitting(index, clause));
  const decided = filter.age === null ? certain : and(certain, agesRecorded(index));
  return { certain, possible, undecided: without(possible, decided) };
}

/** The positions in every clause's set (null: no limit) that the age does not rule out. */
function held(index: FilterIndex, filter: CompiledFilter, bitsOf: (clause: Clause) => Bitset | null): Bitset {
  const named = filter.clauses.some(({ dimension }) => dimension === 'DATASET');
  let bits = named ? fullBitset(index.size) : unfrozen(index);
  for (const clause of filter.clauses) {
    const some = bitsOf(clause);
    if (some !== null) bits = and(bits, some);
  }
  return filter.age === null ? bits : and(bits, ageBits(index, filter.age));
}

/**
 * All measures but those that a mapping round has frozen: they are the counties' own measures as they were, and would stand
 * twice in every list. Whoever names datasets gets what they name.
 */
const unfrozen = perObject((index: FilterIndex): Bitset => {
  let bits = fullBitset(index.size);
  for (const [dataset, members] of index.dimensions.DATASET.byValue) {
    if (dataset.startsWith(frozenPrefix)) bits = without(bits, members);
  }
  return bits;
});

function fitting(index: FilterIndex, clause: Clause): Bitset {
  const { byValue, notRecorded } = index.dimensions[clause.dimension];
  let bits = clause.notRecorded ? notRecorded : emptyBitset(index.size);
  for (const value of clause.values) {
    const found = byValue.get(value);
    if (found !== undefined) bits = or(bits, found);
  }
  return bits;
}

/** What is not recorded could be any value; where no value is asked for, nothing could fit. */
function perhapsFitting(index: FilterIndex, clause: Clause): Bitset {
  const bits = fitting(index, clause);
  return clause.values.length === 0 ? bits : or(bits, index.dimensions[clause.dimension].notRecorded);
}

function ageBits(index: FilterIndex, age: number): Bitset {
  const bits = emptyBitset(index.size);
  for (let position = 0; position < index.size; position++) {
    if ((index.agesFrom[position] as number) <= age && (index.agesTo[position] as number) >= age) add(bits, position);
  }
  return bits;
}

function agesRecorded(index: FilterIndex): Bitset {
  const bits = emptyBitset(index.size);
  for (let position = 0; position < index.size; position++) {
    if (index.agesFrom[position] !== noLowerLimit && index.agesTo[position] !== noUpperLimit) add(bits, position);
  }
  return bits;
}
