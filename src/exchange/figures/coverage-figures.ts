import type { ComparedDataset } from '../../coverage/compared-table.js';
import { CoverageDimension, CoverageMeasure, notRecordedKey } from '../../coverage/coverage-dimension.js';
import type { ReadableTable } from '../../coverage/in-language.js';
import type { Field } from '../../measures/fields/field.js';
import { allFields } from '../../measures/fields/fields.js';
import { datasetLabels } from '../../measures/fields/labels.js';
import { reconstruction } from '../../measures/measure.js';
import type { Language } from '../../platform/language.js';
import { byteOrderMark, csvLine } from '../files/csv.js';
import { words as linkedWords } from '../linked/words.js';
import type { Cell } from '../table/cells.js';
import { cellOfCode } from '../table/guard.js';
import type { StatCell, StatDataset, StatDimension } from './json-stat.js';
import type { FigureParameter } from './parameters.js';
import { figureWords as words } from './words.js';

/** The parameters of a cross table beside those that filter measures; as GraphQL's `coverage` has them. */
export const coverageParameters: readonly FigureParameter[] = [
  {
    name: 'rows',
    description: 'What the rows are.',
    kind: 'CODE',
    codes: Object.keys(CoverageDimension),
    needed: true,
  },
  {
    name: 'columns',
    description: 'What the columns are. Left out: one column with every measure.',
    kind: 'CODE',
    codes: Object.keys(CoverageDimension),
  },
  {
    name: 'measure',
    description: 'What a percent is a share of. COUNT: of all measures for which both are recorded.',
    kind: 'CODE',
    codes: Object.keys(CoverageMeasure),
  },
  { name: 'compareWith', description: 'A dataset to hold the table against.', kind: 'TEXT' },
];

/** A cross table, with what it was asked for. */
export interface AskedCoverage {
  readonly table: ReadableTable;
  readonly rows: CoverageDimension;
  readonly columns: CoverageDimension | null;
  /** The dataset it is held against, with its cells; null where none is. */
  readonly compared: ComparedDataset | null;
  readonly language: Language;
  readonly changedAt: string | null;
}

/** The figures of a cell, by name. Null has a reason: a share of nothing, or not recorded by all who could have. */
function figuresOf({ table, compared }: AskedCoverage): readonly {
  readonly row: ReadableTable['rows'][number];
  readonly column: ReadableTable['columns'][number];
  readonly cell: ReadableTable['rows'][number]['cells'][number];
  readonly figures: Readonly<Record<string, number | null>>;
}[] {
  const other = new Map(compared?.rows.map(({ key, cells }) => [key, new Map(cells.map((cell) => [cell.key, cell]))]));
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column, at) => {
      const cell = row.cells[at];
      if (cell === undefined) return [];
      const { count, percent, recorded, atLeast, atMost } = cell;
      const then = compared === null ? {} : { compared: other.get(row.key)?.get(column.key)?.count ?? null };
      return [{ row, column, cell, figures: { count, percent, recorded, atLeast, atMost, ...then } }];
    }),
  );
}

const figureNames = ({ compared }: AskedCoverage): readonly (keyof typeof words.figures)[] => [
  'count',
  'percent',
  'recorded',
  'atLeast',
  'atMost',
  ...(compared === null ? [] : (['compared'] as const)),
];

/** A dimension is called what its field is. */
function dimensionLabel(dimension: CoverageDimension | null, language: Language): string {
  if (dimension === null) return words.all[language];
  const [, field] = allFields.find(([, one]: readonly [string, Field]) => one.dimension === dimension) ?? [];
  return field?.label[language] ?? words.others[dimension]?.[language] ?? dimension;
}

const datasetName = (dataset: string, language: Language): string => datasetLabels[dataset]?.[language] ?? dataset;

function notesOf({ table, compared, language }: AskedCoverage): readonly string[] {
  return [
    words.notRecordedIsNoZero[language],
    ...(table.datasets.includes(reconstruction) ? [linkedWords.invented[language]] : []),
    ...[table.caution, compared?.unanswered?.[language]].flatMap((caution) => caution ?? []),
  ];
}

/** A cross table for JSON-stat. */
export function coverageDataset(asked: AskedCoverage): StatDataset {
  const { table, rows, columns, language, changedAt, compared } = asked;
  const cells = figuresOf(asked).flatMap(({ row, column, figures }) =>
    Object.entries(figures).map(([figure, value]): StatCell => {
      const at = [row.key, column.key, figure];
      return value === null ? { at, status: figure === 'percent' ? 'NO_SHARE' : 'NOT_RECORDED' } : { at, value };
    }),
  );
  const dimensions: readonly StatDimension[] = [
    { id: 'rows', label: dimensionLabel(rows, language), categories: table.rows, ...geo(rows) },
    { id: 'columns', label: dimensionLabel(columns, language), categories: table.columns, ...geo(columns) },
    {
      id: 'figure',
      label: words.figure[language],
      role: 'metric',
      categories: figureNames(asked).map((key) => ({
        key,
        label: words.figures[key][language],
        unit: key === 'percent' ? '%' : words.measures[language],
      })),
    },
  ];
  const { basis, publishedTable, total, notRecorded, datasets, gaps } = table;
  return {
    label: `${dimensionLabel(rows, language)} × ${dimensionLabel(columns, language)}`,
    source: datasets.map((dataset) => datasetName(dataset, language)).join('; '),
    updated: changedAt,
    notes: notesOf(asked),
    dimensions,
    cells,
    statuses: { NO_SHARE: words.noShare[language], NOT_RECORDED: words.nothingRecorded[language] },
    extension: { datasets, basis, publishedTable, total, notRecorded, gaps, comparedWith: compared?.dataset ?? null },
  };
}

const geo = (dimension: CoverageDimension | null): { readonly role?: 'geo' } =>
  dimension === 'COUNTY' ? { role: 'geo' } : {};

/** A cross table as CSV: a line for each cell, so that any program can turn it as it likes. */
export function coverageCsv(asked: AskedCoverage): string {
  const { table, rows, columns, language } = asked;
  const names = figureNames(asked);
  const code = words.code[language];
  const [row, column] = [dimensionLabel(rows, language), dimensionLabel(columns, language)];
  const headings = [
    `${words.row[language]}: ${row} (${code})`,
    `${words.row[language]}: ${row}`,
    `${words.column[language]}: ${column} (${code})`,
    `${words.column[language]}: ${column}`,
    ...names.map((name) => words.figures[name][language]),
    words.basis[language],
    words.publishedTable[language],
    words.source[language],
    words.note[language],
  ];
  const source = table.datasets.map((dataset) => datasetName(dataset, language)).join('; ');
  const notes = notesOf(asked);
  const lines = figuresOf(asked).map((one): readonly Cell[] => [
    ...[one.row, one.column].flatMap(({ key, label }) => [markedCell(key, key), markedCell(key, label)]),
    ...names.map((name) => one.figures[name] ?? ''),
    one.cell.basis,
    one.cell.publishedTable ?? '',
    cellOfCode(source),
    cellOfCode([...(one.row.note === null ? [] : [one.row.note]), ...notes].join(' ')),
  ]);
  return byteOrderMark + [headings, ...lines].map(csvLine).join('');
}

/** That nothing is recorded is the mark itself here, not a text that looks like it. */
const markedCell = (key: string, text: string): string => (key === notRecordedKey ? text : cellOfCode(text));
