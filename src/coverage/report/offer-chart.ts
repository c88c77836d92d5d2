import { dimensions } from '../../measures/dimensions.js';
import type { Language } from '../../platform/language.js';
import { type CountyReport, isOffer, type Offer, type OfferRow, type ReportDimension } from './county-report.js';
import type { Bar, BarChart, ReportTable } from './report-document.js';
import { type ReportWords, reportWords } from './report-words.js';

/** What the attribute is called that a report counts by; contents are one attribute. */
export const dimensionName = (dimension: ReportDimension, language: Language): string =>
  dimension === 'CONTENT' ? reportWords[language].content : dimensions[dimension].label[language];

/** The measures by each attribute: what there is at least, and at most. */
export function offerChart({ offers, measures }: CountyReport, language: Language): BarChart {
  const words = reportWords[language];
  const rows = offers.flatMap((offer) => offer.rows);
  const named = (some: readonly OfferRow[]): string =>
    some.map(({ label }) => `«${label[language]}»`).join(', ') || '–';
  const offered = rows.filter(({ key }) => isOffer(key));
  const most = [...offered].sort((a, b) => b.atLeast - a.atLeast).slice(0, 3);
  const none = offered.filter(({ atMost }) => atMost === 0);
  return {
    title: words.offersChart,
    alternative: words.offersAlternative(
      measures,
      most.map(({ label, atLeast }) => `«${label[language]}» ${atLeast}`).join(', '),
      named(none),
    ),
    bars: offers.flatMap((offer) => barsOf(offer, language)),
    most: Math.max(1, ...rows.map(mostOf)),
    table: tableOf(offers, words, language),
  };
}

function barsOf({ dimension, rows }: Offer, language: Language): readonly Bar[] {
  const bars = rows.map((row) => ({
    label: row.label[language],
    value: row.atLeast,
    possible: mostOf(row),
    text: textOf(row, reportWords[language]),
  }));
  return [{ label: dimensionName(dimension, language), value: null, possible: null, text: '' }, ...bars];
}

/** How far a bar goes: where not all have answered no further than what is known. */
const mostOf = ({ atLeast, atMost }: OfferRow): number => atMost ?? atLeast;

function textOf({ count, atLeast, atMost }: OfferRow, words: ReportWords): string {
  if (atMost === null) return words.orMore(atLeast);
  if (atMost === 0) return `0, ${words.surelyNone}`;
  return atLeast === atMost ? String(count) : `${atLeast}–${atMost}`;
}

function tableOf(offers: readonly Offer[], words: ReportWords, language: Language): ReportTable {
  return {
    caption: words.offersChart,
    columns: words.offersColumns,
    rows: offers.flatMap(({ dimension, rows }) => [
      [dimensionName(dimension, language)],
      ...rows.map(({ label, count, atLeast, atMost }) => [
        label[language],
        ...[count, atLeast].map(String),
        atMost === null ? words.mostNotKnown : String(atMost),
      ]),
    ]),
  };
}
