import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { sheetEnd, sheetRow, sheetStart } from '../../src/exchange/files/sheet-xml.js';
import { WorkbookStore } from '../../src/exchange/files/workbook.store.js';
import { WorkbookReaderStore } from '../../src/exchange/reading/workbook-reader.store.js';
import { anEntry, mutations } from '../support/an-entry.js';
import {
  chooseLanguage,
  countClicks,
  launchBrowser,
  type OpenPage,
  picture,
  sidewaysScroll,
  wcagViolations,
} from '../support/browser.js';
import { sql } from '../support/databases.js';
import { type Server, startServer } from '../support/server.js';
import { signedIn } from '../support/sign-in.js';
import { visitAs } from '../support/visitors.js';

let server: Server;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'import-page-'));
});
afterAll(async () => {
  await browser?.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const leaderAt = (to: string, options: BrowserContextOptions = {}): Promise<OpenPage> =>
  visitAs({ browser, server }, 'county-leader', to, options);

const headings = ['Navn', 'Beskrivelse', 'Fylke', 'Skoleår', 'Kriterier', 'Unntak', 'Kommune'];
const criteria = 'AGAINST_DROPOUT|ACTIVE_PARTICIPATION|AGES_15_TO_21|SYSTEMATIC_MODEL';

/** An Excel file of made-up measures in Vestfold; `changes` by row, the first measure being row 2. */
async function excel(name: string, count: number, changes: Readonly<Record<number, Record<string, string>>> = {}) {
  const rows = Array.from({ length: count }, (_, at) => {
    const plain = [`${name} ${at + 2}`, 'Laget for prøver.', 'Vestfold', '2026/27', criteria, 'Ingen av dem', 'Larvik'];
    return headings.map((heading, column) => changes[at + 2]?.[heading] ?? plain[column] ?? '');
  });
  const xml = [sheetStart(headings.length), sheetRow(headings, 1), ...rows.map((cells) => sheetRow(cells)), sheetEnd];
  const path = join(folder, `${name}.xlsx`);
  await writeFile(path, await buffer(new WorkbookStore().packed([{ name: 'Tiltak', xml: Readable.from(xml) }])));
  return path;
}

const wrong = { 7: { Skoleår: '26' }, 12: { Fylke: 'Oslo' }, 19: { Navn: '' } };

async function choose(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByLabel('Fil med tiltak').click();
  await (await chooser).setFiles(path);
}

test('25 rows of Excel, three of them wrong, are in the register in four clicks, and the three come back', async () => {
  const path = await excel('Regneark', 25, wrong);
  const { page, context, errors, foreign } = await leaderAt('/fylket');
  const clicks = await countClicks(page);
  await page.getByRole('link', { name: 'Legg inn fra en fil' }).click();
  await choose(page, path);
  await page.getByText('25 rader lest. 22 nye, 0 endret, 0 uendret, 0 mulige dubletter, 3 med feil.').waitFor();
  await picture(page, 'import-preview');
  expect(await wcagViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Publiser 22 rader' }).click();
  await page.getByText('Publisert: 22 nye tiltak, 0 endret.').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned 3 rader med feil' }).click();
  const file = await (await download).path();
  expect(await clicks()).toBe(4);
  await picture(page, 'import-done');
  const rows = await new WorkbookReaderStore().rows(await readFile(file));
  expect(rows[0]).toEqual([...headings, 'Hva må rettes']);
  expect(rows.slice(1).map(([name]) => name)).toEqual(['Regneark 7', 'Regneark 12', '']);
  expect(rows.slice(1).every((cells) => (cells[7]?.length ?? 0) > 10)).toBe(true);
  expect(await sql(server.database, "select 1 from measure where name like 'Regneark %'")).toHaveLength(22);
  expect([errors, foreign]).toEqual([[], []]);
  await context.close();
});

test('a measure that is changed before it is published is told of, and the others go in', async () => {
  const leader = await signedIn(server, 'county-leader');
  const { body } = await server.query<{ createMeasure: { measure: { id: string } } }>(
    mutations.create,
    { input: anEntry({ name: 'Møtes', description: 'Laget for prøver.' }) },
    leader,
  );
  const { id } = body.data.createMeasure.measure;
  const path = join(folder, 'meets.csv');
  await writeFile(path, `Id;Navn;Kommune\n${id};Møtes;Larvik\n`);
  const { page, context } = await leaderAt('/import');
  await choose(page, path);
  await page.getByText('Kommune:').waitFor();
  await server.query(mutations.change, { id, version: 1, input: { municipality: 'Tønsberg' } }, leader);
  await page.getByRole('button', { name: 'Publiser 1 rad' }).click();
  await page.getByText('Ingenting er lagret ennå').waitFor();
  await picture(page, 'import-conflict');
  expect(await wcagViolations(page)).toEqual([]);
  expect(await page.getByRole('button', { name: 'Publiser 0 rader' }).isDisabled()).toBe(true);
  await page.getByRole('checkbox', { name: 'Ta med rad 2: Møtes' }).check();
  await page.getByRole('button', { name: 'Publiser 1 rad' }).click();
  await page.getByText('Publisert: 0 nye tiltak, 1 endret.').waitFor();
  expect(await sql(server.database, 'select municipality, version from measure where id = $1', [id])).toEqual([
    { municipality: 'Larvik', version: 3 },
  ]);
  await context.close();
});

test('a file that is given up is not read on, and one that cannot be read is told of', async () => {
  const { page, context } = await leaderAt('/import');
  await page.route('**/api/v1/imports', () => {});
  await choose(page, await excel('Avbrutt', 3));
  await page.getByText('Leser «Avbrutt.xlsx»').waitFor();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByText('Leser «Avbrutt.xlsx»').waitFor({ state: 'detached' });
  await page.unroute('**/api/v1/imports');
  const path = join(folder, 'not.pdf.csv');
  await writeFile(path, '%PDF-1.7');
  await choose(page, path);
  await page.getByText('Filen kan ikke leses. Bruk CSV, XLSX eller JSON.').waitFor();
  await context.close();
});

test('the preview keeps WCAG A and AA in three languages and two widths, and in the dark', async () => {
  const path = await excel('Utseende', 6, { 3: { Skoleår: '26' } });
  for (const width of [320, 1280]) {
    const { page, context, foreign } = await leaderAt('/import', {
      viewport: { width, height: 900 },
      colorScheme: width === 320 ? 'dark' : 'light',
    });
    await choose(page, path);
    await page.getByText('6 rader lest.').waitFor();
    for (const language of ['nb', 'nn', 'en'] as const) {
      await chooseLanguage(page, language);
      expect([language, await wcagViolations(page)]).toEqual([language, []]);
      expect([language, await sidewaysScroll(page)]).toEqual([language, 0]);
      await picture(page, `import-${language}-${width}`);
    }
    expect(foreign).toEqual([]);
    await context.close();
  }
});
