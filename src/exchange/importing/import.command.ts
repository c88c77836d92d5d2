import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../identity/viewer.js';
import type { Watching } from '../../measures/editing/bulk.service.js';
import type { Field } from '../../measures/fields/field.js';
import { fields } from '../../measures/fields/fields.js';
import type { Language } from '../../platform/language.js';
import { ImportService } from '../reading/import.service.js';
import type { FilePreview, PreviewRow } from '../reading/preview.js';
import { actingAs } from './acting-as.js';
import { type Choice, rowsOf } from './choice.js';
import {
  cancelled,
  looksLike,
  meanwhile,
  readSoFar,
  row,
  stored,
  sums,
  usage,
  wrongSaved,
} from './command-messages.js';
import { ImportsService, type Previewed } from './imports.service.js';

/** A file of measures on the command line: what it would change, or stored. */
@Injectable()
export class ImportCommand {
  constructor(
    private readonly importing: ImportService,
    private readonly imports: ImportsService,
  ) {}

  /** @returns 0, 1 where rows have errors, 2 where the call cannot be understood, 130 where it was cancelled */
  async run(args: readonly string[], language: Language): Promise<number> {
    const call = callOf(args);
    if (call === null) {
      console.error(usage[language]);
      return 2;
    }
    const stopping = new AbortController();
    const stop = (): void => stopping.abort();
    process.once('SIGINT', stop);
    try {
      return await this.work(call, language, { signal: stopping.signal, ...shown(language) });
    } catch (error) {
      if (!stopping.signal.aborted) throw error;
      console.error(cancelled[language]);
      return 130;
    } finally {
      process.removeListener('SIGINT', stop);
    }
  }

  private async work(call: Call, language: Language, watching: Watching): Promise<number> {
    const bytes = await this.importing.bytes(call.path);
    const { viewer, takeClose } = call;
    const previewed = viewer && (await this.imports.previewed({ viewer, bytes, language, takeClose }, watching));
    const preview = previewed?.preview ?? (await this.seenByNobody(bytes, call, language, watching));
    if (call.json) console.log(JSON.stringify(preview));
    else show(preview, language);
    if (previewed !== null) await this.store(previewed, call, watching);
    return preview.counts.ERROR === 0 ? 0 : 1;
  }

  /** What the file would do, whoever stored it. */
  private async seenByNobody(
    bytes: Buffer,
    { path, dataset, takeClose }: Call,
    language: Language,
    watching: Watching,
  ): Promise<FilePreview> {
    const source = path.replace(/^.*[/\\]/, '');
    const file = await this.importing.read(bytes);
    return this.importing.preview(file, { dataset, source, language, takeClose, viewer: null }, watching);
  }

  private async store(previewed: Previewed, call: Call, watching: Watching): Promise<void> {
    const { language } = previewed.handedIn;
    if (!call.dryRun) {
      const { entered, changed } = await this.imports.apply(
        previewed,
        { chosen: call.rows, key: null, requestId: randomUUID() },
        watching,
      );
      console.log(stored(entered, changed)[language]);
    }
    const wrong = previewed.preview.counts.ERROR;
    if (call.wrong === null || wrong === 0) return;
    await this.importing.save(call.wrong, this.imports.wrongRows(previewed).body);
    console.log(wrongSaved(wrong)[language]);
  }
}

/** On a terminal only; a line that is written over. */
function shown(language: Language): Pick<Watching, 'progress'> {
  if (!process.stderr.isTTY) return {};
  const progress = (done: number, all: number): void => {
    process.stderr.write(`\r${readSoFar(done, all)[language]}${done === all ? '\n' : ''}`);
  };
  return { progress };
}

function show({ notices, rows, counts }: FilePreview, language: Language): void {
  for (const { path, message } of notices) console.error(`${path}: ${message[language]}`);
  for (const one of rows) for (const line of linesOf(one, language)) console.log(line);
  console.log(sums(counts, language));
}

function linesOf(one: PreviewRow, language: Language): readonly string[] {
  const start = row(one.row)[language];
  const label = ({ label: text }: Field): string => text[language];
  return [
    ...one.problems.map(({ column, heading, message }) => {
      const place = column === null ? heading : `${heading} (${column})`;
      return `${start}, ${place}: ${message[language]}`;
    }),
    ...one.differences.map(
      ({ field, before, after }) =>
        `${start}, ${label(fields[field] as Field)}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
    ),
    ...(one.changedMeanwhile ? [`${start}: ${meanwhile[language]}`] : []),
    ...one.duplicates.map((id) => `${start}: ${looksLike[language]} ${id}`),
  ];
}

interface Call {
  readonly path: string;
  readonly dryRun: boolean;
  readonly viewer: Viewer | null;
  readonly rows: readonly Choice[] | null;
  readonly dataset: string;
  readonly wrong: string | null;
  readonly takeClose: boolean;
  readonly json: boolean;
}

const options = {
  'dry-run': { type: 'boolean' },
  'close-headings': { type: 'boolean' },
  json: { type: 'boolean' },
  as: { type: 'string' },
  by: { type: 'string' },
  rows: { type: 'string' },
  wrong: { type: 'string' },
  dataset: { type: 'string' },
} as const;

/** What the command is to do; null where that cannot be understood, or it does not say as whom it stores. */
function callOf(args: readonly string[]): Call | null {
  const given = parsed(args);
  const [path, ...more] = given?.positionals ?? [];
  if (given === null || path === undefined || more.length > 0) return null;
  const { as, by, rows, wrong, dataset, json, 'dry-run': dryRun, 'close-headings': takeClose } = given.values;
  const viewer = as === undefined ? null : actingAs(as, by ?? (dryRun === true ? 'dry-run' : ''));
  const chosen = rows === undefined ? null : rowsOf(rows);
  const stores = dryRun !== true || as !== undefined;
  const fits =
    (stores ? viewer !== null && dataset === undefined : by === undefined && wrong === undefined) &&
    (rows === undefined || (chosen !== null && dryRun !== true));
  if (!fits) return null;
  return {
    path,
    dryRun: dryRun === true,
    viewer,
    rows: chosen,
    dataset: dataset ?? 'register',
    wrong: wrong ?? null,
    takeClose: takeClose === true,
    json: json === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}
