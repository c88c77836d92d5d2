import { countOfBoth } from '../measures/bitset.js';
import type { FilterIndex } from '../measures/filter-index.js';
import { answersTo, everyone, type Predicate, recordedIn } from './predicate.js';
import { percentOf, tenthsOf } from './rounding.js';

/** What a printed figure is measured in (enhet). */
export const FigureUnit = {
  /** Measures. */
  COUNT: 'COUNT',
  /** Whole percent of the base. */
  PERCENT: 'PERCENT',
  /** Whole tenths of the base: «fire av ti». */
  TENTHS: 'TENTHS',
  /** 1 where the words hold, 0 where not: «drøyt halvparten». */
  HOLDS: 'HOLDS',
  /** Measures per county. */
  MEAN: 'MEAN',
} as const;
export type FigureUnit = keyof typeof FigureUnit;

/** A figure of the register with what it is made of. */
export interface LiveFigure {
  readonly unit: FigureUnit;
  /** Null where there is nothing to take a share of. */
  readonly live: number | null;
  /** The measures counted. */
  readonly count: number;
  /** What the count is of: the measures of the group for which the answer is recorded. */
  readonly base: number;
}

export type Figure = (index: FilterIndex) => LiveFigure;

/** Who certainly fits, of those in `group` for whom the answer is recorded. */
export function share(index: FilterIndex, group: Predicate, predicate: Predicate): Pick<LiveFigure, 'count' | 'base'> {
  const within = answersTo(index, group).certain;
  const answers = answersTo(index, predicate);
  return { count: countOfBoth(within, answers.certain), base: countOfBoth(within, recordedIn(index, answers)) };
}

const figureIn =
  (unit: FigureUnit, read: (count: number, base: number) => number | null) =>
  (predicate: Predicate, group: Predicate = everyone): Figure =>
  (index) => {
    const { count, base } = share(index, group, predicate);
    return { unit, count, base, live: read(count, base) };
  };

export const count = figureIn('COUNT', (counted) => counted);
export const percent = figureIn('PERCENT', percentOf);
/** «Rundt» so many percent and «av ti» are read as whole tenths. */
export const tenths = figureIn('TENTHS', tenthsOf);
/** «Drøyt halvparten»: 1 where more than half do. */
export const moreThanHalf = figureIn('HOLDS', (counted, base) => (base === 0 ? null : 2 * counted > base ? 1 : 0));
/** «Litt under halvparten»: 1 where less than half do, and as whole percent at least 45. */
export const barelyUnderHalf = figureIn('HOLDS', (counted, base) => {
  const share = percentOf(counted, base);
  return share === null ? null : 2 * counted < base && share >= 45 ? 1 : 0;
});
export const perCounty: Figure = (index) => {
  const base = [...index.dimensions.COUNTY.byValue].length;
  return { unit: 'MEAN', count: index.size, base, live: base === 0 ? null : Math.round(index.size / base) };
};
