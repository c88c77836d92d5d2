import type { MeasureDocument } from '../../measures/measure-document.js';
import type { Language } from '../../platform/language.js';
import { headingsIn, rowWriterIn } from '../table/cells.js';
import { byteOrderMark, csvLine } from './csv.js';
import { jsonOf } from './json-measure.js';
import { sheetRow } from './sheet-xml.js';

/** A file as text: what it begins with, each measure, what it ends with. */
export interface TextFile {
  readonly start: string;
  readonly row: (measure: MeasureDocument, at: number) => string;
  readonly end: string;
}

export function csvFile(language: Language): TextFile {
  const cells = rowWriterIn(language);
  return {
    start: byteOrderMark + csvLine(headingsIn(language)),
    row: (measure) => csvLine(cells(measure)),
    end: '',
  };
}

/** One object a line, so that a program can read it as it comes. */
export function jsonFile(language: Language, about: Readonly<Record<string, unknown>>): TextFile {
  return {
    start: `${JSON.stringify({ language, ...about }).slice(0, -1)},"measures":[\n`,
    row: (measure, at) => (at === 0 ? '' : ',\n') + JSON.stringify(jsonOf(measure, language)),
    end: '\n]}\n',
  };
}

/** The rows of the first sheet of a workbook. */
export function sheetFile(language: Language): TextFile {
  const cells = rowWriterIn(language);
  return { start: sheetRow(headingsIn(language), 1), row: (measure) => sheetRow(cells(measure)), end: '' };
}
