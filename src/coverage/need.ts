import { type County, counties } from '../codes/counties.js';
import type { CountyRelationKind } from '../codes/county-relations.js';
import { seriesOf } from '../statistics/indicator-series.js';
import { indicatorDefinitions } from '../statistics/indicators.js';
import { perThousandOf } from '../statistics/shares.js';
import type { CountSystem, WhyUnknown, YouthCount } from '../statistics/youth-count.js';

/** The need of a county (behov): its youths in the target group on a day, or why they are not known. */
export interface Need {
  readonly date: string | null;
  readonly system: CountSystem | null;
  readonly youths: number | null;
  /** Percent of the target group with unknown activity. */
  readonly unknownShare: number | null;
  readonly unknown: number | null;
  readonly why: WhyUnknown | null;
  /** How the county relates to the counties counted; null within one division. */
  readonly relation: CountyRelationKind | null;
  readonly source: string | null;
  readonly locator: string | null;
  /** What other systems counted on the same day: beside it, never mixed with it. */
  readonly others: readonly OtherCount[];
  /** Other days on which the county's target group was counted, oldest first. */
  readonly otherDays: readonly string[];
}

export interface OtherCount {
  readonly system: CountSystem;
  readonly youths: number;
  readonly source: string;
  readonly locator: string;
}

const unknownShare = indicatorDefinitions.find(({ code }) => code === 'UNKNOWN_SHARE');

/** The day on which most counties' target groups are known, the newest of equals; null where there is none. */
export function bestDay(counts: readonly YouthCount[]): string | null {
  const known = new Map<string, Set<string>>();
  for (const { date, county, dimension, persons } of counts) {
    if (dimension !== 'TARGET_GROUP' || county === null || persons === null) continue;
    known.set(date, (known.get(date) ?? new Set()).add(county.number));
  }
  const days = [...known].sort(([dayA, a], [dayB, b]) => b.size - a.size || (dayA < dayB ? 1 : -1));
  return days[0]?.[0] ?? null;
}

/** The need of a county, or the country for null, on a day. The official collection goes before other systems. */
export function needOf(county: County | null, day: string | null, counts: readonly YouthCount[]): Need {
  if (unknownShare === undefined) throw new Error('the share of unknown is not among the indicators');
  const series = seriesOf(unknownShare, [county], counts);
  const onDay = series
    .filter(({ date }) => date === day)
    .sort((a, b) => rank(a.denominator, a.system) - rank(b.denominator, b.system));
  const [value, ...rest] = onDay;
  const otherDays = [...new Set(series.filter(({ denominator }) => denominator !== null).map(({ date }) => date))];
  const youths = value?.denominator ?? null;
  return {
    date: value?.date ?? day,
    system: value?.system ?? null,
    youths,
    unknownShare: value?.value ?? null,
    unknown: value?.numerator ?? null,
    why: youths !== null ? null : (value?.why ?? (value === undefined ? 'NO_COUNT' : 'PERCENT_ONLY')),
    relation: value?.relation ?? null,
    source: value?.source ?? null,
    locator: value?.locator ?? null,
    others: rest.flatMap(({ system, denominator, source, locator }) =>
      denominator === null ? [] : [{ system, youths: denominator, source, locator }],
    ),
    otherDays: otherDays.filter((date) => date !== day),
  };
}

const rank = (youths: number | null, system: CountSystem): number => (youths === null ? 2 : system === 'UDIR' ? 0 : 1);

/** Measures for each 1,000 youths, where both are known. */
export const perThousand = (measures: number, { youths }: Need): number | null =>
  youths === null ? null : perThousandOf(measures, youths);

/** The counties of a division with the country last. */
export const needAreas = (division: County['division']): readonly (County | null)[] => [...counties[division], null];
