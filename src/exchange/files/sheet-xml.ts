import type { Cell } from '../table/cells.js';

/**
 * The parts of an XLSX workbook as text. Cells hold their text themselves (`inlineStr`), never a formula, so a row can be
 * written as soon as it is known. Source: ECMA-376 part 1, 18.3 (worksheets) and 22.9.2.19 (`_xHHHH_`).
 */
export const sheetStart = (columns: number): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${columns}" width="24" customWidth="1"/></cols><sheetData>`;

export const sheetEnd = '</sheetData></worksheet>';

/** A row; `style` 1 is bold. */
export function sheetRow(cells: readonly Cell[], style: 0 | 1 = 0): string {
  let row = '<row>';
  const styled = style === 0 ? '' : ' s="1"';
  for (const cell of cells) {
    row +=
      typeof cell === 'number'
        ? `<c${styled}><v>${cell}</v></c>`
        : `<c t="inlineStr"${styled}><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  }
  return `${row}</row>`;
}

/**
 * Text for a cell. What XML cannot hold or would change is written `_xHHHH_`; so is the underscore of a text that looks
 * like that already.
 */
export function xmlText(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(unwritable, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>]/g, (one) => (one === '&' ? '&amp;' : one === '<' ? '&lt;' : '&gt;'));
}

/** The text of such a cell, once XML is read. */
export function textOfXml(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold (2.2), and CR, which it changes (2.11)
const unwritable = /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const special = /[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_x/;

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentType = (part: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;

/** The parts that are the same but for the names of the sheets: path in the package and text. */
export function workbookParts(sheets: readonly string[]): readonly (readonly [path: string, text: string])[] {
  const numbered = sheets.map((name, at) => ({ name: xmlText(name).replaceAll('"', '&quot;'), number: at + 1 }));
  const overrides = numbered.map(
    ({ number }) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${contentType('worksheet')}"/>`,
  );
  const listed = numbered.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`);
  const related = numbered.map(
    ({ number }) =>
      `<Relationship Id="rId${number}" Type="${relationships}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  return [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType('sheet.main')}"/><Override PartName="/xl/styles.xml" ContentType="${contentType('styles')}"/>${overrides.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packaged}/relationships">${related.join('')}<Relationship Id="rIdStyles" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `${head}<styleSheet xmlns="${spreadsheet}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    ],
  ];
}
