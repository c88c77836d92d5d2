import { PassThrough, Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { workbookParts } from './sheet-xml.js';

/** A sheet: its name and the XML of it, a part at a time. */
export interface Sheet {
  readonly name: string;
  readonly xml: AsyncIterable<string>;
}

/** The fixed time of every entry: the same register gives the same bytes. Source: ZIP begins at 1980-01-01. */
const noTime = new Date(1980, 0, 1);

/** Packs workbooks: what is packed is handed on at once, so memory does not grow with the rows. */
@Injectable()
export class WorkbookStore {
  packed(sheets: readonly Sheet[]): Readable {
    const zip = new ZipFile();
    const out = new PassThrough();
    zip.on('error', (error) => out.destroy(error as Error));
    zip.outputStream.pipe(out);
    const entries = { mtime: noTime, forceDosTimestamp: true, compressionLevel: 6 } as const;
    for (const [path, text] of workbookParts(sheets.map(({ name }) => name))) {
      zip.addBuffer(Buffer.from(text), path, entries);
    }
    sheets.forEach(({ xml }, at) => {
      zip.addReadStreamLazy(`xl/worksheets/sheet${at + 1}.xml`, entries, (use) => {
        const source = Readable.from(xml);
        source.once('error', (error) => out.destroy(error));
        out.once('close', () => source.destroy());
        use(null, source);
      });
    });
    zip.end();
    return out;
  }
}
