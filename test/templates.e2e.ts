import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import yauzl from 'yauzl';
import { columnLetters } from '../src/exchange/files/validations-xml.js';
import { readHeadings } from '../src/exchange/reading/headings.js';
import { WorkbookReaderStore } from '../src/exchange/reading/workbook-reader.store.js';
import { type Server, startServer } from './support/server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

async function template(format: string, query: string): Promise<Buffer> {
  const answer = await fetch(`${server.url}/api/v1/templates/measures.${format}?${query}`);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

async function partOf(book: Buffer, path: string): Promise<string> {
  const zip = await yauzl.fromBufferPromise(book, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== path) continue;
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    return Buffer.concat(pieces).toString();
  }
  throw new Error(`no ${path}`);
}

const languages = ['nb', 'nn', 'en'] as const;
const forms = ['REGISTER_2026', 'NOVA_2012', 'OSLO_DRAFT_2012'] as const;

describe.each(forms)('the template of %s', (form) => {
  test.each(languages)('has headings in %s that the import reads, and lists to choose from', async (lang) => {
    const book = await template('xlsx', `form=${form}&lang=${lang}`);
    const [headings = []] = await new WorkbookReaderStore().rows(book);
    const read = readHeadings(headings, false, lang);
    expect([read.problems, read.notices, read.columns.includes(null)]).toEqual([[], [], false]);
    expect(headings).toEqual(
      (await template('csv', `form=${form}&lang=${lang}`))
        .toString()
        .replace('\ufeff', '')
        .trim()
        .split(';')
        .map((cell) => cell.replace(/^"|"$/g, '')),
    );
    const names = read.columns.map((column) => column?.field);
    expect(names).toEqual(expect.arrayContaining(['name', 'description', 'schoolYear', 'inclusionCriteria']));
    expect(names.includes('formVersion')).toBe(form !== 'REGISTER_2026');
    const asked = read.columns.filter((column) => column?.field === 'contents').map((column) => column?.code);
    expect(asked.includes('CLOSE_FOLLOW_UP')).toBe(form !== 'OSLO_DRAFT_2012');
    const sheet = await partOf(book, 'xl/worksheets/sheet1.xml');
    const letter = columnLetters(names.indexOf('arena'));
    const list = new RegExp(`<dataValidation type="list"[^>]* sqref="${letter}2:${letter}\\d+"><formula1>([^<]*)`).exec(
      sheet,
    );
    const [, sheetName, first, , last] = /^'(.+)'!\$([A-Z]+\$(\d+)):\$([A-Z]+\$\d+)$/.exec(list?.[1] ?? '') ?? [];
    expect(sheetName).toBe({ nb: 'Lister', nn: 'Lister', en: 'Lists' }[lang]);
    expect([first, last].map((cell) => cell?.replace(/^[A-Z]+/, ''))).toEqual(['$2', '$7']);
    const lists = await partOf(book, 'xl/worksheets/sheet2.xml');
    expect(lists).toContain({ nb: 'Bedrift', nn: 'Bedrift', en: 'Enterprise' }[lang]);
    expect(lists).toContain('Vestfold');
  });
});

test.each(['form=NOVA_1912', 'form=', 'county=39', 'lang=fi'])('%s is refused', async (query) => {
  const { status } = await server.send(`/api/v1/templates/measures.xlsx?${query}`, { method: 'GET' });
  expect(status).toBe(400);
});
