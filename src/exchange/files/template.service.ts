import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { currentForm, FormVersion } from '../../measures/fields/form-version.js';
import { invalid } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import { aboutTheFile, aboutTheTemplate, unknownParameter, unknownValue } from '../messages.js';
import { type TemplateColumn, templateColumns } from '../table/template.js';
import { byteOrderMark, csvLine } from './csv.js';
import type { Query } from './query.js';
import { sheetEnd, sheetRow, sheetStart } from './sheet-xml.js';
import { columnLetters, type Validation, validationsXml } from './validations-xml.js';
import { WorkbookStore } from './workbook.store.js';

/** An empty table to fill in. */
export interface Template {
  readonly digest: string;
  body(): Readable;
}

/** Parameters of a template. */
const parameters: readonly string[] = ['form', 'lang'];

/** Empty tables to fill in and hand to the import, one for each version of the form. */
@Injectable()
export class TemplateService {
  constructor(private readonly workbooks: WorkbookStore) {}

  /** @throws Refusal INVALID for a version or a parameter that there is none of */
  template(format: 'csv' | 'xlsx', query: Query, language: Language): Template {
    const unknown = Object.keys(query).filter((name) => !parameters.includes(name));
    if (unknown.length > 0) throw invalid([{ path: 'query', message: unknownParameter(parameters) }]);
    const { form = currentForm } = query;
    if (typeof form !== 'string' || !Object.hasOwn(FormVersion, form)) {
      throw invalid([{ path: 'form', message: unknownValue(Object.keys(FormVersion)) }]);
    }
    const columns = templateColumns(form as FormVersion, language);
    const digest = createHash('sha256')
      .update(JSON.stringify([format, columns]))
      .digest('hex');
    if (format === 'xlsx') return { digest, body: () => this.workbook(columns, language) };
    return { digest, body: () => Readable.from([byteOrderMark + csvLine(columns.map(({ heading }) => heading))]) };
  }

  private workbook(columns: readonly TemplateColumn[], language: Language): Readable {
    const [measures, about] = aboutTheFile.sheets.map((name) => name[language]) as [string, string];
    const lists = aboutTheTemplate.lists[language];
    const listed = columns.filter(({ list }) => list !== null);
    const validations = columns.map(({ heading, list, prompt }, column): Validation => {
      const at = columnLetters(listed.findIndex((one) => one.heading === heading));
      const place = list === null ? null : `'${lists}'!$${at}$2:$${at}$${list.length + 1}`;
      return { column, list: place, title: heading, prompt };
    });
    const start =
      sheetStart(columns.length) +
      sheetRow(
        columns.map(({ heading }) => heading),
        1,
      );
    const end = sheetEnd.replace('</worksheet>', `${validationsXml(validations)}</worksheet>`);
    return this.workbooks.packed([
      { name: measures, xml: Readable.from([start, end]) },
      { name: lists, xml: Readable.from([sheetStart(listed.length), ...listRows(listed), sheetEnd]) },
      { name: about, xml: Readable.from([sheetStart(1), ...aboutRows(language), sheetEnd]) },
    ]);
  }
}

/** A column for each list, below its heading. */
function listRows(listed: readonly TemplateColumn[]): readonly string[] {
  const longest = Math.max(...listed.map(({ list }) => list?.length ?? 0));
  const rows = Array.from({ length: longest }, (_, at) => sheetRow(listed.map(({ list }) => list?.[at] ?? '')));
  return [
    sheetRow(
      listed.map(({ heading }) => heading),
      1,
    ),
    ...rows,
  ];
}

const aboutRows = (language: Language): readonly string[] =>
  aboutTheTemplate.lines.map((line) => sheetRow([line[language]]));
