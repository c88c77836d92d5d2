import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { MeasureDocument } from '../../measures/measure-document.js';
import type { Problem } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import { LinkedService } from '../linked/linked.service.js';
import { aboutTheFile } from '../messages.js';
import { headingsIn } from '../table/cells.js';
import type { FileFormat } from './formats.js';
import type { Query } from './query.js';
import { type Selection, SelectionService } from './selection.service.js';
import { sheetEnd, sheetRow, sheetStart } from './sheet-xml.js';
import { csvFile, jsonFile, sheetFile, type TextFile } from './table-files.js';
import { WorkbookStore } from './workbook.store.js';

/** A file of measures that is made as it is read. */
export interface MeasuresFile {
  /** Changes when anything readers can see does, or how it is written. */
  readonly digest: string;
  readonly changedAt: string | null;
  /** Makes the file. */
  body(): Readable;
}

export interface FileQuestion {
  readonly format: FileFormat;
  readonly query: Query;
  readonly language: Language;
  /** `https://host` of this service as the reader reaches it. */
  readonly origin: string;
}

/** Parameters of a file that do not filter. */
export const otherParameters = ['lang'] as const;

/** A part is handed on at about this size: large enough to be few, small enough to be at once. */
const partCharacters = 64_000;

@Injectable()
export class ExportService {
  constructor(
    private readonly selections: SelectionService,
    private readonly workbooks: WorkbookStore,
    private readonly linked: LinkedService,
  ) {}

  /** @throws Refusal INVALID with every problem, each with its parameter */
  async file({ format, query, language, origin }: FileQuestion, also: readonly Problem[] = []): Promise<MeasuresFile> {
    const selection = this.selections.select(query, otherParameters, also);
    const { digest, changedAt } = selection;
    if (format === 'xlsx') return { digest, changedAt, body: () => this.workbook(selection, language) };
    const text = await this.textFile(format, selection, language, origin);
    return { digest, changedAt, body: () => Readable.from(partsOf(text, selection.measures())) };
  }

  private async textFile(
    format: Exclude<FileFormat, 'xlsx'>,
    { count, changedAt }: Selection,
    language: Language,
    origin: string,
  ): Promise<TextFile> {
    if (format === 'csv') return csvFile(language);
    if (format !== 'json') return this.linked.services(format, origin, changedAt);
    return jsonFile(language, { count, about: aboutTheFile.lines.map((line) => line[language]) });
  }

  private workbook(selection: Selection, language: Language): Readable {
    const [measures, about] = aboutTheFile.sheets.map((name) => name[language]) as [string, string];
    const file = sheetFile(language);
    const start = sheetStart(headingsIn(language).length) + file.start;
    const lines = aboutTheFile.lines.map((line) => sheetRow([line[language]])).join('');
    return this.workbooks.packed([
      { name: measures, xml: partsOf({ ...file, start, end: sheetEnd }, selection.measures()) },
      { name: about, xml: partsOf({ start: sheetStart(1) + lines, row: () => '', end: sheetEnd }, []) },
    ]);
  }
}

/** The text of a file in parts; other requests have their turn between them. */
export async function* partsOf(file: TextFile, measures: Iterable<MeasureDocument>): AsyncGenerator<string> {
  let part = file.start;
  let at = 0;
  for (const measure of measures) {
    part += file.row(measure, at++);
    if (part.length < partCharacters) continue;
    yield part;
    part = '';
    await nextTurn();
  }
  yield part + file.end;
}
