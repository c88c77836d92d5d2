import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  chooseLanguage,
  countClicks,
  launchBrowser,
  newVisitor,
  type OpenPage,
  picture,
  scrolledTo,
  sidewaysScroll,
  visit,
  wcagViolations,
} from '../support/browser.js';
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

/** What stands in the row of a county, cell by cell. */
async function county(name: string): Promise<string[]> {
  const row = page.locator('.need-table tbody tr', { has: page.getByRole('link', { name, exact: true }) });
  return (await row.locator('td').allTextContents()).map((text) => text.replace(/\s/g, ' '));
}

describe('need and supply', () => {
  test('from coverage one click leads to need, and the figures are those of the sources', async () => {
    await visit(page, '/dekning');
    const clicks = await countClicks(page);
    await page.getByRole('link', { name: 'Behov, målgrupper og indikatorer' }).click();
    await page.getByText('Ingen tiltak er helt sikkert for gruppe C', { exact: false }).waitFor();
    await page.locator('.need-table').waitFor();
    expect(await clicks()).toBe(1);
    expect(await county('Telemark')).toEqual(['1 205', '15', '12,4', '11,20', expect.any(String)]);
    expect(await county('Oslo')).toEqual(['1 654', '25', '15,1', '54,72', expect.any(String)]);
    expect((await county('Troms'))[0]).toBe('?Kilden er kuttet før dette fylket');
    expect(await county('Hele landet')).toEqual(['29 113', '137', '4,7', '27,62', '87']);
  });

  test('a county of its own has its summary, its groups and its series, and stands in the address', async () => {
    await visit(page, '/dekning/behov?inndeling=Y2024');
    await page.getByRole('link', { name: 'Vestfold', exact: true }).click();
    await page.getByRole('heading', { name: 'Vestfold', exact: true }).waitFor();
    expect(page.url()).toMatch(/fylke=39/);
    await page.getByText('Andel i aktivitet: 56,00 % sist').click();
    const series = page.getByRole('region', { name: 'Andel i aktivitet' });
    await series.waitFor();
    const rows = await series.locator('tbody tr').allTextContents();
    const texts = rows.map((text) => text.replace(/\s/g, ' '));
    expect(texts[0]).toMatch(/Kodene den gangen sier det ikke/);
    expect(texts[1]).toMatch(/2023.*Ikke publisert/);
    expect(texts[3]).toMatch(/Utdanningsdirektoratet56,00 %523 \/ 934/);
    expect(texts[4]).toMatch(/Vigo OT/);
    expect(await wcagViolations(page)).toEqual([]);
    await picture(page, 'need-vestfold');
  });

  test('what is not known of a county says why instead of a figure', async () => {
    await visit(page, '/dekning/behov?inndeling=Y2012&fylke=16');
    const figures = await page.locator('.need-figures').textContent();
    expect(figures).toMatch(/Ungdom i målgruppenIkke kjent: Kilden er kuttet før dette fylket/);
    expect(figures).toMatch(/Har ledige plasser0 tiltak \(ikke registrert for 15\)/);
  });

  test('another day of counting can be chosen, with what another system counted beside it', async () => {
    await visit(page, '/dekning/behov?inndeling=Y2024&fylke=39');
    await page.getByLabel('Telledag').selectOption('2024-06-15');
    await page.getByText('Vigo OT talte 1 017 samme dag', { exact: false }).waitFor();
    expect(page.url()).toMatch(/dag=2024-06-15/);
    expect(await county('Vestfold')).toEqual(['934', '4', '4,3', '2,46', '4']);
    expect((await county('Telemark'))[0]).toBe('?Ingen telling');
  });

  test('the counts themselves are there, with what is hidden, blank and wrong in the source', async () => {
    const table = async (name: string) => {
      await page.getByText(name, { exact: true }).click();
      const region = page.getByRole('region', { name, exact: true });
      await region.waitFor();
      return (await region.textContent())?.replace(/\s/g, ' ');
    };
    await visit(page, '/dekning/behov');
    const nation = await table('Hele landet, 1. januar 2011, Kunnskapsdepartementet 2011');
    for (const figure of ['Alle tilmeldte45 168', 'følges opp8 042', 'oppfølging1 650', 'Ukjent statuskode12']) {
      expect(nation).toContain(figure);
    }
    expect(await wcagViolations(page)).toEqual([]);
    await visit(page, '/dekning/behov?inndeling=Y2012&fylke=08');
    expect(await table('Telemark, 1. januar 2011, Kunnskapsdepartementet 2011')).toContain(
      'LærekandidatSkjult: færre enn fem',
    );
    await visit(page, '/dekning/behov?inndeling=Y2024&fylke=39');
    const service = await table('Vestfold, høst 24, Fylkets egen sak');
    expect(service).toContain('Tilbake i opplæring45');
    await page.getByText('45 + 16 er 61 ungdommer av 106', { exact: false }).waitFor();
    const june = await table('Vestfold, 15. juni 2024, Utdanningsdirektoratet');
    expect(june).toContain('Avbrutt fra opplæring350');
  });

  test('one’s own county is shown first', async () => {
    await visit(page, '/');
    await page.evaluate("localStorage.setItem('tiltaksregister.county', '40')");
    await visit(page, '/dekning/behov');
    await page.getByRole('heading', { name: 'Telemark', exact: true }).waitFor();
  });

  test('the table can be taken along, with its sources', async () => {
    await visit(page, '/dekning/behov');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Last ned tabellen (CSV)' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe('behov-og-tilbud.csv');
    expect(text).toContain('Telemark;1205;15;12.4;11.2;');
    expect(text).toMatch(/Telemark;.*;"KD-2011 l\.40; l\.40–53";/);
    expect(text).toMatch(/Troms;;4;;;\d+;2011-01-01;.*Kilden er kuttet/);
  });
});

describe('the survey tables', () => {
  test('are all there and are searched by any word in them', async () => {
    await visit(page, '/kunnskap');
    await page.getByText('63 tabeller', { exact: true }).waitFor();
    await page.getByLabel('Søk i tabellene').fill('taushetsplikt');
    await page.getByText('1 tabell', { exact: true }).waitFor();
    const cells = await page
      .locator('.survey tbody tr', { hasText: 'Regler om taushetsplikt' })
      .locator('td')
      .allTextContents();
    expect(cells).toEqual(['22N = 189', '36N = 237']);
    await page.getByLabel('Søk i tabellene').fill('taushetsplikt romskip');
    await page.getByText('Ingen tabell har disse ordene', { exact: false }).waitFor();
  });

  test('show what is wrong with the print, N and p, and a table can be linked to', async () => {
    await visit(page, '/kunnskap#6-1');
    const health = page.locator('[id="6-1"]');
    await health.getByText('31 må være 21', { exact: false }).waitFor();
    expect(await health.locator('tfoot td').allTextContents()).toEqual(['224', '58', '283']);
    await page.getByLabel('Hvem som svarte').selectOption('COURSE_STUDENTS');
    await page.getByText('11 tabeller', { exact: true }).waitFor();
    await page.getByLabel('Hvem som svarte').selectOption('YOUTHS');
    await page.getByText('15 tabeller', { exact: true }).waitFor();
  });

  test('a rule that cites a table leads to it', async () => {
    await visit(page, '/regler#P12');
    const rule = page.locator('#P12');
    await rule.locator('summary').click();
    const link = rule.locator('.rule-evidence a', { hasText: /^tabell / }).first();
    const table = (await link.textContent())?.replace('tabell ', '') ?? '';
    await link.click();
    await page.locator(`[id="${table}"] .survey`).waitFor();
    await scrolledTo(page, table, page.viewportSize()?.height ?? 0);
    expect(new URL(page.url()).pathname).toBe('/kunnskap');
  });

  test('can be taken along with their cautions and errata', async () => {
    await visit(page, '/kunnskap');
    await page.getByLabel('Søk i tabellene').fill('6-14');
    await page.getByText('1 tabell', { exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Last ned tabellene (CSV)' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toMatch(/171 av svarene er fra Arbeidsinstituttet/);
    expect(text).toMatch(/S12 \(6-14\)/);
    expect(text).toMatch(/6-14;Arbeidsrettet eller kombinasjon\?;Kun arbeidsrettet;[^\n]*;91;Prosent;165;p<0,05/);
  });

  test.each([320, 1280])('opened tables keep WCAG A and AA at %i px', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await visit(page, '/kunnskap');
    for (const words of ['vanlig jobb', 'taushetsplikt', 'egenvurdert']) {
      await page.getByRole('searchbox').fill(words);
      await page.locator('.survey').first().waitFor();
      for (const language of ['nb', 'en'] as const) {
        await chooseLanguage(page, language);
        expect([words, language, await wcagViolations(page)]).toEqual([words, language, []]);
        expect(await sidewaysScroll(page)).toBe(0);
      }
      await picture(page, `open-tables-${words}-${width}`);
    }
  });
});
