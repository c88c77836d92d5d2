import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, picture, wcagViolations } from '../support/browser.js';
import { isSigned, type Receiver, startReceiver } from '../support/receiver.js';
import { type Server, startServer } from '../support/server.js';
import { enteredAt, visitAs } from '../support/visitors.js';

let receiver: Receiver;
let server: Server;
let browser: Browser;
let isMended = false;
beforeAll(async () => {
  receiver = await startReceiver((_, response) => void response.writeHead(isMended ? 200 : 503).end());
  [server, browser] = await Promise.all([startServer({ env: receiver.env }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  receiver.site.close();
});

test('a leader registers an address, sees why a message did not arrive, and sends it again', async () => {
  const { page, context, errors } = await visitAs({ browser, server }, 'county-leader', '/varsler');
  await page.getByText('Ingen adresse er registrert ennå.').waitFor();
  await page.getByLabel('Adresse').fill('https://10.0.0.1/');
  await page.getByRole('button', { name: 'Registrer' }).click();
  await page.getByText('Private adresser tas ikke imot.').waitFor();
  await page.getByLabel('Adresse').fill(`${receiver.site.url}/mottak`);
  await page.getByRole('button', { name: 'Registrer' }).click();
  const secret = (await page.locator('code', { hasText: 'whsec_' }).textContent()) ?? '';
  await page.getByText('Ingenting er levert ennå.').waitFor();

  const measure = await enteredAt(server, { name: 'Varslet fra siden' });
  await receiver.received('/mottak', 2);
  const givenUp = page.getByText('1 melding er gitt opp');
  for (let tries = 0; tries < 50 && !(await givenUp.isVisible()); tries++) {
    await page.reload();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.waitForTimeout(200);
  }
  expect(await page.getByText('whsec_').count()).toBe(0);
  await givenUp.click();
  await page.getByText('Mottakeren svarte med feil (503).').first().waitFor();
  expect(await wcagViolations(page)).toEqual([]);
  await picture(page, 'varsler-gitt-opp');

  isMended = true;
  const before = receiver.at('/mottak').length;
  await page.getByRole('button', { name: 'Send på nytt' }).click();
  const messages = await receiver.received('/mottak', before + 1);
  expect(messages.at(-1)?.headers['webhook-id']).toBe(`${measure}_1`);
  expect(messages.every((message) => isSigned(message, secret))).toBe(true);
  await givenUp.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Ta bort' }).click();
  await page.getByText('Ingen adresse er registrert ennå.').waitFor();
  expect(errors).toEqual([]);
  await context.close();
});
