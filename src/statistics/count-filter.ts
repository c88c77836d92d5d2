import { countiesOf2012, findCounty } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import { countyProblem } from '../codes/county-problem.js';
import type { Message, Problem } from '../platform/errors.js';
import type { CountSystem, YouthCount, YouthDimension } from './youth-count.js';

/** Null and left out mean the same: not filtered. */
type Optional<T> = T | null | undefined;

/** Which counts are meant. Within a field any value will do, between fields all must hold. */
export interface YouthCountFilter {
  /** First and last day, both included. */
  readonly from?: Optional<string>;
  readonly to?: Optional<string>;
  /** Numbers or names of any division; a count of any county that shares area of 2012 with one of them is meant. */
  readonly counties?: Optional<readonly string[]>;
  /** Only counts made in this division, and of the whole country. */
  readonly division?: Optional<CountyDivision>;
  /** True: only the whole country; false: only counties. */
  readonly nation?: Optional<boolean>;
  readonly systems?: Optional<readonly CountSystem[]>;
  readonly dimensions?: Optional<readonly YouthDimension[]>;
  readonly keys?: Optional<readonly string[]>;
}

export function problemsInCountFilter(filter: YouthCountFilter): readonly Problem[] {
  const { from, to } = filter;
  const counties = (filter.counties ?? []).flatMap((text, at) => {
    const message = countyProblem(text, null);
    return message === null ? [] : [{ path: `filter.counties.${at}`, message }];
  });
  const days = from && to && from > to ? [{ path: 'filter.to', message: endsBeforeItStarts }] : [];
  return [...counties, ...days];
}

const endsBeforeItStarts: Message = {
  nb: 'Siste dag er før første dag. Bytt om dagene.',
  nn: 'Siste dag er før første dag. Byt om dagane.',
  en: 'The last day is before the first. Exchange the days.',
};

/** The filter must be without problems. */
export function selectCounts(counts: readonly YouthCount[], filter: YouthCountFilter): readonly YouthCount[] {
  const areas = filter.counties?.flatMap((text) => {
    const county = findCounty(text);
    return county === null ? [] : countiesOf2012(county.division, county.number);
  });
  return counts.filter((count) => {
    const { date, county, system, dimension, key } = count;
    return (
      (!filter.from || date >= filter.from) &&
      (!filter.to || date <= filter.to) &&
      (areas === undefined ||
        (county !== null && countiesOf2012(county.division, county.number).some((old) => areas.includes(old)))) &&
      (!filter.division || county === null || county.division === filter.division) &&
      (filter.nation === null || filter.nation === undefined || filter.nation === (county === null)) &&
      isAmong(system, filter.systems) &&
      isAmong(dimension, filter.dimensions) &&
      isAmong(key, filter.keys)
    );
  });
}

const isAmong = <T>(value: T, asked: Optional<readonly T[]>): boolean =>
  asked === null || asked === undefined || asked.includes(value);
