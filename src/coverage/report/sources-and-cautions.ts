import type { Language } from '../../platform/language.js';
import { locatorInLanguage } from '../../statistics/count-words.js';
import { indicatorDefinitions } from '../../statistics/indicators.js';
import type { CountyReport } from './county-report.js';
import { reportWords } from './report-words.js';

/** The documents and lines that a report rests on, in one language. */
export function sourcesOf({ documents, need, counties, series }: CountyReport, language: Language): readonly string[] {
  const words = reportWords[language];
  const counts = [need, ...counties].flatMap(({ need: { source, locator, others } }) => [
    ...(source === null ? [] : [[source, locator ?? ''] as const]),
    ...others.map((other) => [other.source, other.locator] as const),
  ]);
  const all = [...counts, ...series.map(({ source, locator }) => [source, locator] as const)];
  const lines = new Map<string, Set<string>>();
  for (const [source, locator] of all) {
    const known = lines.get(source) ?? new Set();
    for (const one of locator.split('; ')) known.add(locatorInLanguage({ source, locator: one }, language));
    lines.set(source, known);
  }
  const counted = [...lines].map(([source, own]) => `${source} ${[...own].join(', ')}`);
  const defined = indicatorDefinitions.find(({ code }) => code === 'UNKNOWN_SHARE');
  return [
    ...(documents.length === 0 ? [] : [words.sourceOfMeasures(documents.join(', '))]),
    words.sourceOfMatrix,
    ...(counted.length === 0 ? [] : [words.sourceOfCounts(counted.join('; '))]),
    ...(defined === undefined
      ? []
      : [`${defined.label[language]}: ${defined.definition[language]} ${defined.source}.`]),
  ];
}

/** What to bear in mind with a report, in one language. */
export function cautionsOf({ cautions, series, need }: CountyReport, language: Language): readonly string[] {
  const words = reportWords[language];
  const { note } = need;
  return [
    words.caution,
    ...cautions.map((caution) => caution[language]),
    ...(note === null || note.relation === 'EXACT' ? [] : [note.text[language]]),
    ...(series.some(({ breaks }) => breaks.length > 0) ? [words.breaks] : []),
  ];
}
