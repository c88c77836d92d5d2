import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, newVisitor, picture, sidewaysScroll, visit } from '../support/browser.js';
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

const open = async (address: string, options = {}) => {
  const visitor = await newVisitor(browser, server.url, options);
  await visit(visitor.page, address);
  return visitor;
};

describe('the rules of a day', () => {
  test('each rule has its reason, its law and its dates; the day decides which row counts', async () => {
    const { page, context } = await open('/regler?dato=2024-07-31');
    await expect(page.locator('.rule').count()).resolves.toBe(42 + 2);
    await expect(page.getByRole('status').first().textContent()).resolves.toBe('41 regler gjelder 31. juli 2024');
    const before = page.locator('#Y01');
    await expect(before.textContent()).resolves.toContain('Til og med 31. juli 2024');
    await expect(before.locator('dd a').getAttribute('href')).resolves.toBe('https://lovdata.no/lov/1998-07-17-61');
    const later = page.locator('[id="Y01-2024-08-01"]');
    await expect(later.textContent()).resolves.toContain('Vår tolkning av kilden');
    await page.getByLabel('Regler som gjelder denne dagen').fill('2024-08-01');
    await page.locator('#Y01').getByText('Fra og med 1. august 2024').waitFor();
    expect(new URL(page.url()).searchParams.get('dato')).toBe('2024-08-01');
    await context.close();
  });

  test('survey figures stand with N and what to take care of', async () => {
    const { page, context } = await open('/regler');
    const rule = page.locator('#P12');
    await rule.locator('summary').click();
    await expect(rule.locator('.rule-evidence').textContent()).resolves.toMatch(/N = \d+.*Vær varsom: /);
    await context.close();
  });

  test('a link to a rule leads to it, and one to a rule that is not there says so', async () => {
    const { page, context } = await open('/regler#P14');
    await expect(page.evaluate<string>('document.activeElement.id')).resolves.toBe('P14');
    const top = 'Math.abs(document.getElementById("P14").getBoundingClientRect().top) < innerHeight';
    await expect(page.evaluate<boolean>(top)).resolves.toBe(true);
    await picture(page, 'rules-target');
    await page.locator('#P14 .rule-cases a').click();
    await expect(page.evaluate<string>('document.activeElement.id')).resolves.toBe('eksempel-14');
    await visit(page, '/regler?sett=2#X99');
    await expect(page.getByText('Regelen X99 finnes ikke i dette regelsettet').count()).resolves.toBe(1);
    await context.close();
  });

  test('words find rules by keyboard alone; an identity number does not stay in the field', async () => {
    const { page, context } = await open('/regler');
    const field = page.getByLabel('Finn i reglene');
    await field.focus();
    await page.keyboard.type('fagbrev');
    await expect(page.getByRole('status').first().textContent()).resolves.toMatch(
      /^[2-9] av 41 regler gjelder|^[2-9] av 41/,
    );
    await field.fill('finnesikke');
    await expect(page.locator('.rule').count()).resolves.toBeLessThan(3);
    await field.fill('01010112345');
    await expect(field.inputValue()).resolves.toBe('');
    await expect(page.getByText('Dette ligner et fødselsnummer').count()).resolves.toBe(1);
    await context.close();
  });
});

describe('two rule sets', () => {
  test('what changed is told in words: new, changed, and only reworded', async () => {
    const { page, context } = await open('/regler');
    const changes = page.locator('.rules-changes');
    await expect(changes.getByText('Én ny regel').count()).resolves.toBe(1);
    await expect(changes.getByText('Én regel er endret').count()).resolves.toBe(1);
    await expect(changes.getByText('Før: krav').count()).resolves.toBe(1);
    await expect(changes.getByText('Nå: kan bare utelukke').count()).resolves.toBe(1);
    await page.getByLabel('Fra', { exact: true }).selectOption('2');
    await changes.getByText('Ingen forskjell på reglene i de to.').waitFor();
    await page.getByLabel('Til', { exact: true }).selectOption('1');
    await changes.getByText('Én regel er tatt bort').waitFor();
    await context.close();
  });

  test('an earlier set is read as it was; one that is not there gets a way back', async () => {
    const { page, context } = await open('/regler?sett=1');
    await expect(page.getByText('Dette regelsettet er erstattet av et nyere.').count()).resolves.toBe(1);
    await expect(page.locator('#Y09').count()).resolves.toBe(0);
    for (const wrong of ['99', 'to', '-1', '<b>']) {
      await visit(page, `/regler?sett=${encodeURIComponent(wrong)}`);
      await page.getByText('Det finnes ikke noe regelsett med dette nummeret.').waitFor();
    }
    await page.getByRole('link', { name: 'Se reglene som gjelder nå' }).click();
    await page.locator('#Y09').waitFor();
    await context.close();
  });
});

test('with everything open nothing scrolls sideways on a phone', async () => {
  const { page, context, errors } = await open('/regler', { viewport: { width: 320, height: 800 } });
  await page.evaluate('document.querySelectorAll("u-details, details").forEach((one) => { one.open = true; })');
  await expect(sidewaysScroll(page)).resolves.toBe(0);
  await picture(page, 'rules-open-320');
  expect(errors).toEqual([]);
  await context.close();
});
