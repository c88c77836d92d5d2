import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Catalogue } from '../../measures/catalogue.js';
import { CatalogueService } from '../../measures/catalogue.service.js';
import type { FieldName } from '../../measures/fields/fields.js';
import { invalid, type Problem, refuseIfAny } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import { decode } from './encoding.js';
import { readHeadings } from './headings.js';
import { noRows } from './messages.js';
import { type ImportPreview, type ImportSettings, previewOf, type Register, registerOf } from './preview.js';
import { readJsonMeasure } from './read-json.js';
import { RowReader } from './read-row.js';
import type { SaidRow } from './said.js';
import { TextTablesStore } from './text-tables.store.js';
import { WorkbookReaderStore } from './workbook-reader.store.js';

export interface ImportQuestion {
  /** The dataset of new measures that name none. */
  readonly dataset: string;
  /** Recorded as the source of what the file changes. */
  readonly source: string;
  readonly language: Language;
  /** Reads also columns whose headings are only close to one that is known. */
  readonly takeClose: boolean;
}

/** What an import would do, and which columns were not read. */
export interface FilePreview extends ImportPreview {
  readonly notices: readonly Problem[];
}

/** The rows of a file, and which column of it a field is in. */
interface FileRows {
  readonly rows: readonly SaidRow[];
  readonly notices: readonly Problem[];
  readonly columnOf: ImportSettings['columnOf'];
}

/** Reads files of measures and says what they would change. Nothing is stored here. */
@Injectable()
export class ImportService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly texts: TextTablesStore,
    private readonly workbooks: WorkbookReaderStore,
  ) {}

  /** @throws Refusal INVALID for a file that cannot be used at all */
  async previewFile(path: string, question: ImportQuestion): Promise<FilePreview> {
    return this.preview(await this.texts.bytes(path), question);
  }

  /** @throws Refusal INVALID for a file that cannot be used at all */
  async preview(bytes: Buffer, question: ImportQuestion): Promise<FilePreview> {
    const catalogue = this.catalogue.current();
    const { rows, notices, columnOf } = await this.rowsOf(bytes, question, catalogue);
    if (rows.length === 0) throw invalid([{ path: 'file', message: noRows }]);
    return { notices, ...previewOf(rows, catalogue, { ...question, idOf, columnOf }) };
  }

  private async rowsOf(bytes: Buffer, question: ImportQuestion, catalogue: Catalogue): Promise<FileRows> {
    const decoded = decode(bytes);
    if ('message' in decoded) throw invalid([{ path: 'file', message: decoded.message }]);
    const register = registerOf(catalogue);
    if ('workbook' in decoded) return tableRows(await this.workbooks.rows(bytes), 0, question, register);
    if (/^\s*\{/.test(decoded.text)) {
      const rows = this.texts.json(decoded.text).map((measure, at) => readJsonMeasure(measure, at + 1));
      return { rows, notices: [], columnOf: () => null };
    }
    const { rows, lines } = this.texts.csv(decoded.text);
    return tableRows(rows, lines, question, register);
  }
}

function tableRows(
  [headings = [], ...rows]: readonly (readonly string[])[],
  lines: number,
  { takeClose, language, dataset: ofNew }: ImportQuestion,
  register: Register,
): FileRows {
  const { columns, problems, notices } = readHeadings(headings, takeClose, language);
  refuseIfAny(problems);
  const reader = new RowReader(
    columns,
    (id, dataset, key) =>
      (id === null ? null : register.byId(id)) ?? (key === null ? null : register.byKey(dataset ?? ofNew, key)),
    language,
  );
  const said = rows.flatMap((cells, at) =>
    cells.every((cell) => cell.trim() === '') ? [] : [reader.row(cells, at + 2 + lines)],
  );
  const columnOf = (field: FieldName): number | null => {
    const at = columns.findIndex((column) => column?.field === field);
    return at < 0 ? null : at + 1;
  };
  return { rows: said, notices, columnOf };
}

/** A uuid of version 5 (RFC 9562, 5.5) in a name space of this service: the same for the same dataset and key. */
function idOf(dataset: string, key: string): string {
  const hash = createHash('sha1').update(`tiltaksregister ${dataset}\n${key}`).digest();
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50;
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
