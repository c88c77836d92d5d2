import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, newVisitor, visit } from '../support/browser.js';
import { freePort } from '../support/free-port.js';
import { type Issuer, startIssuer } from '../support/issuer.js';
import { type Server, startServer } from '../support/server.js';

/** Signing in at a real issuer with a real browser: there, back, and out again. */

let issuer: Issuer;
let server: Server;
let browser: Browser;
beforeAll(async () => {
  const port = await freePort();
  issuer = await startIssuer(`http://127.0.0.1:${port}`);
  const rules = [{ claim: 'groups', value: 'vestfold', role: 'COUNTY_LEADER', counties: ['39'] }];
  const settings = await issuer.settings(rules);
  [server, browser] = await Promise.all([startServer({ env: { PORT: `${port}`, ...settings } }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await issuer.close();
});

test('a county leader comes back to the work that waits, and signs out', async () => {
  issuer.signInAs('u1', { name: 'Kari Nordmann', groups: ['vestfold'] });
  const { page, context } = await newVisitor(browser, server.url);
  await visit(page, '/logg-inn');
  await page.getByRole('link', { name: 'Logg inn med jobbkontoen' }).click();
  await page.getByText('Vestfold har 0 egne tiltak i registeret.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/fylket');
  await page.getByText('Kari Nordmann').waitFor();
  expect(await page.evaluate<string>('document.cookie + JSON.stringify(localStorage)')).not.toContain('Kari');
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await page.getByRole('link', { name: 'Logg inn' }).waitFor();
  await context.close();
});

test('somebody without a role is told what to do', async () => {
  issuer.signInAs('u2', { groups: [] });
  const { page, context } = await newVisitor(browser, server.url);
  await visit(page, '/logg-inn');
  await page.getByRole('link', { name: 'Logg inn med jobbkontoen' }).click();
  await page.getByText('Du er kjent, men har ingen rolle her.').waitFor();
  await context.close();
});
