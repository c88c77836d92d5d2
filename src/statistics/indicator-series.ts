import type { County } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import type { CountyRelationKind } from '../codes/county-relations.js';
import type { OtCodeVersion } from '../codes/ot-status-codes.js';
import { type AreaCount, countedParts, countIn } from './county-counts.js';
import type { IndicatorDefinition } from './indicators.js';
import { grouped } from './roll-up.js';
import { percentWithDecimals } from './shares.js';
import { type CountSystem, inTargetGroup, tableKey, type WhyUnknown, type YouthCount } from './youth-count.js';

/** What sets a value apart from the one before it in the same series: the two are not simply comparable. */
export const SeriesBreak = {
  /** The status codes were redefined in between. */
  CODE_LIST: 'CODE_LIST',
  /** The county changed in between. */
  DIVISION: 'DIVISION',
  /** Another system counted. */
  SYSTEM: 'SYSTEM',
} as const;
export type SeriesBreak = keyof typeof SeriesBreak;

/** An indicator on one day in one area, derived from what is shown. */
export interface IndicatorValue {
  /** Null for the whole country. */
  readonly county: County | null;
  readonly date: string;
  readonly printedDate: string | null;
  readonly system: CountSystem;
  /** Percent with two decimals; as printed where the source gives no numbers. Null where it is not known. */
  readonly value: number | null;
  /** As the source prints it; null where it does not. */
  readonly printed: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly why: WhyUnknown | null;
  /** How the county relates to the counties that were counted; null where they are of the same division. */
  readonly relation: CountyRelationKind | null;
  readonly breaks: readonly SeriesBreak[];
  readonly source: string;
  readonly locator: string;
}

/** The series of an indicator in each area, oldest first, the systems of one day beside each other. */
export function seriesOf(
  definition: IndicatorDefinition,
  areas: readonly (County | null)[],
  counts: readonly YouthCount[],
): readonly IndicatorValue[] {
  const tables = [...grouped(counts, tableKey).values()]
    .map((table) => tableOf(definition, table))
    .sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)));
  return areas.flatMap((county) => {
    const series = tables.flatMap((table) => valueIn(definition, county, table) ?? []);
    return series.map((placed, at) => {
      const { context, ...value } = placed;
      return { ...value, breaks: breaksBetween(series[at - 1], placed) };
    });
  });
}

/** What a table holds for an indicator. */
interface IndicatorTable {
  /** By day, then system. */
  readonly order: string;
  readonly version: OtCodeVersion | null;
  readonly division: CountyDivision | null;
  readonly target: readonly YouthCount[];
  /** Null where the codes of the table do not say it. */
  readonly counted: readonly YouthCount[] | null;
}

function tableOf(definition: IndicatorDefinition, table: readonly YouthCount[]): IndicatorTable {
  const version = table.find(({ codeVersion }) => codeVersion !== null)?.codeVersion ?? null;
  const wanted = version === null ? null : definition.counted[version];
  const rowsOf = (dimension: string, key: string) =>
    table.filter((row) => row.dimension === dimension && row.key === key);
  return {
    order: `${table[0]?.date} ${table[0]?.system}`,
    version,
    division: table.find(({ county }) => county !== null)?.county?.division ?? null,
    target: rowsOf('TARGET_GROUP', inTargetGroup),
    counted: version !== null && wanted === null ? null : rowsOf(wanted?.dimension ?? '', wanted?.key ?? ''),
  };
}

interface Placed extends Omit<IndicatorValue, 'breaks'> {
  readonly context: { readonly version: OtCodeVersion | null; readonly division: CountyDivision | null };
}

function breaksBetween(before: Placed | undefined, now: Placed): readonly SeriesBreak[] {
  if (before === undefined) return [];
  const { version, division } = before.context;
  const recoded = (version === 'Y2011') !== (now.context.version === 'Y2011');
  return [
    ...(recoded ? (['CODE_LIST'] as const) : []),
    ...(division !== now.context.division ? (['DIVISION'] as const) : []),
    ...(before.system !== now.system ? (['SYSTEM'] as const) : []),
  ];
}

const notCounted: AreaCount = { persons: null, why: 'NO_COUNT', from: [] };

/** Null where the table has nothing to say of the area or the indicator. */
function valueIn(definition: IndicatorDefinition, county: County | null, table: IndicatorTable): Placed | null {
  const { version, division } = table;
  const target = countOf(county, division, table.target);
  const part = table.counted === null ? null : countOf(county, division, table.counted);
  const from = [...(part?.from ?? []), ...target.from];
  const [first] = from;
  if (first === undefined) return null;
  const { date, printedDate, system, source } = first;
  return {
    county,
    date,
    printedDate,
    system,
    ...shareOf(definition, part, target),
    relation: county === null || division === null ? null : countedParts(county, division).relation,
    source,
    locator: [...new Set(from.map(({ locator }) => locator))].join('; '),
    context: { version, division: county === null ? null : division },
  };
}

type Share = Pick<IndicatorValue, 'value' | 'printed' | 'numerator' | 'denominator' | 'why'>;

function shareOf({ ofTheRest }: IndicatorDefinition, part: AreaCount | null, target: AreaCount): Share {
  const denominator = target.persons;
  if (part === null) return { value: null, printed: null, numerator: null, denominator, why: 'NOT_COMPARABLE' };
  const percent = part.from.length === 1 ? (part.from[0]?.percent ?? null) : null;
  const printed = ofTheRest ? null : percent;
  if (part.persons !== null && denominator !== null) {
    const numerator = ofTheRest ? denominator - part.persons : part.persons;
    return { value: percentWithDecimals(numerator, denominator), printed, numerator, denominator, why: null };
  }
  if (percent !== null && part.why !== 'OTHER_DIVISION') {
    const value = ofTheRest ? Math.round(10_000 - 100 * percent) / 100 : percent;
    return { value, printed, numerator: null, denominator, why: null };
  }
  return { value: null, printed: null, numerator: null, denominator, why: part.why ?? target.why };
}

function countOf(county: County | null, division: CountyDivision | null, rows: readonly YouthCount[]): AreaCount {
  if (county !== null) {
    return division === null ? notCounted : countIn(countedParts(county, division), rows);
  }
  const nation = rows.find((row) => row.county === null);
  if (nation === undefined) return notCounted;
  return {
    persons: nation.persons,
    why: nation.why ?? (nation.persons === null ? 'PERCENT_ONLY' : null),
    from: [nation],
  };
}
