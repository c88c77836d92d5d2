import { type Bitset, countOf, countOfBoth, emptyBitset, without } from '../measures/bitset.js';

import type { FilterIndex } from '../measures/filter-index.js';
import { reconstruction } from '../measures/measure.js';
import type { Clause, CompiledFilter } from '../measures/measure-filter.js';
import { scopeOf } from '../measures/selection.js';
import { type Bounds, boundingOf, isSameForAll } from './bounds.js';
import { notRecordedKey } from './coverage-dimension.js';
import type { CoverageLine } from './coverage-lines.js';
import { tablesFixing } from './known-counts.js';
import { type Answers, any, is, notRecordedIn, type Predicate } from './predicate.js';
import { sidesOf } from './truth.js';

/** What the figures of a cross table rest on (grunnlag). */
export const CoverageBasis = {
  /** What the report prints fixes the figures: printed itself, or a sum or difference of printed figures. */
  PUBLISHED: 'PUBLISHED',
  /** The report's sums hold, but how they meet in a cell was drawn when the rows were made. */
  RECONSTRUCTED: 'RECONSTRUCTED',
  /** Counted from measures as they were recorded, no row of them reconstructed. */
  RECORDED: 'RECORDED',
} as const;
export type CoverageBasis = keyof typeof CoverageBasis;

/** How much is known of a cell. */
export interface CellKnowledge extends Bounds {
  readonly basis: CoverageBasis;
  /** The report's tables that fix the count, `4-8`; empty where none does. */
  readonly publishedTables: readonly string[];
}

/**
 * What is known of each cell under a filter. Of measures as they were recorded: at least those certainly in the cell, at
 * most those that could be. Of reconstructed ones: what every register has that agrees with the printed tables.
 */
export function cellKnowledge(
  index: FilterIndex,
  filter: CompiledFilter,
): (row: CoverageLine, column: CoverageLine) => CellKnowledge {
  const made = index.dimensions.DATASET.byValue.get(reconstruction) ?? emptyBitset(index.size);
  const scope = scopeOf(index, filter);
  const mixed = countOf(without(scope.possible, made)) > 0;
  const fixable = !mixed && filter.age === null && countOf(scope.certain) > 0;
  const ofReconstruction = countOfBoth(made, scope.possible) > 0 ? drawnCells(index, made, filter) : null;
  const notMade = new Map<CoverageLine, Answers>();
  const others = (line: CoverageLine): Answers => {
    const known = notMade.get(line) ?? {
      certain: without(line.certain, made),
      possible: without(line.possible, made),
    };
    notMade.set(line, known);
    return known;
  };
  return (row, column) => {
    const notRecorded = row.key === notRecordedKey || column.key === notRecordedKey;
    const [one, other] = [others(row), others(column)];
    const members = (side: 'certain' | 'possible'): number => countOfBoth(one[side], other[side]);
    const ofOthers = { atLeast: members('certain'), atMost: members(notRecorded ? 'certain' : 'possible') };
    if (ofReconstruction === null) {
      const basis = countsReconstruction(filter) ? 'RECONSTRUCTED' : 'RECORDED';
      return { ...ofOthers, basis, publishedTables: [] };
    }
    const drawn = ofReconstruction(row, column, notRecorded);
    const publishedTables = fixable ? drawn.publishedTables : [];
    return {
      atLeast: ofOthers.atLeast + drawn.atLeast,
      atMost: ofOthers.atMost + drawn.atMost,
      basis: publishedTables.length === 0 ? 'RECONSTRUCTED' : 'PUBLISHED',
      publishedTables,
    };
  };
}

/** The same of reconstructed measures alone, without regard to age: no table speaks of it, so it may leave out any. */
function drawnCells(index: FilterIndex, made: Bitset, filter: CompiledFilter) {
  const bounding = boundingOf(index, made);
  const narrowing = filter.clauses.map((clause) => sidesOf(predicateOf(clause)));
  return (row: CoverageLine, column: CoverageLine, notRecorded: boolean): Omit<CellKnowledge, 'basis'> => {
    const sides = [sidesOf(row.is), sidesOf(column.is), ...narrowing];
    const [lower, upper] = [sides.map((side) => side.surely), sides.map((side) => side.perhaps)];
    return {
      atLeast: filter.age === null ? bounding.of(lower).atLeast : 0,
      atMost: bounding.of(notRecorded ? lower : upper).atMost,
      publishedTables: tablesFixing(lower.filter((predicate) => !isSameForAll(predicate))),
    };
  };
}

/** Whether the reconstruction is among the datasets that a filter names, or it names none. */
export function countsReconstruction({ clauses }: CompiledFilter): boolean {
  const named = clauses.find((clause) => clause.dimension === 'DATASET');
  return named === undefined || named.values.includes(reconstruction);
}

/** A clause of a filter as a predicate: one of the values, or not recorded where that is asked for. */
function predicateOf({ dimension, values, notRecorded }: Clause): Predicate {
  const one: readonly Predicate[] = values.length === 0 ? [] : [is(dimension, ...values)];
  return any(...one, ...(notRecorded ? [notRecordedIn(dimension)] : []));
}
