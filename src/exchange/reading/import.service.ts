import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../identity/viewer.js';
import { CatalogueService } from '../../measures/catalogue.service.js';
import { BulkService, type Watching } from '../../measures/editing/bulk.service.js';
import { inUseAlready } from '../../measures/editing/messages.js';
import { hindrancesTo } from '../../measures/editing/publishing.js';
import { type FieldName, fields } from '../../measures/fields/fields.js';
import { invalid, type Problem, refuseIfAny } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import { uuidFrom } from '../../platform/uuid.js';
import { isService, measureOfService } from '../hsds/measure-of-service.js';
import { decode } from './encoding.js';
import { readHeadings } from './headings.js';
import { noRows } from './messages.js';
import {
  countsOf,
  type FilePreview,
  type ImportSettings,
  Previewer,
  type PreviewRow,
  type Register,
  registerOf,
  withProblem,
} from './preview.js';
import { type ReadFile, tableOf } from './read-file.js';
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
  /** Who is going to store it: what hinders them is an error of the row. Null where nobody is. */
  readonly viewer: Viewer | null;
}

/** How the rows of a file are read, one at a time, and which column of it a field is in. */
interface Reading {
  readonly count: number;
  readonly said: (at: number) => SaidRow;
  readonly notices: readonly Problem[];
  readonly columnOf: ImportSettings['columnOf'];
}

/** Rows between which other requests have their turn. */
const rowsAtOnce = 200;

/** Reads files of measures and says what they would change. Nothing is stored here. */
@Injectable()
export class ImportService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly bulk: BulkService,
    private readonly texts: TextTablesStore,
    private readonly workbooks: WorkbookReaderStore,
  ) {}

  /** @throws Refusal INVALID where there is no such file, or it is too large */
  bytes(path: string): Promise<Buffer> {
    return this.texts.bytes(path);
  }

  /** @throws Refusal INVALID where the file is there already, or cannot be written */
  save(path: string, contents: Readable): Promise<void> {
    return this.texts.save(path, contents);
  }

  /** @throws Refusal INVALID for a file that cannot be used at all */
  async read(bytes: Buffer): Promise<ReadFile> {
    const decoded = decode(bytes);
    if ('message' in decoded) throw invalid([{ path: 'file', message: decoded.message }]);
    if ('workbook' in decoded) return tableOf('xlsx', await this.workbooks.rows(bytes), 0);
    if (/^\s*[{[]/.test(decoded.text)) {
      const read = this.texts.json(decoded.text);
      return { format: 'json', measures: read.map((one) => (isService(one) ? measureOfService(one) : one)) };
    }
    const { rows, lines } = this.texts.csv(decoded.text);
    return tableOf('csv', rows, lines);
  }

  /** @throws Refusal INVALID for headings that cannot be used; whatever `signal` was aborted with */
  async preview(file: ReadFile, question: ImportQuestion, { signal, progress }: Watching = {}): Promise<FilePreview> {
    const register = registerOf(this.catalogue.current());
    const { count, said, notices, columnOf } = readingOf(file, question, register);
    if (count === 0) throw invalid([{ path: 'file', message: noRows }]);
    const { viewer } = question;
    const hindrances: ImportSettings['hindrances'] =
      viewer === null ? null : (before, draft) => hindrancesTo(viewer, before, draft);
    const previewer = new Previewer(register, { ...question, idOf, columnOf, hindrances });
    const rows: PreviewRow[] = [];
    for (let at = 0; at < count; at += rowsAtOnce) {
      const length = Math.min(rowsAtOnce, count - at);
      const some = Array.from({ length }, (_, next) => previewer.row(said(at + next)));
      for (const row of viewer === null ? some : await this.withoutTaken(some, question.language)) rows.push(row);
      progress?.(rows.length, count);
      await nextTurn();
      signal?.throwIfAborted();
    }
    return { notices, counts: countsOf(rows), rows };
  }

  /** What is new to readers may be kept as a draft, or closed: then it is not new. */
  private async withoutTaken(rows: readonly PreviewRow[], language: Language): Promise<readonly PreviewRow[]> {
    const fresh = rows.flatMap(({ draft, version }) => (draft !== null && version === null ? [draft] : []));
    if (fresh.length === 0) return rows;
    const used = await this.bulk.inUse(fresh);
    return rows.map((row) => {
      const taken = row.version === null && row.draft !== null && (used.has(row.draft.id) || used.has(row.draft.key));
      return taken ? withProblem(row, fields.key.label[language], inUseAlready) : row;
    });
  }
}

/** @throws Refusal INVALID with every heading that cannot be used */
function readingOf(
  file: ReadFile,
  { takeClose, language, dataset: ofNew }: ImportQuestion,
  register: Register,
): Reading {
  if (file.format === 'json') {
    const { measures } = file;
    const said = (at: number): SaidRow => readJsonMeasure(measures[at] ?? {}, at + 1);
    return { count: measures.length, said, notices: [], columnOf: () => null };
  }
  const { columns, problems, notices } = readHeadings(file.headings, takeClose, language);
  refuseIfAny(problems);
  const reader = new RowReader(
    columns,
    (id, dataset, key) =>
      (id === null ? null : register.byId(id)) ?? (key === null ? null : register.byKey(dataset ?? ofNew, key)),
    language,
  );
  const said = (at: number): SaidRow => reader.row(file.rows[at]?.cells ?? [], file.rows[at]?.row ?? 0);
  const columnOf = (field: FieldName): number | null => {
    const at = columns.findIndex((column) => column?.field === field);
    return at < 0 ? null : at + 1;
  };
  return { count: file.rows.length, said, notices, columnOf };
}

/** The same for the same dataset and key. */
const idOf = (dataset: string, key: string): string =>
  uuidFrom(createHash('sha1').update(`tiltaksregister ${dataset}\n${key}`).digest());
