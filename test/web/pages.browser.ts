import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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
import { type Server, startServer } from '../support/server.js';

let server: Server;
let browser: Browser;
let measureId: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const { body } = await server.query<{ measures: { nodes: { id: string }[] } }>(
    '{ measures(first: 2) { nodes { id } } }',
  );
  measureId = body.data.measures.nodes[0]?.id ?? '';
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const addresses = [
  '/',
  '/tiltak/ID',
  '/sammenlign',
  '/forslag',
  '/dekning',
  '/dekning/trykt',
  '/dekning/behov',
  '/dekning/rapport',
  '/kunnskap',
  '/regler',
  '/om',
  '/logg-inn',
  '/fylket',
  '/nytt',
  '/kartlegging',
  '/import',
  '/import/tellinger',
  '/varsler',
  '/api',
  '/nei',
];
const widths = [320, 1280];
const languages = ['nb', 'nn', 'en'] as const;

describe.each(addresses)('%s', (address) => {
  test.each(widths)(
    'at %i px keeps WCAG A and AA in three languages, asks nobody else and does not scroll sideways',
    async (width) => {
      const { page, context, foreign, errors } = await newVisitor(browser, server.url, {
        viewport: { width, height: 900 },
      });
      await visit(page, address.replace('ID', measureId));
      for (const language of languages) {
        await chooseLanguage(page, language);
        expect([language, await wcagViolations(page)]).toEqual([language, []]);
        expect([language, await sidewaysScroll(page)]).toEqual([language, 0]);
        await picture(page, `${address.replaceAll('/', '-')}-${language}-${width}`);
      }
      expect(foreign).toEqual([]);
      expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
      await context.close();
    },
  );
});

describe('a page in the dark', () => {
  test.each(addresses)('%s has enough contrast', async (address) => {
    const { page, context } = await newVisitor(browser, server.url, { colorScheme: 'dark' });
    await visit(page, address.replace('ID', measureId));
    expect(await wcagViolations(page)).toEqual([]);
    await picture(page, `${address.replaceAll('/', '-')}-dark`);
    await context.close();
  });
});
