import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  chooseLanguage,
  countClicks,
  launchBrowser,
  newVisitor,
  type OpenPage,
  picture,
  sidewaysScroll,
  visit,
  wcagViolations,
} from '../support/browser.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let browser: Browser;
let visitor: OpenPage;
let page: Page;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  visitor = await newVisitor(browser, server.url);
  page = visitor.page;
});
afterEach(async () => {
  await visitor.context.close();
});

const telemark = '/dekning/rapport?inndeling=Y2012&fylke=08';

/** How many A4 pages a page prints on; Chromium makes them. */
async function printedPages(name: string): Promise<number> {
  const folder = process.env['TILTAK_PICTURES'];
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    ...(folder ? { path: `${folder}/${name}.pdf` } : {}),
  });
  return bytes.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** The words of the tables and lists, in order. */
async function words(): Promise<string> {
  return ((await page.locator('.report-page').textContent()) ?? '').replace(/\s+/g, ' ');
}

describe('the report of a county', () => {
  test('from coverage one click shows which groups have no measure that certainly fits, two give the PDF', async () => {
    await visit(page, '/dekning');
    const clicks = await countClicks(page);
    await page.locator('.matrix tbody').getByRole('link', { name: 'Telemark', exact: true }).click();
    await page.getByText('Ingen tiltak er helt sikkert for gruppe C', { exact: false }).waitFor();
    expect(await clicks()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Last ned som PDF' }).click(),
    ]);
    expect(await clicks()).toBe(2);
    expect(download.suggestedFilename()).toBe('report-08-nb.pdf');
    const pdf = (await readFile(await download.path())).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/Lang (nb-NO)');
  });

  test('one’s own county is a click away', async () => {
    await visit(page, '/');
    await page.evaluate("localStorage.setItem('tiltaksregister.county', '40')");
    await visit(page, '/dekning');
    await page.getByRole('link', { name: /^Fylkesrapport: hvem har ikke/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Fylkesrapport: Telemark' }).waitFor();
  });

  test('marks invented rows, shows charts with their tables, and what is not known says why', async () => {
    await visit(page, telemark);
    await page.getByText('15 av 15 tiltak i rapporten er oppdiktede rader', { exact: false }).waitFor();
    const charts = page.locator('.report-chart').getByRole('img');
    expect(await charts.count()).toBe(2);
    expect(await charts.first().getAttribute('aria-label')).toMatch(/Søyler for 15 tiltak.*Flest: «/);
    expect(await words()).toMatch(/Tiltak per 1000 ungdommer ?12,4/);
    await page.getByLabel('Fylke', { exact: true }).selectOption('16');
    await page.getByRole('heading', { level: 1, name: 'Fylkesrapport: Sør-Trøndelag' }).waitFor();
    expect(await words()).toMatch(/Ikke kjent: Kilden er kuttet før dette fylket/);
    expect(new URL(page.url()).search).toBe('?inndeling=Y2012&fylke=16');
  });

  test.each([
    ['telemark', telemark],
    ['oslo', '/dekning/rapport?inndeling=Y2012&fylke=03'],
    ['vestfold', '/dekning/rapport?inndeling=Y2024&fylke=39'],
    ['nation', '/dekning/rapport?inndeling=Y2012&fylke='],
  ])('%s prints on one to three A4 pages', async (name, address) => {
    await visit(page, address);
    await page.locator('.report-section').last().waitFor();
    for (const language of ['nb', 'en'] as const) {
      await chooseLanguage(page, language);
      await page.getByText(language === 'nb' ? / Laget \d/ : / Made on \d/).waitFor();
      const pages = await printedPages(`report-${name}-${language}`);
      expect([language, pages >= 1 && pages <= 3, pages]).toEqual([language, true, pages]);
    }
  });

  test('a county that is not there says what to do', async () => {
    await visit(page, '/dekning/rapport?inndeling=Y2024&fylke=08');
    await page.getByText('Fylket hører til en annen fylkesinndeling', { exact: false }).waitFor();
  });

  test.each([320, 1280])('at %i px keeps WCAG A and AA in three languages', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await visit(page, telemark);
    for (const language of ['nb', 'nn', 'en'] as const) {
      await chooseLanguage(page, language);
      await page.locator('.report-section').last().waitFor();
      expect([language, await wcagViolations(page)]).toEqual([language, []]);
      expect(await sidewaysScroll(page)).toBe(0);
      await picture(page, `report-telemark-${language}-${width}`);
    }
    expect(visitor.foreign).toEqual([]);
    expect(visitor.errors).toEqual([]);
  });
});
