import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, newVisitor, visit } from '../support/browser.js';
import { type Server, startServer } from '../support/server.js';

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const open = async (address: string) => {
  const visitor = await newVisitor(browser, server.url);
  await visit(visitor.page, address);
  return visitor;
};

describe('about the register', () => {
  test('the datasets stand with their size, and the invented one is told to be invented', async () => {
    const { page, context } = await open('/om');
    const told = page.locator('.about-holdings dl > div');
    await told.first().waitFor();
    const texts = await told.allTextContents();
    expect(texts.find((text) => text.includes('137 tiltak'))).toMatch(/Oppdiktet\..*finnes ikke i virkeligheten/);
    expect(texts.find((text) => text.includes('43 tiltak'))).toContain('Bare det dokumentene sier');
    await expect(page.getByText('regelsett 2 med 41 regler').count()).resolves.toBe(1);
    await context.close();
  });

  test('the evidence of a rule leads to the document it is from', async () => {
    const { page, context } = await open('/regler#P14');
    const rule = page.locator('#P14');
    await rule.locator('summary').click();
    await rule.locator('.rule-evidence a').first().click();
    await page.locator('[id="NOVA-13/13"].is-target').waitFor();
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#NOVA-13/13');
    await expect(page.locator('[id="NOVA-13/13"]').textContent()).resolves.toContain('NOVA Rapport 13/13');
    await context.close();
  });

  test('the browser keeps what the page says it keeps, and nothing else', async () => {
    const { page, context } = await open('/om');
    await page.locator('.frame-language select').selectOption('nn');
    await page.getByText('Dette er ikkje gjort:').waitFor();
    await expect(page.evaluate<string[]>('Object.keys(localStorage)')).resolves.toEqual(['tiltaksregister.language']);
    await expect(page.evaluate<number>('sessionStorage.length')).resolves.toBe(0);
    await expect(context.cookies()).resolves.toEqual([]);
    await context.close();
  });

  test('the words stand there also where the service does not answer, with an offer to try again', async () => {
    const { page, context } = await newVisitor(browser, server.url);
    await page.route('**/graphql', (route) => route.abort());
    await visit(page, '/om');
    await page.getByRole('button', { name: 'Prøv igjen' }).waitFor();
    await expect(page.getByRole('heading', { name: 'Personvern' }).count()).resolves.toBe(1);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await page.getByText('137 tiltak').first().waitFor();
    await context.close();
  });
});

describe('the API is tried on the page', () => {
  test('the three examples answer, nothing is kept, and nobody else is asked', async () => {
    const { page, context, foreign, errors } = await newVisitor(browser, server.url);
    await visit(page, '/api');
    const answered = ['searchMeasures', 'suggestMeasures', 'coverage'];
    for (const [place, field] of answered.entries()) {
      await page.locator('.graphiql-tab-button').nth(place).click();
      const answer = page.locator('.result-window', { hasText: `"${field}"` });
      await page.getByRole('button', { name: /^Execute query/ }).click();
      await answer.waitFor();
      await expect(page.locator('.result-window').textContent()).resolves.not.toContain('"errors"');
    }
    await expect(page.evaluate<number>('localStorage.length + sessionStorage.length')).resolves.toBe(0);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('the keyboard gets into the editors and out again', async () => {
    const { page, context } = await newVisitor(browser, server.url);
    await visit(page, '/api');
    await page.locator('.graphiql-query-editor textarea').focus();
    await page.keyboard.press('Control+Enter');
    await page.locator('.result-window', { hasText: '"searchMeasures"' }).waitFor();
    const inside = 'document.activeElement.closest(".explorer-tool") !== null';
    for (let pressed = 0; pressed < 30 && (await page.evaluate<boolean>(inside)); pressed++) {
      await page.keyboard.press('Tab');
    }
    await expect(page.evaluate<boolean>(inside)).resolves.toBe(false);
    await context.close();
  });
});
