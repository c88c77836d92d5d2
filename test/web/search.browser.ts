import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { countClicks, launchBrowser, newVisitor, type OpenPage, tabTo, visit } from '../support/browser.js';
import { type Server, startServer } from '../support/server.js';

/** Synthetic, month +80: belongs to nobody. Both control digits fit. */
const nobody = ['018100', '00186'].join('');

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
  visitor = await newVisitor(browser, server.url, { permissions: ['clipboard-read', 'clipboard-write'] });
  page = visitor.page;
});
afterEach(async () => {
  await visitor.context.close();
});

const cards = () => page.locator('.measure-card');
const count = () => page.locator('.search-count');

/** The count once it is no longer what it was: the answer to the last thing done is there. */
async function countOtherThan(before: string | null): Promise<string | null> {
  const changed = count().filter({ hasNotText: before ?? '' });
  await changed.waitFor();
  return changed.textContent();
}
const box = () => page.getByLabel('Hva leter du etter?');

describe('an adviser finds a measure and hands on its text', () => {
  test('with four clicks at most, by a filter', async () => {
    await visit(page, '/?fylke=46');
    const clicks = await countClicks(page);
    await page
      .getByRole('checkbox', { name: /^Ja \(/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^Fjern alle/ }).waitFor();
    await page.getByText('Minst hver 14. dag').first().waitFor();
    await page.getByRole('button', { name: /^Del/ }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kopier' }).click();
    await page.getByRole('dialog').getByText('Teksten er kopiert.').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/^Hei!\n/);
    expect(copied).toContain('minst hver 14. dag');
    expect(copied.length).toBeLessThanOrEqual(500);
    expect(await clicks()).toBeLessThanOrEqual(4);
  });

  test('with two clicks, by words', async () => {
    await visit(page, '/');
    const clicks = await countClicks(page);
    await page.keyboard.press('/');
    await page.keyboard.type('læreplass');
    await page.locator('mark').first().waitFor();
    await page.getByRole('button', { name: /^Del/ }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kopier' }).click();
    await page.getByRole('dialog').getByText('Teksten er kopiert.').waitFor();
    expect(await clicks()).toBe(2);
  });

  test('by the keyboard alone', async () => {
    await visit(page, '/');
    await page.keyboard.press('/');
    await page.keyboard.type('læreplass');
    await page.locator('mark').first().waitFor();
    await tabTo(page, 'button', 'Del');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'button', 'Kopier');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Teksten er kopiert.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('the search stands in the address', () => {
  test('reload and back show it again', async () => {
    await visit(page, '/');
    const whole = await count().textContent();
    await box().fill('praksis');
    const all = await countOtherThan(whole);
    await page.getByRole('checkbox', { name: /^Bedrift \(/ }).check();
    const found = await countOtherThan(all);
    await page.waitForURL(({ search }) => search.includes('q=praksis') && search.includes('arena=ENTERPRISE'));
    await page.reload();
    await page.getByText(found ?? '', { exact: true }).waitFor();
    expect(await box().inputValue()).toBe('praksis');
    await cards().first().getByRole('link').click();
    await page.waitForURL(/\/tiltak\//);
    await page.goBack();
    await page.getByText(found ?? '', { exact: true }).waitFor();
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('arena'));
    expect(await page.getByRole('checkbox', { name: /^Bedrift \(/ }).isChecked()).toBe(false);
  });

  test('more results lengthen the list and are there after a reload', async () => {
    await visit(page, '/');
    expect(await cards().count()).toBe(20);
    await page.getByRole('button', { name: 'Vis flere' }).click();
    await page.waitForURL(/vis=40/);
    expect(await cards().count()).toBe(40);
    await page.reload();
    await cards().nth(39).waitFor();
  });

  test('not recorded is a value of its own', async () => {
    await visit(page, '/');
    const [whole] = (await count().textContent())?.match(/\d+/) ?? [];
    const ofArena = page.locator('.search-facet').first();
    const labels = await ofArena.locator('label').allTextContents();
    const sum = labels.reduce((total, label) => total + Number(/\((\d+)\)/.exec(label)?.[1]), 0);
    expect(sum).toBe(Number(whole));
    await ofArena.getByRole('checkbox', { name: /^Ikke registrert/ }).check();
    await page.waitForURL(/arena=NOT_RECORDED/);
    const expected = /\((\d+)\)/.exec(labels.find((label) => label.startsWith('Ikke registrert')) ?? '')?.[1];
    await page.getByText(`${expected} tiltak`, { exact: true }).waitFor();
  });
});

describe('where little is found', () => {
  test('a filter is offered and its words leave the question', async () => {
    await visit(page, '/?q=tett+oppfølging+kokk+oslo');
    await page.getByRole('button', { name: 'Fylke: Oslo' }).click();
    await page.waitForURL(/fylke=03/);
    expect(await box().inputValue()).toBe('tett oppfølging kokk');
  });

  test('a word to leave out is offered with what that gives', async () => {
    await visit(page, '/?q=tett+oppfølging+kokk+oslo');
    const offer = page.getByRole('button', { name: /^Uten ordet «kokk»: \d+ treff$/ });
    const [, promised] = /: (\d+) treff/.exec((await offer.textContent()) ?? '') ?? [];
    await offer.click();
    await page.getByText(`, ${promised} treffer alt du skrev`).waitFor();
  });
});

describe('one’s own county', () => {
  test('is kept in the browser and chosen on the next visit', async () => {
    await visit(page, '/');
    await page.getByLabel('Fylke', { exact: true }).selectOption({ label: 'Nordland' });
    await page.getByRole('button', { name: 'Husk som mitt fylke' }).click();
    await visit(page, '/');
    await page.waitForURL(/fylke=18/);
    await page.getByLabel('Fylke', { exact: true }).selectOption({ label: 'Hele landet' });
    await page.waitForURL((url) => !url.search.includes('fylke'));
  });
});

describe('what is typed', () => {
  test('is shown as text, never as markup', async () => {
    await visit(page, '/');
    await box().fill('<img src=x onerror=alert(1)>"praksis');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main img').count()).toBe(0);
    expect(visitor.errors).toEqual([]);
  });

  test('with an identity number is refused beside the box and leaves the browser', async () => {
    await visit(page, '/');
    await box().fill(`kokk ${nobody}`);
    await page.getByText('Teksten ser ut til å ha et fødselsnummer.').waitFor();
    expect(await box().inputValue()).toBe('');
    await page.getByText('180 tiltak').waitFor();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const everywhere = await page.evaluate<string>(
      'location.href + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + JSON.stringify(history.state) + document.documentElement.outerHTML',
    );
    expect(everywhere).not.toContain(nobody);
    expect(server.output()).not.toContain(nobody);
  });

  test('as a foreign county is refused where the mistake is', async () => {
    await visit(page, '/?fylke=Atlantis');
    await page.getByText(/^Fylket finnes ikke/).waitFor();
  });
});

describe('measures side by side', () => {
  test('are chosen in the list and compared on a page of their own', async () => {
    await visit(page, '/');
    const choices = page.getByRole('button', { name: /^Sammenlign ?:/ });
    await choices.first().click();
    await choices.first().click();
    await page.getByRole('link', { name: 'Sammenlign', exact: true }).click();
    await page.waitForURL(/\/sammenlign\?tiltak=.+&tiltak=/);
    await page.locator('thead th').nth(1).waitFor();
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(15);
  });

  test('that do not exist are told of', async () => {
    await visit(page, '/sammenlign?tiltak=nei&tiltak=heller-ikke');
    await page.getByText('2 av tiltakene i adressen finnes ikke.').waitFor();
  });
});

test('a service that is gone is told of, and answers again when it is back', async () => {
  await visit(page, '/');
  await page.route('**/graphql', (route) => route.abort());
  await box().fill('praksis');
  await page.getByText(/^Tjenesten svarte ikke/).waitFor();
  expect(await box().inputValue()).toBe('praksis');
  expect(await cards().count()).toBeGreaterThan(0);
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await page.locator('mark').first().waitFor();
});

test('a service that does not answer in time is told of, and what is typed stays', async () => {
  await visit(page, '/');
  await page.route('**/graphql', () => undefined);
  await box().fill('praksis');
  await page.getByText(/^Tjenesten svarte ikke innen 5 sekunder/).waitFor();
  expect(await box().inputValue()).toBe('praksis');
});

test('a measure’s page and text are printed without what is only for the screen', async () => {
  await visit(page, '/');
  await cards().first().getByRole('link').click();
  await page.getByText('Tekst til ungdommen').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.frame-header').isVisible()).toBe(false);
  expect(await page.locator('.youth-text blockquote').isVisible()).toBe(true);
  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
});
