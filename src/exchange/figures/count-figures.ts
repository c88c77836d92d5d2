import { countyDivisionLabels } from '../../measures/fields/labels.js';
import type { Language } from '../../platform/language.js';
import { countSystemLabels, whyUnknownLabels } from '../../statistics/count-labels.js';
import type { ReadableCount } from '../../statistics/count-words.js';
import { CountSystem, YouthDimension } from '../../statistics/youth-count.js';
import { byteOrderMark, csvLine } from '../files/csv.js';
import type { Cell } from '../table/cells.js';
import { cellOfCode } from '../table/guard.js';
import type { StatCategory, StatCell, StatDataset } from './json-stat.js';
import type { FigureParameter } from './parameters.js';
import { figureWords as words } from './words.js';

/** The parameters of counts of youths; as GraphQL's `YouthCountFilter` has them. */
export const countParameters: readonly FigureParameter[] = [
  { name: 'from', description: 'The first day, included.', kind: 'DAY' },
  { name: 'to', description: 'The last day, included.', kind: 'DAY' },
  { name: 'counties', description: 'Numbers or names of any division.', kind: 'TEXTS' },
  {
    name: 'division',
    description: 'Only counts made in this division.',
    kind: 'CODE',
    codes: Object.keys(countyDivisionLabels),
  },
  { name: 'nation', description: 'True: only the whole country. False: only counties.', kind: 'FLAG' },
  { name: 'systems', description: 'Who counted.', kind: 'CODES', codes: Object.keys(CountSystem) },
  { name: 'dimensions', description: 'What youths are counted by.', kind: 'CODES', codes: Object.keys(YouthDimension) },
  { name: 'keys', description: 'Codes, or numbers of groups.', kind: 'TEXTS' },
];

const figures = ['persons', 'percent', 'exams'] as const;

/** What a count is of, as one key: the same code means another thing in another list. */
const keyOf = ({ dimension, codeVersion, key }: ReadableCount): string =>
  [dimension, ...(codeVersion === null ? [] : [codeVersion]), key].join('/');

const areaOf = ({ area }: ReadableCount): string => (area === null ? 'NO' : `${area.division}/${area.number}`);

/** Counts of youths for JSON-stat: systems that disagree stand beside each other, each with its source. */
export function countDataset(counts: readonly ReadableCount[], language: Language): StatDataset {
  const categories = (key: (count: ReadableCount) => string, label: (count: ReadableCount) => string) =>
    [...new Map(counts.map((count) => [key(count), label(count)]))].map(([one, text]) => ({ key: one, label: text }));
  const of = { date: ({ date }: ReadableCount) => date, source: ({ source }: ReadableCount) => source };
  const system = ({ system: one }: ReadableCount): string => one;
  const areaName = ({ area }: ReadableCount): string => area?.name ?? words.norway[language];
  const cells = counts.flatMap((count) => cellsOf(count));
  return {
    label: words.counts[language],
    source: categories(of.source, of.source)
      .map(({ key }) => key)
      .join('; '),
    updated: null,
    notes: [
      words.suppressedIsNoZero[language],
      ...new Set(counts.flatMap(({ errata }) => errata.map(({ text }) => text))),
    ],
    dimensions: [
      { id: 'date', label: words.date[language], role: 'time', categories: sorted(categories(of.date, of.date)) },
      { id: 'area', label: words.area[language], role: 'geo', categories: categories(areaOf, areaName) },
      { id: 'system', label: words.system[language], categories: categories(system, ({ systemLabel }) => systemLabel) },
      { id: 'source', label: words.source[language], categories: categories(of.source, of.source) },
      { id: 'of', label: words.of[language], categories: categories(keyOf, ({ label }) => label) },
      {
        id: 'figure',
        label: words.figure[language],
        role: 'metric',
        categories: figures.map((key) => ({
          key,
          label: words.countFigures[key][language],
          unit: key === 'percent' ? '%' : words.countFigures[key][language],
        })),
      },
    ],
    cells,
    statuses: Object.fromEntries(Object.entries(whyUnknownLabels).map(([code, label]) => [code, label[language]])),
    extension: {},
  };
}

const sorted = (categories: readonly StatCategory[]): readonly StatCategory[] =>
  [...categories].sort((a, b) => (a.key < b.key ? -1 : 1));

/** A figure that the row has; or, for the persons it lacks, why. */
function cellsOf(count: ReadableCount): readonly StatCell[] {
  const where = [count.date, areaOf(count), count.system, count.source, keyOf(count)];
  const known = figures.flatMap((figure): readonly StatCell[] => {
    const value = count[figure];
    return value === null ? [] : [{ at: [...where, figure], value }];
  });
  return count.why === null ? known : [...known, { at: [...where, 'persons'], status: count.why }];
}

/** Counts of youths as CSV, a line each. A figure that is not known is an empty cell with its reason beside it. */
export function countCsv(counts: readonly ReadableCount[], language: Language): string {
  const headings = [
    ...[words.date, words.printedDate, words.areaCode, words.division, words.area, words.systemCode, words.system],
    ...[words.dimension, words.codeList, words.key, words.of],
    ...[...figures.map((figure) => words.countFigures[figure]), words.whyCode, words.why, words.derived],
    ...[words.source, words.locator, words.note],
  ].map((label) => label[language]);
  const lines = counts.map((count): readonly Cell[] => [
    ...[count.date, count.printedDate ?? '', count.area?.number ?? '', count.area?.division ?? ''].map(text),
    ...[count.area?.name ?? words.norway[language], count.system, countSystemLabels[count.system][language]].map(text),
    ...[count.dimension, count.codeVersion ?? '', count.key, count.label].map(text),
    ...figures.map((figure) => count[figure] ?? ''),
    ...[count.why ?? '', count.whyText ?? '', words.yesNo[count.derived ? 'yes' : 'no'][language]].map(text),
    ...[count.source, count.locator, count.errata.map(({ text: one }) => one).join(' ')].map(text),
  ]);
  return byteOrderMark + [headings, ...lines].map(csvLine).join('');
}

const text = (value: string): string => (value === '' ? '' : cellOfCode(value));
