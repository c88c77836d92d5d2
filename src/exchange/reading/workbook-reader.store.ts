import { posix } from 'node:path';
import { Injectable } from '@nestjs/common';
import yauzl from 'yauzl';
import { invalid } from '../../platform/errors.js';
import { readingLimits } from './limits.js';
import { activeContent, brokenWorkbook, textTooLarge, tooLarge, tooManyColumns } from './messages.js';
import { SheetTooLarge, sharedTexts, sheetRows } from './sheet-reader.store.js';

/** Parts that run, embed or fetch something. Source: ECMA-376 part 1, 18.14 (external links) and MS-OFFMACRO. */
const active = /vbaProject|^xl\/(?:externalLinks|embeddings|activeX|ctrlProps|macrosheets|connections)|\.bin$/i;
const harmless = /^xl\/printerSettings\//i;

const megabyte = 1_000_000;
const sizes = tooLarge(readingLimits.workbookBytes / megabyte, readingLimits.unpackedBytes / megabyte);

/** Reads the first sheet of a workbook. What it would unpack to is known before anything is unpacked. */
@Injectable()
export class WorkbookReaderStore {
  /** @throws Refusal INVALID where it is too large, active or damaged */
  async rows(bytes: Buffer): Promise<readonly (readonly string[])[]> {
    if (bytes.length > readingLimits.workbookBytes) throw invalid([{ path: 'file', message: sizes }]);
    const zip = await opened(bytes);
    try {
      const parts = await listed(zip);
      return await firstSheet(zip, parts);
    } catch (error) {
      throw refusalOf(error);
    } finally {
      zip.close();
    }
  }
}

class Refused extends Error {
  constructor(readonly text: typeof activeContent) {
    super(text.en);
  }
}

function refusalOf(error: unknown): Error {
  if (error instanceof Refused) return invalid([{ path: 'file', message: error.text }]);
  if (error instanceof SheetTooLarge) {
    const message =
      error.what === 'columns' ? tooManyColumns(readingLimits.columns) : textTooLarge(2, readingLimits.rows);
    return invalid([{ path: 'file', message }]);
  }
  return invalid([{ path: 'file', message: brokenWorkbook }]);
}

async function opened(bytes: Buffer): Promise<yauzl.ZipFile> {
  try {
    return await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  } catch {
    throw invalid([{ path: 'file', message: brokenWorkbook }]);
  }
}

/** The parts by path, once what they say of their sizes is small enough. Only the list at the end of the file is read. */
async function listed(zip: yauzl.ZipFile): Promise<ReadonlyMap<string, yauzl.Entry>> {
  const parts = new Map<string, yauzl.Entry>();
  let unpacked = 0;
  if (zip.entryCount > readingLimits.workbookParts) throw new Refused(sizes);
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > readingLimits.unpackedBytes) throw new Refused(sizes);
    if (active.test(entry.fileName) && !harmless.test(entry.fileName)) throw new Refused(activeContent);
    if (parts.has(entry.fileName)) throw new Refused(brokenWorkbook);
    parts.set(entry.fileName, entry);
  }
  return parts;
}

async function firstSheet(
  zip: yauzl.ZipFile,
  parts: ReadonlyMap<string, yauzl.Entry>,
): Promise<readonly (readonly string[])[]> {
  const text = (path: string): Promise<string> => unpackedText(zip, parts.get(path));
  const [workbook, relations, types] = [
    await text('xl/workbook.xml'),
    await text('xl/_rels/workbook.xml.rels'),
    await text('[Content_Types].xml'),
  ];
  if (/macroEnabled/i.test(types)) throw new Refused(activeContent);
  const id = /<(?:\w+:)?sheet\s[^>]*?\br:id="([^"]{1,60})"/.exec(workbook)?.[1];
  const relation = relations.match(/<(?:\w+:)?Relationship\s[^>]*>/g)?.find((one) => one.includes(`Id="${id}"`));
  const target = /\bTarget="([^"]{1,200})"/.exec(relation ?? '')?.[1] ?? '';
  const path = target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
  const shared = parts.has('xl/sharedStrings.xml') ? sharedTexts(await text('xl/sharedStrings.xml')) : [];
  return sheetRows(await text(path), shared);
}

/** A part that unpacks to more than it said, or to something else, is refused by the reader. */
async function unpackedText(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): Promise<string> {
  if (entry === undefined) throw new Refused(brokenWorkbook);
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
}
