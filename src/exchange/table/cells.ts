import { answerLabels, type Content } from '../../codes/measure-codes.js';
import { notRecordedLabel, saidIn } from '../../measures/dimensions.js';
import type { Field } from '../../measures/fields/field.js';
import { fields } from '../../measures/fields/fields.js';
import { answerTo, type FieldProvenance, isInvented } from '../../measures/measure.js';
import type { MeasureDocument } from '../../measures/measure-document.js';
import { memoize } from '../../platform/async/memoize.js';
import type { Language } from '../../platform/language.js';
import { type Column, columns, inventedColumn, labelsOf } from './columns.js';
import { cellOfCode, cellOfText } from './guard.js';
import { noneCode, noneLabel, notRecordedCode } from './marks.js';
import { textOfProvenance } from './provenance-text.js';

export type Cell = string | number;

/** A column of codes has few values; a dataset's name is the one that anybody can make. */
const keptCells = 200;

/** Between several codes or labels in one cell. */
export const separator = '|';

/** The headings of the table, in a language. */
export function headingsIn(language: Language): readonly string[] {
  return [inventedColumn, ...columns].map(({ heading }) => heading[language]);
}

/** Writes measures as rows of the table, in a language; a cell for each heading. */
export function rowWriterIn(language: Language): (measure: MeasureDocument) => readonly Cell[] {
  const writers = columns.map((column) => cellWriter(column, language));
  const yesNo = [answerLabels.NO[language], answerLabels.YES[language]] as const;
  return (measure) => [yesNo[isInvented(measure) ? 1 : 0], ...writers.map((write) => write(measure))];
}

function cellWriter({ field: name, says, code }: Column, language: Language): (measure: MeasureDocument) => Cell {
  const field = fields[name] as Field;
  if (name === 'countyNumber' && says === 'LABEL') {
    return ({ county }) => county?.name ?? notRecordedLabel[language];
  }
  const [notRecorded, none] =
    says === 'CODE' ? [notRecordedCode, noneCode] : [notRecordedLabel[language], noneLabel[language]];
  const labels = says === 'LABEL' ? labelsOf(field) : null;
  const shown = (value: string): string =>
    labels !== null && Object.hasOwn(labels, value) ? (labels[value]?.[language] ?? value) : value;
  const guarded = field.kind === 'TEXT' ? cellOfText : cellOfCode;
  const cellOf = says === 'VALUE' ? guarded : memoize(keptCells, (value: string) => guarded(shown(value)));
  return (measure) => {
    const value = code === null ? saidIn(measure, name) : answerTo(measure, code as Content);
    if (value === null || (says !== 'VALUE' && value === 'NOT_RECORDED')) return notRecorded;
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return cellOf(value ? 'YES' : 'NO');
    if (typeof value === 'string') return cellOf(value);
    if (field.kind === 'PROVENANCE') return cellOfText(textOfProvenance(value as readonly FieldProvenance[]));
    const codes = value as readonly string[];
    return codes.length === 0 ? none : cellOfCode(codes.map(shown).join(` ${separator} `));
  };
}
