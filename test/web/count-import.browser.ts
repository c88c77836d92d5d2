import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import {
  chooseLanguage,
  launchBrowser,
  newVisitor,
  type OpenPage,
  picture,
  sidewaysScroll,
  visit,
  wcagViolations,
} from '../support/browser.js';
import { aCountsCsv, aWholeCounty } from '../support/count-files.js';
import { sql } from '../support/databases.js';
import { type Server, startServer } from '../support/server.js';
import { visitAs } from '../support/visitors.js';

let server: Server;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'count-import-page-'));
});
afterAll(async () => {
  await browser?.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const leaderAt = (to: string, options: BrowserContextOptions = {}): Promise<OpenPage> =>
  visitAs({ browser, server }, 'county-leader', to, options);

async function choose(page: Page, lines: readonly string[]): Promise<void> {
  const path = join(folder, 'tellinger.csv');
  await writeFile(path, aCountsCsv(lines));
  const chooser = page.waitForEvent('filechooser');
  await page.getByLabel('Fil med tellinger').click();
  await (await chooser).setFiles(path);
}

/** The rows of what was handed in before. */
const changes = (page: Page) => page.locator('section[aria-labelledby="count-changes"] tbody tr');

const whole = aWholeCounty('2025-06-15', 'Vestfold', [210, 25, 180, 460, 190, 1_000]);
const wrong = ['2025-02-15;Oslo;UDIR;ALL;40', '2025-02-15;Vestfold;UDIR;ALL;-4'];

test('from need to a file that is looked through, kept, and in the need of the county, with what is wrong said', async () => {
  const { page, context, errors, foreign } = await leaderAt('/dekning/behov');
  await page.getByRole('link', { name: 'Legg inn antall ungdommer fra en fil' }).click();
  await choose(page, [...whole, ...wrong]);
  await page.getByText('13 rader lest. 11 nye, 0 endret, 0 uendret, 0 uten tall, 2 med feil.').waitFor();
  await page.getByText('Rollen din kan ikke legge inn tellinger for dette området', { exact: false }).waitFor();
  await picture(page, 'count-import-preview');
  expect(await wcagViolations(page)).toEqual([]);
  expect(await sql(server.database, 'select 1 from youth_count')).toEqual([]);
  await page.getByRole('button', { name: 'Lagre 11 tellinger' }).click();
  await page.getByText('Lagret: 11 nye tellinger, 0 endret.').waitFor();
  await changes(page).nth(10).waitFor();
  expect(await changes(page).count()).toBe(11);
  expect(await wcagViolations(page)).toEqual([]);
  await visit(page, '/dekning/behov?inndeling=Y2024&fylke=39&dag=2025-06-15');
  await page.locator('.need-figures').getByText('855').waitFor();
  await page.getByText('Kilde: Import Fylkeskoordinator, Vestfold, ', { exact: false }).waitFor();
  await picture(page, 'count-import-need');
  await visit(page, '/import/tellinger');
  await choose(page, [
    ...whole.slice(1),
    whole[0]?.replace('1855', '1856') ?? '',
    '2025-11-15;Vestfold;UDIR;ALL;;NOT_PUBLISHED',
  ]);
  await page.getByText('Delene går ikke opp i summen', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Lagre 1 telling', exact: true }).click();
  await page.getByText('Lagret: 1 ny telling, 0 endret.').waitFor();
  await changes(page).first().getByText('Ikke publisert').waitFor();
  expect([errors, foreign]).toEqual([[], []]);
  await context.close();
});

test('what was handed in before stands under the file, the latest first, with what is older behind a button', async () => {
  const { page, context } = await leaderAt('/import/tellinger');
  for (const day of ['2024-11-15', '2025-02-15', '2025-11-15']) {
    await choose(
      page,
      whole.map((line) => line.replace('2025-06-15;Vestfold;UDIR', `${day};Vestfold;VIGO_OT`)),
    );
    await page.getByRole('button', { name: 'Lagre 11 tellinger' }).click();
    await page.getByText('Lagret: 11 nye tellinger, 0 endret.').waitFor();
  }
  await page.reload();
  await changes(page).nth(19).waitFor();
  expect(await changes(page).count()).toBe(20);
  expect(await changes(page).first().textContent()).toContain('15. nov. 2025');
  await page.getByRole('button', { name: 'Vis eldre' }).click();
  await changes(page).nth(32).waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await picture(page, 'count-import-changes');
  await context.close();
});

test('the preview keeps WCAG A and AA in three languages and two widths, and in the dark', async () => {
  for (const width of [320, 1280]) {
    const { page, context, foreign } = await leaderAt('/import/tellinger', {
      viewport: { width, height: 900 },
      colorScheme: width === 320 ? 'dark' : 'light',
    });
    await choose(page, [...wrong, ...whole.map((line) => line.replace('2025', '2024'))]);
    await page.getByText('13 rader lest.').waitFor();
    for (const language of ['nb', 'nn', 'en'] as const) {
      await chooseLanguage(page, language);
      expect([language, await wcagViolations(page)]).toEqual([language, []]);
      expect([language, await sidewaysScroll(page)]).toEqual([language, 0]);
      await picture(page, `count-import-${language}-${width}`);
    }
    expect(foreign).toEqual([]);
    await context.close();
  }
});

test('need can be of another dataset of measures, which stands in the address', async () => {
  const { page, context } = await newVisitor(browser, server.url);
  await visit(page, '/dekning/behov');
  await page.getByText('Tiltakene er fra: Kartleggingen 2012/13', { exact: false }).waitFor();
  const measures = page.locator('.need-table tbody tr').last().locator('td').nth(1);
  expect(await measures.textContent()).toBe('137');
  await page.getByLabel('Tiltak som telles').selectOption('named-in-sources');
  await measures.filter({ hasNotText: '137' }).waitFor();
  expect(page.url()).toContain('datasett=named-in-sources');
  expect(await wcagViolations(page)).toEqual([]);
  await picture(page, 'need-other-dataset');
  await context.close();
});
