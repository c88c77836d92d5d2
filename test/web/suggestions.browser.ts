import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { countClicks, launchBrowser, newVisitor, type OpenPage, scrolledTo, tabTo, visit } from '../support/browser.js';
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
  visitor = await newVisitor(browser, server.url);
  page = visitor.page;
});
afterEach(async () => {
  await visitor.context.close();
});

const sum = () => page.getByRole('heading', { name: /passer, \d+ passer kanskje, \d+ passer ikke\. Du velger\.$/ });
const cards = () => page.locator('.suggestion');

/** Everything the browser holds of the page: address, storage, history, what is shown. */
function everywhere(): Promise<string> {
  return page.evaluate<string>(
    'location.href + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + JSON.stringify(history.state)',
  );
}

describe('a case worker matches a referral', () => {
  test('with four clicks, and reads why', async () => {
    await visit(page, '/');
    const clicks = await countClicks(page);
    await page.getByRole('link', { name: 'Forslag', exact: true }).click();
    await page.getByLabel(/^Ett år eller mer/).click();
    await page.getByLabel('Fullføre videregående opplæring').click();
    await page.getByLabel('Helse').click();
    await sum().waitFor();
    await page
      .getByText('Ungdommen er i målgruppa for OT')
      .or(page.getByText(/^Vi vet ikke om ungdommen/))
      .first()
      .waitFor();
    expect(await cards().first().locator('.reasons-for li').count()).toBeGreaterThan(0);
    expect(await clicks()).toBe(4);
  });

  test('by the keyboard alone', async () => {
    await visit(page, '/forslag');
    await tabTo(page, 'select', 'Fylke');
    await page.keyboard.type('Trø');
    await tabTo(page, 'input', 'Fødselsår');
    await page.keyboard.type('18');
    await tabTo(page, 'input', 'Er i ferd med å slutte');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'input', 'Fullføre videregående');
    await page.keyboard.press('Space');
    await sum().waitFor();
    await page.getByText(/^Fyller 18 i året/).waitFor();
    expect(await page.getByLabel(/^Under ett år/).isChecked()).toBe(true);
    const first = (await cards().first().getByRole('link').first().textContent()) ?? '';
    await tabTo(page, 'a', first);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tiltak\//);
  });

  test('and every number of the sum is told apart: those left out have a reason each', async () => {
    await visit(page, '/forslag');
    await page.getByLabel('Fylke').selectOption({ label: 'Oslo' });
    await page.getByLabel(/^Fødselsår/).fill('2008');
    const [, fits, perhaps, not] =
      /(\d+) passer, (\d+) passer kanskje, (\d+)/.exec((await sum().textContent()) ?? '') ?? [];
    expect(Number(fits) + Number(perhaps) + Number(not)).toBe(180);
    await page.getByText(`Vis de ${not} som ikke passer, og hvorfor`).click();
    const leftOut = page.locator('.suggestions-excluded li');
    await leftOut.first().waitFor();
    expect(await leftOut.count()).toBe(Math.min(100, Number(not)));
    expect((await leftOut.allTextContents()).every((text) => /foreslås/.test(text))).toBe(true);
  });

  test('sees evidence with how many answered, and its caution', async () => {
    await visit(page, '/forslag');
    await page.getByLabel(/^Ett år eller mer/).check();
    await page.getByLabel('Helse').check();
    await cards().first().waitFor();
    for (const fold of await page.getByText('Mer om hvorfor, og hva det bygger på').all()) await fold.click();
    const evidence = (await page.locator('.evidence dd').allTextContents()).join('\n');
    expect(evidence).toMatch(/\(N = \d+/);
    expect(await page.locator('.evidence em').count()).toBeGreaterThan(0);
  });

  test('goes from a reason to its rule', async () => {
    await visit(page, '/forslag');
    await page.getByLabel(/^Ett år eller mer/).check();
    await page.getByText('Mer om hvorfor, og hva det bygger på').first().click();
    const rule = page.locator('.evidence dt a').first();
    const [code = ''] = ((await rule.textContent()) ?? '').split(' ');
    await rule.click();
    await page.waitForURL(new RegExp(`/regler#${code}$`));
    await page.locator(`[id="${code}"]`).waitFor();
    await scrolledTo(page, code, 300);
  });

  test('compares the law of two days', async () => {
    await visit(page, '/forslag');
    await page.getByLabel(/^Fødselsår/).fill('2002');
    await page.getByLabel(/^Ett år eller mer/).check();
    await page.getByText('Flere opplysninger').click();
    await page.getByLabel('Dato som reglene skal gjelde på').fill('2024-07-31');
    await page.getByLabel('Sammenlign med en annen dato').fill('2024-08-01');
    await page.getByText('31. juli 2024 og 1. august 2024: dette er forskjellen').waitFor();
    expect(await page.locator('.two-days li').count()).toBeGreaterThan(0);
  });

  test('prints a sheet for the meeting with lines for the names, and nothing else', async () => {
    await visit(page, '/forslag');
    await page.getByLabel('Fullføre videregående opplæring').check();
    await sum().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.youth-form').isVisible()).toBe(false);
    expect(await cards().first().isVisible()).toBe(false);
    expect(await page.locator('.sheet-measure').count()).toBe(3);
    expect(await page.getByText('Ungdommens navn').isVisible()).toBe(true);
  });
});

describe('nothing of the youth', () => {
  test('is in the address, in storage or in the log, and reload and back forget it', async () => {
    await visit(page, '/');
    await page.getByRole('link', { name: 'Forslag', exact: true }).click();
    await page.getByLabel(/^Fødselsår/).fill('2007');
    await page.getByLabel('Sosialt').check();
    await sum().waitFor();
    expect(page.url()).toBe(`${server.url}/forslag`);
    expect(await everywhere()).not.toMatch(/2007|SOCIAL/);
    await page.goBack();
    await page.goForward();
    await page.getByText('Fyll inn det du vet om ungdommen.').waitFor();
    expect(await page.getByLabel(/^Fødselsår/).inputValue()).toBe('');
    await page.getByLabel(/^Fødselsår/).fill('2007');
    await sum().waitFor();
    await page.reload();
    await page.getByText('Fyll inn det du vet om ungdommen.').waitFor();
    expect(await page.getByLabel(/^Fødselsår/).inputValue()).toBe('');
    expect(server.output()).not.toMatch(/2007|SOCIAL/);
  });

  test('stays of an identity number: it is refused beside the field and taken away', async () => {
    await visit(page, '/forslag');
    await page.getByLabel(/^Fødselsår/).fill(nobody);
    await page.getByText(/^Skriv høyst 4 sifre\. Det du skrev, er tatt bort\./).waitFor();
    const shown = await page.evaluate<string>('document.documentElement.outerHTML');
    expect((await everywhere()) + shown).not.toContain(nobody.slice(0, 6));
    expect(await page.getByLabel(/^Fødselsår/).inputValue()).toBe('');
    expect(server.output()).not.toContain(nobody);
  });
});

test('what the service refuses is said where the mistake is', async () => {
  await visit(page, '/forslag');
  await page.getByLabel(/^Fødselsår/).fill('1880');
  const field = page.locator('.digits-field', { has: page.getByLabel(/^Fødselsår/) });
  await field.locator('.ds-validation-message').waitFor();
  expect(await page.getByLabel(/^Fødselsår/).inputValue()).toBe('1880');
});
