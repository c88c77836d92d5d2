import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../identity/viewer.js';
import { canonical } from '../../platform/canonical.js';
import { invalid, type Problem, Refusal, refuseIfAny } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import { CountImportsService, type KeptCounts } from '../../statistics/count-imports.service.js';
import { changedSincePreview } from '../../statistics/import-messages.js';
import { placeKey } from '../../statistics/imported-count.js';
import { StatisticsService } from '../../statistics/statistics.service.js';
import type { YouthCount } from '../../statistics/youth-count.js';
import { decode } from '../reading/encoding.js';
import { noRows } from '../reading/messages.js';
import { tableOf } from '../reading/read-file.js';
import { TextTablesStore } from '../reading/text-tables.store.js';
import { readCountHeadings } from './count-columns.js';
import { type CountPreviewRow, isEntry, previewCounts } from './count-preview.js';
import { csvOnly, mostCountRows, seeAgain, tooManyCounts } from './messages.js';
import { CountReader } from './read-count.js';
import { type ToldCounts, toldCounts } from './told-counts.js';

/** A file of counts, read and held against what is there. */
export interface PreviewedCounts {
  readonly viewer: Viewer;
  readonly rows: readonly CountPreviewRow[];
  readonly notices: readonly Problem[];
  /** The same for the same rows with the same outcome. */
  readonly seen: string;
}

/** Files of counts of youths that leaders hand in: looked through, then kept. Nothing is stored in between. */
@Injectable()
export class CountFilesService {
  constructor(
    private readonly imports: CountImportsService,
    private readonly statistics: StatisticsService,
    private readonly texts: TextTablesStore,
  ) {}

  /** @throws Refusal UNAUTHENTICATED, FORBIDDEN for those who may hand in counts nowhere */
  refuseReader(viewer: Viewer): void {
    this.imports.refuseReader(viewer);
  }

  /** @throws Refusal INVALID for a file or headings that cannot be used, and as `refuseReader` */
  previewed(viewer: Viewer, bytes: Buffer, language: Language): PreviewedCounts {
    this.imports.refuseReader(viewer);
    const decoded = decode(bytes);
    if (!('text' in decoded)) throw invalid([{ path: 'file', message: csvOnly }]);
    const { rows: cells, lines } = this.texts.csv(decoded.text, { rows: mostCountRows, tooLarge: tooManyCounts });
    const file = tableOf('csv', cells, lines);
    if (file.format === 'json' || file.rows.length === 0) throw invalid([{ path: 'file', message: noRows }]);
    const { columns, problems, notices } = readCountHeadings(file.headings);
    refuseIfAny(problems);
    const reader = new CountReader(columns, language);
    const said = file.rows.map((row) => reader.row(row.cells, row.row));
    const rows = previewCounts(said, {
      shown: this.statistics.counts(null),
      kept: this.imports.keptFor(viewer),
      mayWrite: (county) => this.imports.mayWrite(viewer, county),
      today: new Date().toISOString().slice(0, 10),
      problem: (field, message) => reader.problem(field, message),
    });
    return { viewer, rows, notices, seen: digestOf(rows) };
  }

  told({ rows, notices, seen }: PreviewedCounts, language: Language): ToldCounts {
    return toldCounts(rows, notices, seen, language);
  }

  /**
   * Keeps what is new and changed in one transaction, where it is what was `seen`. The same key again does nothing, and
   * gives the same answer.
   * @throws Refusal INVALID without `seen`; CONFLICT where the file does something else by now. Then nothing is kept.
   */
  async apply(
    { viewer, rows, seen: now }: PreviewedCounts,
    { seen, key, requestId }: { readonly seen: string | null; readonly key: string | null; readonly requestId: string },
  ): Promise<KeptCounts> {
    if (seen === null) throw invalid([{ path: 'seen', message: seeAgain }]);
    const entries = rows
      .filter(isEntry)
      .map(({ count, before }) => ({ count: count as YouthCount, version: before?.version ?? 0 }));
    const act = { viewer, name: 'importYouthCounts', subject: null, asked: { seen }, key, requestId };
    return this.imports.keep(act, entries, () => {
      if (seen !== now) throw new Refusal('CONFLICT', changedSincePreview);
    });
  }
}

function digestOf(rows: readonly CountPreviewRow[]): string {
  const decisions = rows.map(({ row, status, count, before }) => [
    row,
    status,
    ...(count === null ? [] : [placeKey(count), count.persons, count.why, count.codeVersion]),
    before?.version ?? 0,
  ]);
  return createHash('sha256').update(canonical(decisions)).digest('base64url');
}
