import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { countClicks, launchBrowser, newVisitor, type OpenPage, scrolledTo, tabTo, visit } from '../support/browser.js';
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

const row = (label: string) => page.locator('.matrix tbody tr', { has: page.getByRole('rowheader', { name: label }) });

describe('a project leader', () => {
  test('sees what is lacking with one click, and a cell’s list with two', async () => {
    await visit(page, '/');
    const clicks = await countClicks(page);
    await page.getByRole('link', { name: 'Dekning', exact: true }).click();
    await page.getByText('Troms har ingen tiltak med «Skole»', { exact: false }).waitFor();
    await page.getByRole('heading', { name: '19 hull' }).waitFor();
    expect(await clicks()).toBe(1);
    const cell = row('Telemark').locator('.matrix-cell').nth(2).getByRole('link');
    const count = await cell.textContent();
    await cell.click();
    await page.getByText(`${count} tiltak`, { exact: true }).waitFor();
    expect(await clicks()).toBe(2);
    expect(await page.locator('.measure-card').count()).toBe(Number(count));
  });

  test('by the keyboard alone', async () => {
    await visit(page, '/');
    await tabTo(page, 'a', 'Dekning');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '19 hull' }).waitFor();
    await tabTo(page, 'a', '9');
    await page.keyboard.press('Enter');
    await page.getByText('9 tiltak', { exact: true }).waitFor();
  });

  test('finds behind every figure of a division as many measures as it says', async () => {
    await visit(page, '/dekning?inndeling=Y2020');
    const links = await page.locator('.matrix-cell a').all();
    expect(links.length).toBeGreaterThan(30);
    const cells = await Promise.all(
      links.map(async (link) => [Number(await link.textContent()), await link.getAttribute('href')] as const),
    );
    for (const [count, address] of cells.filter((_, place) => place % 9 === 0)) {
      await visit(page, address ?? '');
      expect([address, await page.locator('.search-count').textContent()]).toEqual([address, `${count} tiltak`]);
    }
  });

  test('sees apart what surely is not there and what cannot be settled', async () => {
    await visit(page, '/dekning?kolonner=CONTENT');
    expect(await page.locator('.matrix-cell.open').count()).toBeGreaterThan(0);
    expect(await page.locator('.matrix-cell.gap').count()).toBe(0);
    await page.getByText('Ingenting mangler helt sikkert').waitFor();
    await visit(page, '/dekning');
    expect(await page.locator('.matrix-cell.gap').count()).toBeGreaterThan(19);
    expect(await page.locator('.matrix-cell.open').count()).toBe(0);
  });

  test('opens a county from its tile', async () => {
    await visit(page, '/dekning?inndeling=Y2024');
    const tile = page.getByRole('link', { name: /^Trøndelag: \d+ tiltak$/ });
    const [, count] = /(\d+) tiltak/.exec((await tile.textContent()) ?? '') ?? [];
    const box = await tile.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await tile.click();
    await page.getByText(`${count} tiltak`, { exact: true }).waitFor();
  });

  test.each([
    ['kolonner=CATEGORY', /^Tiltakskategorien er utledet/],
    ['rader=OT_STATUS_CODE&kolonner=TARGET_GROUP', /Summene er de som er trykt/],
    ['rader=MUNICIPALITY&kolonner=COUNTY&datasett=named-in-sources', /Sandefjord/],
  ])('counts by %s, and reaches the list behind a figure', async (query, said) => {
    await visit(page, `/dekning?${query}`);
    await page.locator('main').getByText(said).first().waitFor();
    const link = page.locator('.matrix-cell a').last();
    const count = await link.textContent();
    await link.click();
    await page.getByText(`${count} tiltak`, { exact: true }).waitFor();
    if (process.env['TILTAK_PICTURES'] === undefined) return;
    await visit(page, `/dekning?${query}`);
    const name = query.replace(/\W+/g, '-');
    await page.screenshot({ path: `${process.env['TILTAK_PICTURES']}/${name}.png`, fullPage: true });
  });

  test('takes the table along as a file with its source', async () => {
    await visit(page, '/dekning');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Last ned tabellen (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('dekning-county-arena.csv');
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toMatch(/^\uFEFFFylke etter arena/);
    expect(text).toContain('NOVA-rapport 13/13');
    expect(text).toContain('\r\nOslo;3;3;9;9;7;7;4;4;2;2;25\r\n');
  });

  test('has what was asked for in the address', async () => {
    await visit(page, '/dekning');
    await page.getByLabel('Fylkesinndeling').selectOption({ label: '15 fylker (fra 2024)' });
    await page.waitForURL(/inndeling=Y2024/);
    await page.getByLabel('Vis som').selectOption({ label: 'Andel av raden' });
    await page.waitForURL(/vis=SHARE_OF_ROW/);
    await page.reload();
    await row('Innlandet').getByText('%').first().waitFor();
    await page.getByText(/^Om fylkene \(\d+\)$/).click();
    await page
      .getByText(/Viken|delt|slått sammen|omfatter/)
      .first()
      .waitFor();
  });
});

describe('the printed tables', () => {
  test('stand beside live ones, and where they differ the reason is told', async () => {
    await visit(page, '/dekning/trykt');
    expect(await page.locator('.printed-table').count()).toBe(13);
    const differing = await page.locator('.differs').count();
    const [, said] = /, og (\d+) er ulike/.exec((await page.locator('main').textContent()) ?? '') ?? [];
    expect(differing).toBe(Number(said));
    expect(
      await page
        .locator('.differs')
        .filter({ hasNot: page.locator('sup') })
        .count(),
    ).toBe(0);
    await page.getByText('trykt 11, talt 9').waitFor();
  });

  test('open at the table that a figure is from', async () => {
    await visit(page, '/dekning');
    await page.getByRole('link', { name: 'Se tabell 4-2 i rapporten' }).click();
    await page.locator('[id="4-2"]').waitFor();
    await scrolledTo(page, '4-2', 200);
  });
});
