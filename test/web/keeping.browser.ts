import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  chooseLanguage,
  launchBrowser,
  newVisitor,
  picture,
  sidewaysScroll,
  visit,
  wcagViolations,
} from '../support/browser.js';
import { sql } from '../support/databases.js';
import { type Server, startServer } from '../support/server.js';
import { enteredAt, visitAs } from '../support/visitors.js';

/** How measures are kept in order: doubles become one, those alike are found, closed periods are told, acts are seen. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a leader merges two that are the same: what only the other says is proposed, the rest is chosen', async () => {
  const keep = await enteredAt(server, { name: 'Sykkelverkstedet', capacity: 6, municipality: 'Larvik' });
  const other = await enteredAt(server, { name: 'Sykkelverksted', capacity: 8, duration: 20 });
  const { page, context } = await visitAs({ browser, server }, 'county-leader', `/tiltak/${keep}`);
  await page.getByRole('link', { name: 'Er dette dobbelt?' }).click();
  await page.getByRole('link', { name: 'Sykkelverksted', exact: true }).click();
  await page.getByText('«Sykkelverkstedet» blir stående.').waitFor();
  expect(await page.getByLabel('Ta fra det andre: 20 uker').isChecked()).toBe(true);
  expect(await page.getByLabel('Behold: 6 plasser').isChecked()).toBe(true);
  expect(await page.getByText('Behold: Larvik').count()).toBe(0);
  await page.getByLabel('Ta fra det andre: 8 plasser').check();
  await picture(page, 'merge');
  expect(await wcagViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Slå sammen' }).click();
  await page.getByRole('heading', { name: 'Sykkelverkstedet', exact: true }).waitFor();
  const rows = await sql(
    server.database,
    'select name, status, capacity, duration, municipality from measure where id = any($1) order by status desc',
    [[keep, other]],
  );
  expect(rows).toEqual([
    { name: 'Sykkelverkstedet', status: 'PUBLISHED', capacity: 8, duration: 20, municipality: 'Larvik' },
    { name: 'Sykkelverksted', status: 'CLOSED', capacity: 8, duration: 20, municipality: null },
  ]);
  await context.close();
});

test('nobody merges another county’s, nor one with a measure that is not theirs', async () => {
  const own = await enteredAt(server, { name: 'Bare vårt' });
  const adviser = await visitAs({ browser, server }, 'adviser', `/tiltak/${own}`);
  expect(await adviser.page.getByRole('link', { name: 'Er dette dobbelt?' }).count()).toBe(0);
  await visit(adviser.page, `/tiltak/${own}/slaa-sammen`);
  await adviser.page.getByText(/^Bare den som har tiltaket i sitt fylke/).waitFor();
  await adviser.context.close();
  const { body } = await server.query<{ measures: { nodes: { id: string }[] } }>(
    '{ measures(first: 1) { nodes { id } } }',
  );
  const printed = body.data.measures.nodes[0]?.id ?? '';
  const leader = await visitAs({ browser, server }, 'county-leader', '/fylket');
  await visit(leader.page, `/tiltak/${own}/slaa-sammen?med=${printed}`);
  await leader.page.getByText(/^Det andre tiltaket finnes ikke, eller/).waitFor();
  await leader.context.close();
});

test('a leader says when the measure takes in nobody new, and every list tells it on such a day', async () => {
  const id = await enteredAt(server, { name: 'Stengt nå' });
  const { page, context } = await visitAs({ browser, server }, 'county-leader', `/tiltak/${id}/endre`);
  await page.getByRole('button', { name: 'Legg til periode' }).click();
  await page.getByLabel('Til og med (periode 1)').fill('2198-01-31');
  await page.getByLabel('Fra og med (periode 1)').fill('2026-01-01');
  await page.getByRole('checkbox', { name: 'Navn', exact: true }).check();
  await picture(page, 'entry-periods');
  expect(await wcagViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lagre endringene' }).click();
  await page.getByText('1. jan. 2026–31. jan. 2198').first().waitFor();
  expect(await sql(server.database, 'select periods, may_be_shared from measure where id = $1', [id])).toEqual([
    { periods: ['2026-01-01/2198-01-31'], may_be_shared: ['NAME'] },
  ]);
  await visit(page, '/?q=Stengt');
  await page.getByText('Tar ikke inn nye til 31. januar 2198').waitFor();
  await picture(page, 'closed-in-list');
  await context.close();
});

test('a measure’s page shows others like it, and what they have in common', async () => {
  const { body } = await server.query<{ measures: { nodes: { id: string }[] } }>(
    '{ measures(first: 1, filter: { datasets: ["nova-2013-reconstruction"] }) { nodes { id } } }',
  );
  const { page, context } = await newVisitor(browser, server.url);
  await visit(page, `/tiltak/${body.data.measures.nodes[0]?.id}`);
  const others = page.locator('.measure-others > li');
  expect(await others.count()).toBe(4);
  expect(await page.locator('.measure-alike').first().textContent()).toMatch(/^Felles: .*Arena for opplæringen: /);
  await page.locator('.measure-beside > a').click();
  await page.locator('thead th').nth(1).waitFor();
  await context.close();
});

test('an administrator sees who did what and what was refused, and nobody else does', async () => {
  const leader = await visitAs({ browser, server }, 'county-leader', '/fylket');
  expect(await leader.page.getByRole('link', { name: 'Logg', exact: true }).count()).toBe(0);
  await visit(leader.page, '/logg');
  await leader.page.getByText('Bare administratorer kan se loggen.').waitFor();
  await leader.context.close();
  for (const width of [320, 1280]) {
    const { page, context, errors } = await visitAs({ browser, server }, 'administrator', '/', {
      viewport: { width, height: 900 },
    });
    await page.getByRole('link', { name: 'Logg', exact: true }).click();
    await page.getByRole('cell', { name: 'La til tiltak' }).first().waitFor();
    await page
      .getByRole('cell', { name: /^Fylkeskoordinator, Vestfold/ })
      .first()
      .waitFor();
    for (const language of ['nb', 'nn', 'en'] as const) {
      await chooseLanguage(page, language);
      expect([language, await wcagViolations(page), await sidewaysScroll(page)]).toEqual([language, [], 0]);
    }
    await picture(page, `audit-${width}`);
    expect(errors).toEqual([]);
    await context.close();
  }
});
