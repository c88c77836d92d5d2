import type { Language } from '../../platform/language.js';
import { matrixInLanguage, needInLanguage } from '../need-words.js';
import type { CountyReport } from './county-report.js';
import { dimensionName } from './offer-chart.js';
import type { DrawnChart, ReportDocument } from './report-document.js';
import { cautionsOf, sourcesOf } from './sources-and-cautions.js';

/** A report with its labels, notes and document in one language. */
export type ReadableReport = ReturnType<typeof reportInLanguage>;

export function reportInLanguage(report: CountyReport, document: ReportDocument<DrawnChart>, language: Language) {
  const { county, division, madeOn, datasets, measures, undecided, invented, offers, gaps, quality } = report;
  return {
    county,
    division,
    madeOn,
    datasets: [...datasets],
    measures,
    notRecorded: undecided,
    invented,
    offers: offers.map(({ dimension, rows }) => ({
      dimension,
      label: dimensionName(dimension, language),
      rows: rows.map((row) => ({ ...row, label: row.label[language] })),
    })),
    gaps: gaps.map((gap) => ({ ...gap, label: gap.label[language] })),
    matrix: matrixInLanguage(report.matrix, language),
    need: needInLanguage(report.need, language),
    counties: report.counties.map((row) => needInLanguage(row, language)),
    quality: { ...quality, items: quality.items.map((item) => ({ ...item, label: item.label[language] })) },
    sources: [...sourcesOf(report, language)],
    cautions: [...cautionsOf(report, language)],
    document,
    pdf: pdfAddress(report, language),
  };
}

/** Where the same is as PDF. */
function pdfAddress({ county, division, datasets }: CountyReport, language: Language): string {
  const file = county === null ? 'nation' : `county/${county.number}`;
  const said = { division, language, dataset: datasets[0] ?? '' };
  return `/api/v1/reports/${file}.pdf?${new URLSearchParams(said)}`;
}
