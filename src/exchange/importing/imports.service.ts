import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { mayAnywhere } from '../../identity/may.js';
import { notSignedIn, notYours } from '../../identity/messages.js';
import { signature, type Viewer } from '../../identity/viewer.js';
import { CatalogueService } from '../../measures/catalogue.service.js';
import { type BulkEntry, BulkService, type Watching } from '../../measures/editing/bulk.service.js';
import { livingRegister } from '../../measures/measure.js';
import { invalid, type Problem, Refusal } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import { byteOrderMark, csvLine } from '../files/csv.js';
import { sheetEnd, sheetRow, sheetStart } from '../files/sheet-xml.js';
import { WorkbookStore } from '../files/workbook.store.js';
import { aboutTheFile } from '../messages.js';
import { type ImportQuestion, ImportService } from '../reading/import.service.js';
import { noSuchRow } from '../reading/messages.js';
import type { FilePreview, PreviewRow } from '../reading/preview.js';
import type { ReadFile } from '../reading/read-file.js';
import { type Choice, isSuggested } from './choice.js';
import { type ToldPreview, told } from './told.js';
import { wrongMeasures, wrongTable } from './wrong-rows.js';

/** A file that somebody hands in. */
export interface HandedIn {
  readonly viewer: Viewer;
  readonly bytes: Buffer;
  readonly language: Language;
  /** Reads also columns whose headings are only close to one that is known. */
  readonly takeClose: boolean;
}

/** The file, read and held against the register as it was then. */
export interface Previewed {
  readonly handedIn: HandedIn;
  readonly file: ReadFile;
  readonly preview: FilePreview;
}

/** What became of an import: how many measures were entered and changed. */
export interface Applied {
  readonly entered: number;
  readonly changed: number;
}

/** The rows with errors, as a file of the same format and columns. */
export interface WrongRows {
  readonly format: ReadFile['format'];
  readonly body: Readable;
}

/** What a file does to the register, for somebody who may write in it: told, done, and what is wrong handed back. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly importing: ImportService,
    private readonly bulk: BulkService,
    private readonly catalogue: CatalogueService,
    private readonly workbooks: WorkbookStore,
  ) {}

  /** @throws Refusal UNAUTHENTICATED, FORBIDDEN for those who may write nowhere */
  refuseReader(viewer: Viewer): void {
    if (mayAnywhere(viewer, 'WRITE_MEASURES')) return;
    throw viewer.role === 'ANONYMOUS'
      ? new Refusal('UNAUTHENTICATED', notSignedIn)
      : new Refusal('FORBIDDEN', notYours);
  }

  /** @throws Refusal INVALID, and as `refuseReader`; whatever `signal` was aborted with */
  async previewed(handedIn: HandedIn, watching: Watching = {}): Promise<Previewed> {
    const { viewer, bytes, language, takeClose } = handedIn;
    this.refuseReader(viewer);
    const question: ImportQuestion = {
      dataset: livingRegister,
      source: signature(viewer),
      language,
      takeClose,
      viewer,
    };
    const file = await this.importing.read(bytes);
    return { handedIn, file, preview: await this.importing.preview(file, question, watching) };
  }

  /** What the file would do, in the reader's language. */
  told({ handedIn, preview }: Previewed): ToldPreview {
    return told(preview, handedIn.language, (id) => this.catalogue.measure(id)?.name ?? '');
  }

  /**
   * Stores the chosen rows in one transaction; null: those that are suggested. A row that is the same by now needs nothing.
   * The same `key` again does nothing, and gives the same answer.
   * @throws Refusal INVALID for a row that is not there; CONFLICT with a problem for each row that cannot be stored, and then nothing is; whatever
   * `signal` was aborted with, and then nothing is
   */
  async apply(
    { handedIn, preview }: Previewed,
    choice: {
      readonly chosen: readonly Choice[] | null;
      readonly key: string | null;
      readonly requestId: string;
    },
    watching: Watching = {},
  ): Promise<Applied> {
    const chosen = choice.chosen ?? preview.rows.filter(isSuggested);
    const asked = {
      file: createHash('sha256').update(handedIn.bytes).digest('base64url'),
      rows: choice.chosen,
      takeClose: handedIn.takeClose,
    };
    const { key, requestId } = choice;
    const act = { viewer: handedIn.viewer, name: 'importMeasures', subject: null, asked, key, requestId };
    const stored = await this.bulk.publish(act, workOf(preview, chosen), watching);
    const entered = stored.filter(({ version }) => version === 1).length;
    return { entered, changed: stored.length - entered };
  }

  /** The rows with errors and what is wrong with each. */
  wrongRows({ handedIn, file, preview }: Previewed): WrongRows {
    const { language } = handedIn;
    if (file.format === 'json') {
      const measures = wrongMeasures(file, preview.rows, language);
      return { format: 'json', body: Readable.from([`${JSON.stringify({ measures }, null, 1)}\n`]) };
    }
    const lines = wrongTable(file, preview.rows, language);
    if (file.format === 'csv') return { format: 'csv', body: Readable.from([byteOrderMark, ...lines.map(csvLine)]) };
    const [first] = lines as [readonly string[]];
    const rows = lines.map((cells, at) => sheetRow(cells, at === 0 ? 1 : 0));
    const xml = Readable.from([sheetStart(first.length), ...rows, sheetEnd]);
    return { format: 'xlsx', body: this.workbooks.packed([{ name: aboutTheFile.sheets[0][language], xml }]) };
  }
}

/** What is to be stored of the chosen rows, and what cannot be. @throws Refusal INVALID for rows that are not there */
function workOf(
  { rows }: FilePreview,
  chosen: readonly Choice[],
): { readonly entries: readonly BulkEntry[]; readonly refused: readonly Problem[] } {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const missing = chosen.filter(({ row }) => !byRow.has(row));
  if (missing.length > 0) {
    throw invalid(missing.slice(0, 20).map(({ row }) => ({ path: `row ${row}`, message: noSuchRow })));
  }
  const entries: BulkEntry[] = [];
  const refused: Problem[] = [];
  const versions = new Map(chosen.map(({ row, version }) => [row, version]));
  for (const [number, version] of versions) {
    const row = byRow.get(number) as PreviewRow;
    const path = `row ${number}`;
    refused.push(...row.problems.map(({ message }) => ({ path, message })));
    if (row.draft === null || row.status === 'SAME') continue;
    const { draft, formVersion } = row;
    entries.push({ path, draft, formVersion, version: version === undefined ? row.version : version });
  }
  return { entries, refused };
}
