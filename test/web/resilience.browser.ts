import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, newVisitor, visit } from '../support/browser.js';
import { type Server, startServer } from '../support/server.js';

let browser: Browser;
let server: Server;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a service stopped and started again under an open page goes on where one was', async () => {
  const { page, context } = await newVisitor(browser, server.url);
  await visit(page, '/?fylke=46');
  await server.kill();
  await page.getByLabel('Hva leter du etter?').fill('praksis');
  await page.getByText(/^Tjenesten svarte ikke/).waitFor();
  server = await startServer({ database: server.database, env: { PORT: new URL(server.url).port } });
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await page.locator('mark').first().waitFor();
  expect(await page.getByText(/^Tjenesten svarte ikke/).count()).toBe(0);
  expect(new URL(page.url()).searchParams.get('fylke')).toBe('46');
  await context.close();
});

describe('a slow network', () => {
  test('leaves what is typed alone and shows the last answer in the end', async () => {
    const { page, context } = await newVisitor(browser, server.url);
    await visit(page, '/');
    let answers = 0;
    await page.route('**/graphql', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500 - 400 * Math.min(3, answers++)));
      await route.continue().catch(() => undefined);
    });
    const box = page.getByLabel('Hva leter du etter?');
    await box.pressSequentially('læreplass', { delay: 120 });
    expect(await box.inputValue()).toBe('læreplass');
    expect(await page.locator('.measure-card').count()).toBeGreaterThan(0);
    await page.locator('mark').first().waitFor();
    await page.waitForURL(/q=l%C3%A6replass/);
    await context.close();
  });
});

test('without scripts the page says what it needs', async () => {
  const { page, context } = await newVisitor(browser, server.url, { javaScriptEnabled: false });
  await page.goto('/dekning');
  expect(await page.getByRole('heading', { name: 'Tiltaksregister' }).isVisible()).toBe(true);
  expect(await page.locator('noscript p').first().textContent()).toContain('Siden trenger JavaScript.');
  expect(await page.locator('noscript p').first().isVisible()).toBe(true);
  await context.close();
});
