import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { dialectOf } from '../../platform/csv-dialect.js';
import { invalid, type Message } from '../../platform/errors.js';
import { readingLimits } from './limits.js';
import { brokenCsv, brokenJson, cannotWrite, noSuchFile, textTooLarge, tooManyColumns } from './messages.js';

const sizes = textTooLarge(readingLimits.textBytes / 1_000_000, readingLimits.rows);

/** A list of measures or of services: by itself, as `measures`, as a page of HSDS, or one service alone; else null. */
function rowsIn(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  const { measures, contents, status } = json as Readonly<Record<string, unknown>>;
  if (Array.isArray(measures)) return measures;
  if (Array.isArray(contents)) return contents;
  return typeof status === 'string' ? [json] : null;
}

/** Reads files, and the rows of text that is CSV or JSON. */
@Injectable()
export class TextTablesStore {
  /** @throws Refusal INVALID where there is no such file, or it is too large for any format */
  async bytes(path: string): Promise<Buffer> {
    const size = await stat(path).then(
      (found) => (found.isFile() ? found.size : null),
      () => null,
    );
    if (size === null) throw invalid([{ path: 'file', message: noSuchFile }]);
    if (size > readingLimits.textBytes) throw invalid([{ path: 'file', message: sizes }]);
    return readFile(path).catch(() => {
      throw invalid([{ path: 'file', message: noSuchFile }]);
    });
  }

  /** @throws Refusal INVALID where the file cannot be written; one that is there already stays as it is */
  async save(path: string, contents: Readable): Promise<void> {
    await pipeline(contents, createWriteStream(path, { flags: 'wx' })).catch(() => {
      throw invalid([{ path: 'wrong', message: cannotWrite }]);
    });
  }

  /** Rows of cells; `lines` is how many lines stand before them. @throws Refusal INVALID with the line */
  csv(
    text: string,
    most: { readonly rows: number; readonly tooLarge: Message } = { rows: readingLimits.rows, tooLarge: sizes },
  ): { readonly rows: readonly (readonly string[])[]; readonly lines: number } {
    const { delimiter, declared } = dialectOf(text.slice(0, readingLimits.rowCharacters));
    try {
      const rows: string[][] = parse(text, {
        bom: true,
        delimiter,
        from_line: declared ? 2 : 1,
        relax_column_count: true,
        max_record_size: readingLimits.rowCharacters,
        to: most.rows + 2,
      });
      if (rows.length > most.rows + 1) throw invalid([{ path: 'file', message: most.tooLarge }]);
      if (rows.some((cells) => cells.length > readingLimits.columns)) {
        throw invalid([{ path: 'file', message: tooManyColumns(readingLimits.columns) }]);
      }
      return { rows, lines: declared ? 1 : 0 };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      throw invalid([{ path: `line ${Number(error['lines'] ?? 1)}`, message: brokenCsv }]);
    }
  }

  /** The measures or services of a JSON file. @throws Refusal INVALID */
  json(text: string): readonly Readonly<Record<string, unknown>>[] {
    try {
      const rows = rowsIn(JSON.parse(text));
      const fit = rows?.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
      if (rows === null || fit !== true) throw new SyntaxError('no measures');
      if (rows.length > readingLimits.rows) throw invalid([{ path: 'file', message: sizes }]);
      return rows as readonly Readonly<Record<string, unknown>>[];
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
      throw invalid([{ path: 'file', message: brokenJson }]);
    }
  }
}
