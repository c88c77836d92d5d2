import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ZipFile } from 'yazl';
import { Imports } from './support/imports.js';
import { type Server, startServer } from './support/server.js';

let folder: string;
let server: Server;
let imports: Imports;
beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'import-refused-'));
  imports = new Imports(server.database, folder);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('headings', () => {
  test('close ones are asked about, and read once that is confirmed', async () => {
    const text = 'Navn;Beskrivelse;Arena for opplaeringen;Kanari\nNytt;x;Bedrift;1';
    const asked = await imports.preview('close.csv', text);
    expect(asked.notices.map(({ path }) => path)).toEqual(['column 3', 'column 4']);
    expect(asked.rows[0]?.draft?.arena).toBeNull();
    const taken = await imports.preview('close.csv', text, '--close-headings');
    expect(taken.notices.map(({ path }) => path)).toEqual(['column 4']);
    expect(taken.rows[0]?.draft?.arena).toBe('ENTERPRISE');
  });

  test.each([
    ['two of the same', 'Navn;Namn\na;b', 'column 2'],
    ['none that names a measure', 'Arena;Fylke\na;b', 'row 1'],
    ['no rows', 'Navn;Beskrivelse\n', 'file'],
    ['nothing', '', 'row 1'],
    ['an open quote', 'Navn;Beskrivelse\n"a;b\n', 'line 2'],
    ['a million columns', `Navn;${'x;'.repeat(1_000_000)}\n`, 'line 1'],
    ['six hundred columns', `Navn${';'.repeat(600)}\na\n`, 'file'],
    ['JSON without measures', '{"a":1}', 'file'],
    ['JSON cut off', '{"measures":[{"id":', 'file'],
    ['a PDF', '%PDF-1.7 x', 'file'],
  ])('%s: refused, with the place', async (_, text, place) => {
    expect(await imports.refused('refused.csv', text)).toContain(`${place}:`);
  });
});

describe('workbooks', () => {
  const zipped = async (parts: Readonly<Record<string, string>>): Promise<Buffer> => {
    const zip = new ZipFile();
    for (const [path, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), path);
    zip.end();
    const pieces: Buffer[] = [];
    for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  };
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const book = (sheet: string, more: Record<string, string> = {}): Promise<Buffer> =>
    zipped({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': `<workbook ${ns} xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId9"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId9" Type="t" Target="/xl/worksheets/sheet7.xml"/></Relationships>',
      'xl/worksheets/sheet7.xml': `<worksheet ${ns}><sheetData>${sheet}</sheetData></worksheet>`,
      ...more,
    });

  test('shared texts, formulas, numbers and gaps are read as a spreadsheet program saves them', async () => {
    const shared = `<sst ${ns}><si><t>Navn</t></si><si><r><t>Beskriv</t></r><r><t>else</t></r><rPh><t>no</t></rPh></si><si><t>Tar inn fra alder</t></si><si><t xml:space="preserve">Nytt </t></si></sst>`;
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" t="str"><f>A1</f><v>Navn</v></c><c r="D3"><v>16</v></c></row>';
    const { rows } = await imports.preview(
      'shared.xlsx',
      await book(sheet, { 'xl/sharedStrings.xml': shared }),
      '--dataset',
      'elsewhere',
    );
    expect(rows.map(({ row, draft }) => [row, draft?.name, draft?.description, draft?.ageFrom])).toEqual([
      [3, 'Nytt ', 'Navn', 16],
    ]);
  });

  test.each([
    ['macros', { 'xl/vbaProject.bin': 'x' }, 'makroer'],
    ['links to other workbooks', { 'xl/externalLinks/externalLink1.xml': '<x/>' }, 'makroer'],
    ['macros by its type', { '[Content_Types].xml': '<Types a="macroEnabled"/>' }, 'makroer'],
    [
      'entities of its own',
      { 'xl/worksheets/sheet7.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>' },
      'skadet',
    ],
    ['no sheet', { 'xl/workbook.xml': '<workbook/>' }, 'skadet'],
  ])('with %s are refused', async (_, parts, words) => {
    expect(await imports.refused('refused.xlsx', await book('', parts))).toContain(words);
  });

  test('cut off in the middle are refused', async () => {
    const answer = await fetch(`${server.url}/api/v1/measures.xlsx`);
    const whole = Buffer.from(await answer.arrayBuffer());
    expect(await imports.refused('cut.xlsx', whole.subarray(0, whole.length / 2))).toContain('skadet');
  });

  test('that would unpack to 384 MB, or lie about it, are refused', async () => {
    const bomb = await book('', { 'xl/worksheets/sheet7.xml': ' '.repeat(384_000_000) });
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await imports.refused('bomb.xlsx', bomb)).toContain('for stor');
    const size = Buffer.alloc(4);
    size.writeUInt32LE(384_000_000);
    const lie = Buffer.from(bomb);
    for (let at = lie.indexOf(size); at >= 0; at = lie.indexOf(size, at)) lie.writeUInt32LE(1_000, at);
    expect(await imports.refused('lie.xlsx', lie)).toContain('skadet');
  });
});
