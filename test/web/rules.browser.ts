import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newVisitor, type OpenPage, visit } from '../support/browser.js';
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

const rules = () => page.locator('.rule');

describe('the rules', () => {
  test('each say what they rest on, and survey figures come with N', async () => {
    await visit(page, '/regler');
    const { body } = await server.query<{ ruleSet: { rules: unknown[]; cases: unknown[] } }>(
      '{ ruleSet { rules { code } cases { number } } }',
    );
    expect(await rules().count()).toBe(body.data.ruleSet.rules.length);
    const told = await rules().allTextContents();
    expect(told.filter((text) => !/Hva regelen bygger på|Lov|Vårt valg/.test(text))).toEqual([]);
    expect(told.some((text) => /\(N = \d+, \d+/.test(text))).toBe(true);
    await page.getByText(`Regneeksempler (${body.data.ruleSet.cases.length})`).click();
    await page.getByText('Aldersgrensen før og etter 1. august 2024').waitFor();
  });

  test('are those of a day, where one is chosen', async () => {
    await visit(page, '/regler');
    await page.getByLabel('Bare regler som gjelder').fill('2024-07-31');
    await page.getByText('I målgruppen til og med det året ungdommen fyller 21').waitFor();
    expect(await page.getByText('I målgruppen til og med det året ungdommen fyller 24').count()).toBe(0);
    await page.getByLabel('Bare regler som gjelder').fill('2024-08-01');
    await page.getByText('I målgruppen til og med det året ungdommen fyller 24').waitFor();
    expect(await page.getByText('I målgruppen til og med det året ungdommen fyller 21').count()).toBe(0);
  });

  test('are found by a word', async () => {
    await visit(page, '/regler');
    const all = await rules().count();
    await page.getByLabel('Finn i reglene').fill('tett oppfølging');
    await page.getByText(new RegExp(`^[1-9]\\d* av ${all} regler$`)).waitFor();
    expect(await rules().count()).toBeLessThan(all);
  });

  test('of two sets are laid beside each other', async () => {
    await visit(page, '/regler');
    await page.getByLabel('Sammenlign med').selectOption({ label: 'Regelsett 1' });
    await page.getByRole('heading', { name: 'Endret fra regelsett 1 til 2' }).waitFor();
    await page.getByText(/^Y09 .*: ny$/).waitFor();
    expect(await page.locator('.set-changes del').count()).toBeGreaterThan(0);
  });

  test('are reached from the reason of a suggestion', async () => {
    await visit(page, '/forslag');
    await page.getByLabel(/^Ett år eller mer/).check();
    await page.getByText('Mer om hvorfor, og hva det bygger på').first().click();
    const rule = page.locator('.evidence dt a').first();
    const name = await rule.textContent();
    await rule.click();
    await page.waitForURL(/\/regler#[A-Z]\d\d$/);
    const heading = page.getByRole('heading', { name: name ?? '', exact: true });
    await heading.waitFor();
    await page.waitForFunction(
      'Math.abs(document.getElementById(location.hash.slice(1)).getBoundingClientRect().top) < 200',
    );
  });
});

describe('GraphiQL', () => {
  test('opens on the three examples, answers them, and keeps nothing', async () => {
    await visit(page, '/api');
    const tabs = page.locator('.graphiql-tab');
    await tabs.first().waitFor();
    const examples = { Search: 'searchMeasures', Suggestions: 'suggestMeasures', Coverage: 'coverage' };
    for (const [name, answer] of Object.entries(examples)) {
      await tabs.filter({ hasText: name }).getByRole('button').first().click();
      await page.locator('.graphiql-query-editor', { hasText: answer }).waitFor();
      // As a person: who presses before the tab has changed, asks the former question again.
      await page.waitForTimeout(500);
      await page.getByRole('button', { name: /^Execute query/ }).click();
      await page.locator('.result-window', { hasText: `"${answer}"` }).waitFor();
      expect(await page.locator('.result-window').textContent()).not.toContain('errors');
    }
    expect(await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')).toBe('[{},{}]');
    expect(visitor.foreign).toEqual([]);
    expect(visitor.errors).toEqual([]);
  });
});
