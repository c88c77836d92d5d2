import type { County } from '../../codes/counties.js';
import type { CountyDivision } from '../../codes/county-divisions.js';
import { isInvented, type Measure } from '../../measures/measure.js';
import type { Label } from '../../platform/language.js';
import type { IndicatorValue } from '../../statistics/indicator-series.js';
import type { CoverageBasis } from '../cell-knowledge.js';
import { type CoverageDimension, notRecordedKey } from '../coverage-dimension.js';
import type { NotedTable } from '../in-language.js';
import type { AskedMatrix, NeedRow } from '../need-words.js';
import { type EntryQuality, entryQuality } from './entry-quality.js';

/** What a report counts measures by, in its order. */
export const reportDimensions = [
  'ARENA',
  'DOCUMENTED_COMPETENCE',
  'FOLLOW_UP_INTENSITY',
  'GOAL',
  'CONTENT',
] as const satisfies readonly CoverageDimension[];
export type ReportDimension = (typeof reportDimensions)[number];

/** Measures by one attribute; what is not recorded comes last, where there is any. */
export interface Offer {
  readonly dimension: ReportDimension;
  readonly rows: readonly OfferRow[];
}

export interface OfferRow {
  readonly key: string;
  readonly label: Label;
  /** As counted; where the basis is RECONSTRUCTED only `atLeast` and `atMost` say anything of real measures. */
  readonly count: number;
  readonly atLeast: number;
  /** Null where a county has not answered. */
  readonly atMost: number | null;
  readonly basis: CoverageBasis;
}

/** What surely no measure has. */
export interface ReportGap {
  readonly dimension: ReportDimension;
  readonly key: string;
  readonly label: Label;
}

/** What a county, or the country, offers and lacks, with need beside it (fylkesrapport). */
export interface CountyReport {
  /** Null for the whole country. */
  readonly county: County | null;
  readonly division: CountyDivision;
  /** The day it was made, `2026-11-27`. */
  readonly madeOn: string;
  readonly datasets: readonly string[];
  readonly measures: number;
  /** Measures that may be of the county, but for which no county is recorded. */
  readonly undecided: number;
  /** Of the measures counted, those of which something was made up so that the printed tables come out. */
  readonly invented: number;
  /** Documents that say something of the measures counted, by their short names. */
  readonly documents: readonly string[];
  readonly offers: readonly Offer[];
  /** None where no measure is counted: nothing can be said to be lacking then. */
  readonly gaps: readonly ReportGap[];
  readonly matrix: AskedMatrix;
  readonly need: NeedRow;
  /** Need beside supply in each county; empty in the report of one county. */
  readonly counties: readonly NeedRow[];
  /** The share of youths with unknown activity, of the county and of the country, oldest first. */
  readonly series: readonly IndicatorValue[];
  readonly quality: EntryQuality;
  /** What to bear in mind with the counts. */
  readonly cautions: readonly Label[];
}

/** What the rooms answer, of which a report is made. */
export interface ReportParts extends Pick<CountyReport, 'county' | 'division' | 'madeOn' | 'matrix'> {
  readonly tables: readonly { readonly dimension: ReportDimension; readonly table: NotedTable }[];
  /** The measures counted. */
  readonly counted: readonly Measure[];
  /** Need beside supply, the area itself last. */
  readonly needs: readonly NeedRow[];
  readonly series: readonly IndicatorValue[];
}

/** Values that say that something is not part of a measure, or not recorded: nobody lacks those. */
const notOffers: ReadonlySet<string> = new Set(['NO_TRAINING', 'NONE', notRecordedKey]);

/** Whether a county can be said to offer, or to lack, what a row counts. */
export const isOffer = (key: string): boolean => !notOffers.has(key);

/** Puts together what the rooms answer; counts nothing that they did not. @throws Error where a part is missing */
export function countyReportOf(parts: ReportParts): CountyReport {
  const { county, division, madeOn, matrix, tables, counted, needs, series } = parts;
  const need = needs.find((row) => (row.county?.number ?? null) === (county?.number ?? null));
  const first = tables[0]?.table;
  if (need === undefined || first === undefined) throw new Error('the parts of a report are not all there');
  const offers = tables.map(({ dimension, table }) => ({
    dimension,
    rows: table.rows.flatMap(({ key, label, cells: [cell] }) => {
      if (cell === undefined) return [];
      const { count, atLeast, atMost, basis } = cell;
      return [{ key, label, count, atLeast, atMost, basis }];
    }),
  }));
  const gaps = tables.flatMap(({ dimension, table }) =>
    table.gaps.flatMap(({ row }) => {
      const label = table.rows.find(({ key }) => key === row)?.label;
      return label === undefined || !isOffer(row) ? [] : [{ dimension, key: row, label }];
    }),
  );
  return {
    county,
    division,
    madeOn,
    datasets: first.datasets,
    measures: first.total,
    undecided: first.notRecorded,
    invented: counted.filter(isInvented).length,
    documents: documentsOf(counted),
    offers,
    gaps,
    matrix,
    need,
    counties: county === null ? needs.filter((row) => row.county !== null) : [],
    series,
    quality: entryQuality(counted, madeOn),
    cautions: cautionsIn(tables.map(({ table }) => table)),
  };
}

/** What tables caution of, once each. */
function cautionsIn(tables: readonly NotedTable[]): readonly Label[] {
  const cautions = tables.flatMap(({ unanswered, basis }) => [unanswered ?? [], basis.caution ?? []].flat());
  return [...new Map(cautions.map((caution) => [caution.nb, caution])).values()];
}

/** The short names of documents that stand in what fields say of their source, as in docs/sources.md: `NOVA-13/13`. */
function documentsOf(measures: readonly Measure[]): readonly string[] {
  const sources = new Set(measures.flatMap(({ provenance }) => provenance.map(({ source }) => source)));
  const names = [...sources].flatMap((source) => source.match(/\p{Lu}\p{L}*-\d+(?:\/\d+)?/gu) ?? []);
  return [...new Set(names)].sort();
}
