import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  chooseLanguage,
  countClicks,
  launchBrowser,
  type OpenPage,
  picture,
  sidewaysScroll,
  tabTo,
  visit,
  wcagViolations,
} from '../support/browser.js';
import { sql } from '../support/databases.js';
import { type Server, startServer } from '../support/server.js';
import type { Sample } from '../support/sign-in.js';
import { enteredAt, visitAs } from '../support/visitors.js';

/** The register as its people keep it: a leader confirms, enters, decides; an adviser proposes; two meet in one form. */

let server: Server;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const visitorAs = (user: Sample, to = '/fylket', options = {}): Promise<OpenPage> =>
  visitAs({ browser, server }, user, to, options);
const entered = (changes: Readonly<Record<string, unknown>>): Promise<string> => enteredAt(server, changes);

async function lastConfirmed(id: string, day: string): Promise<void> {
  await sql(server.database, 'update measure set assured_at = $2 where id = $1', [id, day]);
  const document = `update measure_read set doc = jsonb_set(doc, '{assuredAt}', to_jsonb($2::text)) where id = $1`;
  await sql(server.database, document, [id, `${day}T00:00:00.000Z`]);
  await sql(server.database, 'notify measure_changed');
  await new Promise((resolve) => setTimeout(resolve, 500));
}

const open = async (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();

describe('a county leader', () => {
  test('confirms a measure in two clicks', async () => {
    const id = await entered({ name: 'Skal bekreftes' });
    await lastConfirmed(id, '2025-01-15');
    const { page, context } = await visitorAs('county-leader', '/');
    const clicks = await countClicks(page);
    await open(page, 'Mitt arbeid');
    await page.getByText('Sist bekreftet 15. januar 2025.').waitFor();
    await picture(page, 'desk-to-confirm');
    await page.getByRole('button', { name: /^Stemmer fortsatt.*Skal bekreftes$/ }).click();
    await page.getByText('Alle tiltakene er bekreftet det siste året.').waitFor();
    expect(await clicks()).toBe(2);
    expect(await sql(server.database, 'select assured_by from measure where id = $1', [id])).toEqual([
      { assured_by: 'COUNTY_LEADER 39' },
    ]);
    await context.close();
  });

  test('enters a measure by keyboard alone, is told what is missing, and finds it published', async () => {
    const { page, context, errors } = await visitorAs('county-leader', '/nytt');
    for (const criterion of ['Skal redusere', 'Ungdommen deltar', 'Har deltakere', 'Har en viss']) {
      await tabTo(page, 'input', criterion);
      await page.keyboard.press('Space');
    }
    await tabTo(page, 'input', 'Navn');
    await page.keyboard.type('Tastaturverkstedet');
    await tabTo(page, 'textarea', 'Beskrivelse');
    await page.keyboard.type('Verksted for den som heller bygger enn leser.');
    await tabTo(page, 'input', 'Skoleår');
    await page.keyboard.type('2026/27');
    await page.getByText(/^Utkastet er lagret kl/).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Én ting må rettes før tiltaket kan publiseres:').waitFor();
    await picture(page, 'entry-problems');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('entry-exclusions');
    await tabTo(page, 'input', 'Ingen av disse');
    await page.keyboard.press('Space');
    await tabTo(page, 'button', 'Publiser');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tastaturverkstedet', exact: true }).waitFor();
    await page.getByText('Sist bekreftet').waitFor();
    await picture(page, 'measure-kept');
    const rows = await sql(server.database, "select status, dataset from measure where name = 'Tastaturverkstedet'");
    expect([rows, errors]).toEqual([[{ status: 'PUBLISHED', dataset: 'register' }], []]);
    await context.close();
  });

  test('decides a proposal in three clicks', async () => {
    const id = await entered({ name: 'Får et forslag', ageFrom: 16 });
    const adviser = await visitorAs('adviser', `/tiltak/${id}/endre`);
    await adviser.page.getByLabel('Tar inn fra alder').fill('17');
    await adviser.page.getByLabel('Hvorfor bør det endres?').fill('Sagt på telefon');
    await picture(adviser.page, 'entry-propose');
    await adviser.page.getByRole('button', { name: 'Send forslaget' }).click();
    await adviser.page.getByText('Forslaget er sendt').waitFor();
    await adviser.context.close();
    const { page, context } = await visitorAs('county-leader', '/');
    const clicks = await countClicks(page);
    await open(page, 'Mitt arbeid');
    await page.getByText('1 forslag venter').waitFor();
    await picture(page, 'desk-proposal');
    await page.getByRole('button', { name: 'Godta alt' }).click();
    await page.getByText('Ingen forslag venter').waitFor();
    expect(await clicks()).toBeLessThanOrEqual(3);
    expect(await sql(server.database, 'select age_from from measure where id = $1', [id])).toEqual([{ age_from: 17 }]);
    await context.close();
  });
});

test('two editors in two browsers: different fields go together, and of the same field one chooses', async () => {
  const id = await entered({ name: 'To skriver', capacity: 5 });
  const [one, other] = await Promise.all([
    visitorAs('county-leader', `/tiltak/${id}/endre`),
    visitorAs('national-editor', `/tiltak/${id}/endre`),
  ]);
  await one.page.getByLabel('Kommune', { exact: true }).fill('Larvik');
  await one.page.getByLabel(/^Plasser i alt/).fill('8');
  await other.page.getByLabel(/^Plasser i alt/).fill('9');
  await other.page.getByLabel(/^Varighet/).fill('20');
  await one.page.getByRole('button', { name: 'Lagre endringene' }).click();
  await one.page.getByRole('heading', { name: 'To skriver', exact: true }).waitFor();
  await other.page.getByRole('button', { name: 'Lagre endringene' }).click();
  await other.page.getByText('dere har endret samme felt').waitFor();
  await picture(other.page, 'entry-conflict');
  expect(await wcagViolations(other.page)).toEqual([]);
  await other.page.getByLabel('Den andres: 8').check();
  await other.page.getByRole('button', { name: 'Sett sammen og gå videre' }).click();
  await other.page.getByRole('button', { name: 'Lagre endringene' }).click();
  await other.page.getByRole('heading', { name: 'To skriver', exact: true }).waitFor();
  expect(
    await sql(server.database, 'select municipality, capacity, duration from measure where id = $1', [id]),
  ).toEqual([{ municipality: 'Larvik', capacity: 8, duration: 20 }]);
  await Promise.all([one.context.close(), other.context.close()]);
});

test('what is written stands where no answer comes, and is saved once when it is tried again', async () => {
  const id = await entered({ name: 'Uten svar' });
  const { page, context } = await visitorAs('county-leader', `/tiltak/${id}/endre`);
  await page.getByLabel('Kommune', { exact: true }).fill('Færder');
  let lost = 0;
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('changeMeasure') || lost++ > 0) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: 'Lagre endringene' }).click();
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await page.getByRole('heading', { name: 'Uten svar', exact: true }).waitFor();
  expect(await sql(server.database, 'select municipality, version from measure where id = $1', [id])).toEqual([
    { municipality: 'Færder', version: 2 },
  ]);
  await context.close();
});

test('what came from print offers nobody to change it, and roles see only what they may do', async () => {
  const { body } = await server.query<{ measures: { nodes: { id: string }[] } }>(
    '{ measures(first: 1) { nodes { id } } }',
  );
  const id = body.data.measures.nodes[0]?.id ?? '';
  const leader = await visitorAs('national-editor', `/tiltak/${id}`);
  expect(await leader.page.getByRole('link', { name: /^(?:Endre|Foreslå endring)$/ }).count()).toBe(0);
  await leader.context.close();
  const administrator = await visitorAs('administrator', '/fylket');
  expect(await administrator.page.getByRole('link', { name: 'Legg til tiltak' }).count()).toBe(0);
  await visit(administrator.page, '/nytt');
  await administrator.page.getByText('Rollen din kan ikke skrive her.').waitFor();
  await administrator.context.close();
});

test('a round from the start to the frozen year: the editor starts it, the county answers, the editor closes it', async () => {
  await entered({ name: 'Skal kartlegges' });
  const editor = await visitorAs('national-editor', '/kartlegging');
  await editor.page.getByLabel('Skoleår, som 2026/27').fill('2026/27');
  await editor.page.getByLabel('Frist').fill('2099-12-31');
  await editor.page.getByRole('button', { name: 'Start i alle fylker' }).click();
  await editor.page.getByRole('heading', { name: 'Skoleåret 2026/27' }).waitFor();
  const county = await visitorAs('county-leader', '/kartlegging');
  await county.page.getByText(/^\d+ tiltak gjenstår\.$/).waitFor();
  await picture(county.page, 'rounds-county');
  const confirm = county.page.getByRole('button', { name: /^Stemmer fortsatt/ });
  for (let left = await confirm.count(); left > 0; left--) {
    await confirm.first().click();
    await county.page
      .getByText(left === 1 ? /^Alle tiltakene er gjennomgått/ : new RegExp(`^${left - 1} tiltak gjenstår`))
      .waitFor();
  }
  await county.page.getByRole('button', { name: 'Lever for fylket' }).click();
  await county.page.getByRole('row', { name: /^Vestfold Levert/ }).waitFor();
  expect(await wcagViolations(county.page)).toEqual([]);
  await editor.page.reload();
  await editor.page.getByText('1 av 15 fylker har levert.').waitFor();
  await picture(editor.page, 'rounds-editor');
  expect(await wcagViolations(editor.page)).toEqual([]);
  await editor.page.getByRole('button', { name: 'Avslutt og frys' }).click();
  await editor.page.getByText('Avsluttet. Svarene er frosset.').waitFor();
  const frozen = await sql(server.database, "select name from measure where dataset = 'round-2026-27'");
  expect(frozen).toContainEqual({ name: 'Skal kartlegges' });
  await visit(editor.page, '/dekning?inndeling=Y2024');
  await editor.page.getByLabel('Tiltak som telles').selectOption('Kartleggingen 2026/27');
  await editor.page.getByLabel('Sammenlign med').selectOption('nova-2013-reconstruction');
  await editor.page
    .getByRole('row', { name: /^Vestfold/ })
    .getByText('▼ færre enn')
    .first()
    .waitFor();
  await editor.page.getByText(/Ikke svart da kartleggingen ble avsluttet: Oslo, /).waitFor();
  await picture(editor.page, 'coverage-two-years');
  expect(await wcagViolations(editor.page)).toEqual([]);
  await Promise.all([editor.context.close(), county.context.close()]);
});

test.each([
  ['county-leader', '/kartlegging'],
  ['national-editor', '/kartlegging'],
  ['county-leader', '/fylket'],
  ['county-leader', '/nytt'],
  ['county-leader', 'ENDRE'],
  ['adviser', 'ENDRE'],
  ['adviser', '/fylket'],
] as const)(
  '%s at %s keeps WCAG A and AA in three languages and two widths, and in the dark',
  async (user, address) => {
    const id = await entered({ name: 'Til å se på', capacity: 3 });
    const to = address === 'ENDRE' ? `/tiltak/${id}/endre` : address;
    for (const width of [320, 1280]) {
      const { page, context, foreign } = await visitorAs(user, to, {
        viewport: { width, height: 900 },
        colorScheme: width === 320 ? 'dark' : 'light',
      });
      for (const language of ['nb', 'nn', 'en'] as const) {
        await chooseLanguage(page, language);
        expect([language, await wcagViolations(page)]).toEqual([language, []]);
        expect([language, await sidewaysScroll(page)]).toEqual([language, 0]);
        await picture(page, `${user}${address.replaceAll('/', '-')}-${language}-${width}`);
      }
      expect(foreign).toEqual([]);
      await context.close();
    }
  },
);
