import { type County, countyIn } from '../codes/counties.js';
import { signatureText } from '../identity/signature-text.js';
import type { Language } from '../platform/language.js';
import { type CountErratum, errataOf } from './count-errata.js';
import { countSystemLabels, labelOf, whyUnknownLabels } from './count-labels.js';
import { type CountedValue, type ImportedCountChange, importedSource, youthCountOf } from './imported-count.js';
import type { IndicatorValue } from './indicator-series.js';
import type { IndicatorDefinition } from './indicators.js';
import type { YouthCount } from './youth-count.js';

interface ReadableErratum {
  readonly code: string;
  readonly source: string;
  readonly locator: string;
  readonly text: string;
}

/** A count with its labels in one language. */
export interface ReadableCount extends Omit<YouthCount, 'county'> {
  readonly area: County | null;
  readonly systemLabel: string;
  readonly label: string;
  readonly whyText: string | null;
  readonly errata: ReadableErratum[];
}

/** The place in a source as people read it: of what was handed in, by which role and when. */
export function locatorInLanguage({ source, locator }: Located, language: Language): string {
  if (source !== importedSource) return locator;
  const texts = locator.split('; ').map((one) => {
    const [, by = '', day = ''] = /^(.*) (\S+)$/.exec(one) ?? [];
    return `${signatureText(by, language)}, ${day}`;
  });
  return texts.join('; ');
}

type Located = Pick<YouthCount, 'source' | 'locator'>;

export function countInLanguage({ county, ...count }: YouthCount, language: Language): ReadableCount {
  return {
    ...count,
    area: county === null ? null : countyIn(county.division, county.number),
    systemLabel: countSystemLabels[count.system][language],
    label: labelOf({ county, ...count })[language],
    locator: locatorInLanguage(count, language),
    whyText: count.why === null ? null : whyUnknownLabels[count.why][language],
    errata: errataOf({ county, ...count }).map((erratum) => erratumInLanguage(erratum, language)),
  };
}

/** What was handed in, in one language. */
export interface ReadableValue extends CountedValue {
  readonly whyText: string | null;
}

/** A change of a count with its labels in one language. */
export interface ReadableChange
  extends Omit<ImportedCountChange, 'area' | 'countyDivision' | 'countyNumber' | 'before' | 'after'> {
  readonly area: County | null;
  readonly systemLabel: string;
  readonly label: string;
  readonly before: ReadableValue | null;
  readonly after: ReadableValue;
}

export function changeInLanguage(change: ImportedCountChange, language: Language): ReadableChange {
  const { id, version, before, after, reportedBy, reportedAt } = change;
  const count = youthCountOf({ ...change, ...after });
  const { date, county, system, dimension, key } = count;
  const value = (one: CountedValue): ReadableValue => ({
    ...one,
    whyText: one.why === null ? null : whyUnknownLabels[one.why][language],
  });
  return {
    ...{ id, date, system, dimension, key, version, reportedAt },
    area: county === null ? null : countyIn(county.division, county.number),
    systemLabel: countSystemLabels[system][language],
    label: labelOf(count)[language],
    before: before === null ? null : value(before),
    after: value(after),
    reportedBy: signatureText(reportedBy, language),
  };
}

export const erratumInLanguage = ({ about, ...erratum }: CountErratum, language: Language): ReadableErratum => ({
  ...erratum,
  text: erratum.text[language],
});

/** A series: a definition with its values. */
export interface Indicator {
  readonly definition: IndicatorDefinition;
  readonly values: readonly IndicatorValue[];
}

/** An indicator with its labels in one language. */
export interface ReadableIndicator {
  readonly code: string;
  readonly label: string;
  readonly definition: string;
  readonly source: string;
  readonly values: (Omit<IndicatorValue, 'county' | 'breaks'> & {
    readonly area: County | null;
    readonly systemLabel: string;
    readonly whyText: string | null;
    readonly breaks: IndicatorValue['breaks'][number][];
  })[];
}

export function indicatorInLanguage({ definition, values }: Indicator, language: Language): ReadableIndicator {
  return {
    code: definition.code,
    label: definition.label[language],
    definition: definition.definition[language],
    source: definition.source,
    values: values.map(({ county, ...value }) => ({
      ...value,
      area: county,
      locator: locatorInLanguage(value, language),
      systemLabel: countSystemLabels[value.system][language],
      whyText: value.why === null ? null : whyUnknownLabels[value.why][language],
      breaks: [...value.breaks],
    })),
  };
}
