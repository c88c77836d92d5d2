import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { CsvError, parse } from 'csv-parse';
import { stringify } from 'csv-stringify';
import { dialectOf } from '../../platform/csv-dialect.js';
import { invalid } from '../../platform/errors.js';
import { brokenCsv, noFile } from '../messages.js';

/** Writes rows to a temporary file, which gets its own name when it is complete. */
export interface RowWriter {
  /** Resolves when there is room for more. */
  write(cells: readonly (string | number)[]): Promise<void>;
  close(): Promise<void>;
  /** Leaves no file behind. */
  discard(): Promise<void>;
}

/** No row of a batch comes near this; a quote that is never closed does. */
const longestRow = 10_000;

/** Rows in and out of CSV files, a few at a time whatever the size of the file. */
@Injectable()
export class BatchFilesStore {
  /**
   * The rows of a file, header included; comma, semicolon or tab, which of them is settled by the header; with or
   * without byte order mark.
   * @throws Refusal INVALID where the file cannot be read or is not CSV
   */
  async *rows(path: string): AsyncGenerator<readonly string[]> {
    const { delimiter, declared } = dialectOf(await beginningOf(path));
    const source = createReadStream(path);
    const parser = parse({
      bom: true,
      delimiter,
      from_line: declared ? 2 : 1,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
    });
    source.once('error', (error) => parser.destroy(error));
    source.pipe(parser);
    try {
      for await (const cells of parser) yield cells as string[];
    } catch (error) {
      if (error instanceof CsvError)
        throw invalid([{ path: `line ${error['lines'] ?? parser.info.lines}`, message: brokenCsv }]);
      if (isFileError(error)) throw invalid([{ path: '--in', message: noFile }]);
      throw error;
    } finally {
      source.destroy();
      parser.destroy();
    }
  }

  /** As Norwegian spreadsheets read CSV: semicolons and a byte order mark. @throws Refusal INVALID where it cannot be written */
  async writer(path: string): Promise<RowWriter> {
    const part = `${path}.part`;
    const file = createWriteStream(part);
    const rows = stringify({ bom: true, delimiter: ';' });
    rows.pipe(file);
    const done = finished(file);
    done.catch(() => {});
    await new Promise<void>((resolve, reject) => {
      file.once('open', () => resolve());
      file.once('error', () => reject(invalid([{ path: '--out', message: noFile }])));
    });
    return {
      write: async (cells) => {
        if (!rows.write(cells)) await new Promise((resolve) => rows.once('drain', resolve));
      },
      close: async () => {
        rows.end();
        await done;
        await rename(part, path);
      },
      discard: async () => {
        rows.destroy();
        file.destroy();
        await rm(part, { force: true });
      },
    };
  }
}

/** Enough of a file to hold its header. */
async function beginningOf(path: string): Promise<string> {
  const file = await open(path).catch(() => {
    throw invalid([{ path: '--in', message: noFile }]);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestRow), 0, longestRow, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } catch (error) {
    throw isFileError(error) ? invalid([{ path: '--in', message: noFile }]) : error;
  } finally {
    await file.close();
  }
}

function isFileError(error: unknown): boolean {
  return ['ENOENT', 'EACCES', 'EISDIR', 'EPERM'].includes(String((error as { code?: unknown }).code));
}
