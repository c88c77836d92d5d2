import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, newVisitor, picture, visit, wcagViolations } from '../support/browser.js';
import { type Server, startServer } from '../support/server.js';

let browser: Browser;
let server: Server;
beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer({ env: { RATE_LIMITS: 'everyone', RATE_LIMIT_SCALE: '0.05' } }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Spends what is left of this minute's questions. */
async function spendAll(): Promise<void> {
  while ((await server.query('{ __typename }')).status !== 429);
}

test('a reader who asks too much is told when to try again, and keeps what was written', async () => {
  const { page, context } = await newVisitor(browser, server.url);
  await visit(page, '/');
  const box = page.getByLabel('Hva leter du etter?');
  const told = page
    .getByRole('alert')
    .filter({ hasText: /^For mange spørringer på kort tid\. Prøv igjen om \d+ sekund/ });
  // A minute may end between spending its questions and asking one more: then once more.
  for (const words of ['praksis', 'lærling', 'oppfølging']) {
    await spendAll();
    await box.fill(words);
    if (
      await told.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      )
    )
      break;
  }
  expect(await told.count()).toBe(1);
  expect(await box.inputValue()).not.toBe('');
  await picture(page, 'too-many');
  expect(await wcagViolations(page)).toEqual([]);
  await server.kill();
  server = await startServer({ database: server.database, env: { PORT: new URL(server.url).port } });
  await told.getByRole('button', { name: 'Prøv igjen' }).click();
  await page.locator('mark').first().waitFor();
  expect(await told.count()).toBe(0);
  await context.close();
});
