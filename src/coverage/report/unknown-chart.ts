import type { Language } from '../../platform/language.js';
import { countSystemLabels, whyUnknownLabels } from '../../statistics/count-labels.js';
import type { IndicatorValue } from '../../statistics/indicator-series.js';
import type { CountyReport } from './county-report.js';
import { dayIn, numberIn, shareIn } from './in-words.js';
import type { BarChart } from './report-document.js';
import { reportWords } from './report-words.js';

/** The share with unknown activity on each day, the county beside the country; null where it is never known. */
export function unknownChart({ series }: CountyReport, language: Language): BarChart | null {
  const words = reportWords[language];
  const area = ({ county }: IndicatorValue): string => county?.name ?? words.nation;
  const day = (value: IndicatorValue): string => value.printedDate ?? dayIn(value.date, language);
  const name = (value: IndicatorValue): string => `${area(value)}, ${day(value)}`;
  const bars = series.flatMap((one) =>
    one.value === null
      ? []
      : [{ label: name(one), value: one.value, possible: one.value, text: `${shareIn(one.value, language)} %` }],
  );
  if (bars.length === 0) return null;
  return {
    title: words.unknownChart,
    alternative: words.unknownAlternative(bars.map(({ label, text }) => `${label}: ${text}`).join('; ')),
    bars,
    most: 100,
    table: {
      caption: words.unknownChart,
      columns: words.seriesColumns,
      rows: series.map((one) => [
        day(one),
        area(one),
        one.value === null ? whyOf(one, language) : `${shareIn(one.value, language)} %`,
        one.numerator === null || one.denominator === null
          ? ''
          : `${numberIn(one.numerator, language)} / ${numberIn(one.denominator, language)}`,
        `${countSystemLabels[one.system][language]}, ${one.source}`,
      ]),
    },
  };
}

const whyOf = ({ why }: IndicatorValue, language: Language): string =>
  why === null ? '' : whyUnknownLabels[why][language];
