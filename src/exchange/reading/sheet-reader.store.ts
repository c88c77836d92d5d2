import { SaxesParser } from 'saxes';
import { textOfXml } from '../files/sheet-xml.js';
import { readingLimits } from './limits.js';

/** A sheet has more columns or rows than may be read. */
export class SheetTooLarge extends Error {
  constructor(readonly what: 'columns' | 'rows') {
    super(`too many ${what}`);
  }
}

/** The texts that cells refer to by number (`xl/sharedStrings.xml`); without the readings of Asian characters. */
export function sharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let text: string | null = null;
  let phonetic = 0;
  let inText = false;
  parse(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic++;
      inText = name === 't' && phonetic === 0;
    },
    text: (piece) => {
      if (inText && text !== null) text += piece;
    },
    close: (name) => {
      if (name === 'rPh') phonetic--;
      if (name === 't') inText = false;
      if (name !== 'si') return;
      texts.push(textOfXml(text ?? ''));
      text = null;
    },
  });
  return texts;
}

/**
 * The rows of a sheet as texts; a row that is left out is empty. A formula's cell has the value that was saved with it.
 * @throws SheetTooLarge
 */
export function sheetRows(xml: string, shared: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell: { at: number; type: string; text: string } | null = null;
  let inValue = false;
  parse(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        cells = startRow(rows, attributes['r']);
      } else if (name === 'c') {
        cell = { at: placeOf(attributes['r'], cells.length), type: attributes['t'] ?? 'n', text: '' };
      } else inValue = cell !== null && (name === 'v' || (name === 't' && cell.type === 'inlineStr'));
    },
    text: (piece) => {
      if (inValue && cell !== null) cell.text += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      if (name !== 'c' || cell === null) return;
      while (cells.length < cell.at) cells.push('');
      cells[cell.at] = shownText(cell.type, cell.text, shared);
      cell = null;
    },
  });
  return rows;
}

function startRow(rows: string[][], number: string | undefined): string[] {
  const place = number === undefined ? rows.length : Number(number) - 1;
  if (!(place < readingLimits.rows + 1)) throw new SheetTooLarge('rows');
  while (rows.length < place) rows.push([]);
  const cells: string[] = [];
  rows.push(cells);
  return cells;
}

/** The place of a column from 0: `B7` is 1. */
function placeOf(reference: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined && next < readingLimits.columns) return next;
  const place = [...(letters ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (!(place >= 0 && place < readingLimits.columns)) throw new SheetTooLarge('columns');
  return place;
}

function shownText(type: string, text: string, shared: readonly string[]): string {
  if (type === 's') return shared[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'true' : 'false';
  return type === 'inlineStr' || type === 'str' ? textOfXml(text) : text;
}

interface Handlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(piece: string): void;
  close(name: string): void;
}

/** Reads XML without entities of its own: a document type is refused. @throws Error where it is not well-formed */
function parse(xml: string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser({ position: false });
  const plain = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', ({ name, attributes }) => open(plain(name), attributes as Record<string, string>));
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => close(plain(name)));
  parser.on('doctype', () => {
    throw new Error('a document type in a workbook');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}
