import { labelOf } from '../../measures/dimensions.js';
import { countyDivisionLabels } from '../../measures/fields/labels.js';
import type { Language } from '../../platform/language.js';
import { matrixInLanguage, type NeedRow, needInLanguage } from '../need-words.js';
import { type CountyReport, reportDimensions } from './county-report.js';
import { dayIn, numberIn, shareIn } from './in-words.js';
import { dimensionName, offerChart } from './offer-chart.js';
import { qualityBlocks } from './quality-words.js';
import type { ReportBlock, ReportDocument, ReportFigure, ReportTable } from './report-document.js';
import { reportWords } from './report-words.js';
import { cautionsOf, sourcesOf } from './sources-and-cautions.js';
import { unknownChart } from './unknown-chart.js';

/** A report in words. */
export function documentOf(report: CountyReport, language: Language): ReportDocument {
  const words = reportWords[language];
  const datasets = report.datasets.map((dataset) => labelOf('DATASET', dataset, language)).join(', ');
  const division = countyDivisionLabels[report.division][language];
  const cautions = cautionsOf(report, language);
  return {
    title: report.county === null ? words.nationTitle : words.titleOf(report.county.name),
    about: words.about(division, datasets, dayIn(report.madeOn, language)),
    sections: [
      { heading: words.groups, blocks: [...markBlocks(report, language), ...groupBlocks(report, language)] },
      { heading: words.offers, blocks: offerBlocks(report, language) },
      { heading: words.need, blocks: needBlocks(report, language) },
      { heading: words.quality, blocks: qualityBlocks(report.quality, language) },
      { heading: words.cautions, blocks: [{ kind: 'LIST', items: cautions }] },
      { heading: words.sources, blocks: [{ kind: 'LIST', items: sourcesOf(report, language) }] },
    ],
  };
}

function markBlocks({ invented, measures }: CountyReport, language: Language): readonly ReportBlock[] {
  const words = reportWords[language];
  return [
    ...(invented > 0 ? [{ kind: 'MARK', text: words.invented(invented, measures) } as const] : []),
    ...(measures === 0 ? [{ kind: 'MARK', text: words.empty } as const] : []),
  ];
}

function groupBlocks(report: CountyReport, language: Language): readonly ReportBlock[] {
  const words = reportWords[language];
  const { groups, noCategory, total } = report.matrix.matrix;
  const without = groups.filter(({ certain }) => certain === 0);
  const items = without.map(({ key, label, notRecorded }) => words.noneCertain(key, label[language], notRecorded));
  return [
    items.length === 0 ? { kind: 'TEXT', text: words.everyGroup } : { kind: 'LIST', items },
    { kind: 'TABLE', table: matrixTable(report, language) },
    {
      kind: 'TEXT',
      text: `${words.noCategory(noCategory, total)} ${matrixInLanguage(report.matrix, language).caution}`,
    },
  ];
}

function matrixTable({ matrix: { matrix } }: CountyReport, language: Language): ReportTable {
  const words = reportWords[language];
  return {
    caption: words.matrix,
    columns: [words.category, ...matrix.groups.map(({ key }) => key), words.inCategory],
    rows: matrix.categories.map((category) => [
      category.label[language],
      ...matrix.groups.map(({ key }) => {
        const cell = matrix.cells.find((one) => one.group === key && one.category === category.key);
        return cell === undefined ? '' : `${cell.certain}\u00a0(${cell.possible})`;
      }),
      String(category.certain),
    ]),
  };
}

function offerBlocks(report: CountyReport, language: Language): readonly ReportBlock[] {
  const words = reportWords[language];
  const lacks = reportDimensions.flatMap((dimension) => {
    const labels = report.gaps.filter((gap) => gap.dimension === dimension).map(({ label }) => `«${label[language]}»`);
    return labels.length === 0 ? [] : [words.lacks(dimensionName(dimension, language), labels.join(', '))];
  });
  if (report.measures === 0) return [{ kind: 'TEXT', text: words.empty }];
  return [
    lacks.length === 0 ? { kind: 'TEXT', text: words.lacksNothing } : { kind: 'LIST', items: lacks },
    { kind: 'CHART', chart: offerChart(report, language) },
    ...(report.undecided === 0 ? [] : [{ kind: 'TEXT', text: words.undecided(report.undecided) } as const]),
  ];
}

function needBlocks(report: CountyReport, language: Language): readonly ReportBlock[] {
  const words = reportWords[language];
  const { note, standardNavMayBeUnreported, others, date, system, systemLabel } = needInLanguage(report.need, language);
  const chart = unknownChart(report, language);
  const { youths } = report.need.need;
  const counted =
    youths !== null && date !== null && system !== null
      ? [words.counted(dayIn(date, language), systemLabel ?? '')]
      : [];
  const beside = others.map((one) => words.beside(one.systemLabel, numberIn(one.youths, language)));
  const nav = standardNavMayBeUnreported && report.measures > 0 ? [words.standardNav] : [];
  return [
    { kind: 'FIGURES', figures: figuresOf(report.need, language) },
    ...[...counted, ...beside, ...(note === null ? [] : [note]), ...nav].map(
      (text) => ({ kind: 'TEXT', text }) as const,
    ),
    chart === null ? { kind: 'TEXT', text: words.noSeries } : { kind: 'CHART', chart },
    ...(report.counties.length === 0 ? [] : [{ kind: 'TABLE', table: needTable(report, language) } as const]),
  ];
}

function figuresOf(row: NeedRow, language: Language): readonly ReportFigure[] {
  const words = reportWords[language];
  const { youths, measures, perThousand, unknown, unknownShare, whyText, documented, startsAtOnce } = needInLanguage(
    row,
    language,
  );
  const open = words.notKnown(whyText ?? '');
  const share = unknownShare === null ? open : shareIn(unknownShare, language);
  return [
    { label: words.youths, value: youths === null ? open : numberIn(youths, language) },
    { label: words.measures, value: numberIn(measures, language) },
    { label: words.perThousand, value: perThousand === null ? open : numberIn(perThousand, language, 1) },
    {
      label: words.unknown,
      value: unknownShare === null || unknown === null ? share : words.ofYouths(share, numberIn(unknown, language)),
    },
    { label: words.documented, value: words.certain(documented.certain, documented.notRecorded) },
    { label: words.startsAtOnce, value: words.certain(startsAtOnce.certain, startsAtOnce.notRecorded) },
  ];
}

function needTable({ counties }: CountyReport, language: Language): ReportTable {
  const words = reportWords[language];
  return {
    caption: words.needTable,
    columns: [words.county, words.youths, words.measures, words.perThousand, `${words.unknown} (%)`, words.documented],
    rows: counties.map((row) => {
      const { county, youths, measures, perThousand, unknownShare, whyText, documented } = needInLanguage(
        row,
        language,
      );
      return [
        county?.name ?? words.nation,
        youths === null ? `? ${whyText ?? ''}` : numberIn(youths, language),
        String(measures),
        perThousand === null ? '?' : numberIn(perThousand, language, 1),
        unknownShare === null ? '?' : shareIn(unknownShare, language),
        String(documented.certain),
      ];
    }),
  };
}
