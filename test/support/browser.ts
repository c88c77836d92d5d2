import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The machine's browser, by `CHROMIUM_PATH` or where it usually lies; undefined where there is none. */
export const browserPath: string | undefined =
  process.env['CHROMIUM_PATH'] ?? usualPlaces.find((path) => existsSync(path));

/** A browser that asks no one but the page's own server, so that every other request is the page's. */
export function launchBrowser(): Promise<Browser> {
  if (browserPath === undefined) throw new Error('No Chromium or Chrome is found: set CHROMIUM_PATH to it.');
  return chromium.launch({
    executablePath: browserPath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** A page with what it did that it should not: requests to others, errors it logged. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly foreign: readonly string[];
  readonly errors: readonly string[];
}

/** Opens an empty page, as a new visitor's, that may ask only `origin`. */
export async function newVisitor(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ baseURL: origin, locale: 'nb-NO', ...options });
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)) foreign.push(url);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, context, foreign, errors };
}

/** Goes to an address and waits until the page shows its heading and asks for nothing more. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Waits until the element with an id is scrolled to within `pixels` of the top. The pages’ own policy lets nothing be evaluated in them. */
export async function scrolledTo(page: Page, id: string, pixels: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const box = await page.locator(`[id="${id}"]`).boundingBox();
    if (box !== null && Math.abs(box.y) < pixels) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`${id} is not scrolled to`);
}

/** Chooses the language as a reader does. */
export async function chooseLanguage(page: Page, language: 'nb' | 'nn' | 'en'): Promise<void> {
  await page.locator('.frame-language select').selectOption(language);
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
}

/** Counts clicks as they reach the page, wherever they are made, until it is loaded anew. */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate('window.clicks = 0; addEventListener("pointerdown", () => { window.clicks += 1; }, true)');
  return () => page.evaluate<number>('window.clicks');
}

/**
 * Presses Tab until what is focused is of the kind and its label or text begins with the name. Each stop, or what frames
 * it, must show that it is focused.
 * @throws after 80 stops
 */
export async function tabTo(page: Page, kind: string, name: string): Promise<void> {
  const stops: string[] = [];
  while (stops.length < 80) {
    await page.keyboard.press('Tab');
    const [tag, text, seen] = await page.evaluate<[string, string, boolean]>(`(() => {
      const at = document.activeElement;
      const shows = ({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none';
      const around = [at, at.parentElement].map((element) => getComputedStyle(element));
      return [at.localName, (at.labels?.[0] ?? at).textContent || at.outerHTML.slice(0, 200), around.some(shows)];
    })()`);
    if (!seen) throw new Error(`The focus does not show at «${text}».`);
    if (tag === kind && text.startsWith(name)) return;
    stops.push(text);
  }
  throw new Error(`No ${kind} «${name}» among ${stops.join(', ')}.`);
}

/**
 * What axe finds against WCAG 2.0–2.2, levels A and AA, with the elements it finds it at. GraphiQL’s own inside is left out:
 * it is others’ work and fails several; the page about the register says so.
 */
export async function wcagViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .exclude('.graphiql-container')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** By how many pixels a page is wider than its window; 0 where nothing scrolls sideways. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - innerWidth)');
}

/** A picture of the whole page for people to look at, in the folder that `TILTAK_PICTURES` names; without it none. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['TILTAK_PICTURES'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
