import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { printTable } from './process-load.js';
import { scratchDatabase } from './scratch-database.js';
import { growTo, percentiles } from './search-scale.js';
import { startSearchServer } from './search-server.js';

const usage = 'Usage: npm run bench -- page [SCALE…], for example 1 100';
const browserPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const typed = ['læreplass kokk', 'tett oppfølging oslo', 'arbeidspraksis i bedrift', 'praksisbrev', 'motivasjon kurs'];
/** Between two keys, as somebody who types fast. */
const betweenKeysMs = 180;

/** What a visit cost. */
interface Visit {
  readonly measures: number;
  /** JavaScript the landing page asked for, gzipped. */
  readonly scriptBytes: number;
  readonly shift: number;
  /** From each key to the painted list it led to, in milliseconds. */
  readonly keys: readonly number[];
  /** Tasks over 50 ms while typing, in milliseconds. */
  readonly longTasks: readonly number[];
}

/** Notes when a key was pressed and when the list that it led to was painted; and shifts and long tasks. */
const observe = `
  window.seen = { keys: [], shift: 0, long: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.seen.long.push(entry.duration);
  }).observe({ type: 'longtask', buffered: false });
  let pressed = null;
  addEventListener('keydown', () => { pressed = performance.now(); }, true);
  addEventListener('DOMContentLoaded', () => new MutationObserver((changes) => {
    const inList = changes.some(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest('.search-list, .search-count'));
    if (pressed === null || !inList) return;
    const from = pressed;
    pressed = null;
    requestAnimationFrame(() => setTimeout(() => window.seen.keys.push(performance.now() - from)));
  }).observe(document.body, { childList: true, subtree: true, characterData: true }));
`;

/** The landing page in a real browser: its weight, how soon a key shows, how much it moves. On copies of the register. */
export async function run(args: readonly string[]): Promise<number> {
  const scales = args.length === 0 ? [1, 100] : args.map(Number);
  const executablePath = process.env['CHROMIUM_PATH'] ?? browserPlaces.find((path) => existsSync(path));
  if (executablePath === undefined || scales.some((scale) => !Number.isInteger(scale) || scale < 1)) {
    console.error(executablePath === undefined ? 'No Chromium or Chrome is found. Set CHROMIUM_PATH to it.' : usage);
    return 2;
  }
  const args0 = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: args0 });
  const visits: Visit[] = [];
  try {
    for (const scale of scales) visits.push(await visitAt(browser, scale));
  } finally {
    await browser.close();
  }
  print(visits);
  return 0;
}

async function visitAt(browser: Browser, scale: number): Promise<Visit> {
  const database = await scratchDatabase();
  try {
    const measures = await growTo(database, scale);
    const server = await startSearchServer(database.url);
    try {
      return await visit(browser, server.url, measures);
    } finally {
      await server.stop();
    }
  } finally {
    await database.remove();
  }
}

async function visit(browser: Browser, url: string, measures: number): Promise<Visit> {
  const context = await browser.newContext({ locale: 'nb-NO', baseURL: url });
  const page = await context.newPage();
  const scripts = new Set<string>();
  page.on('response', (answer) => {
    if (/\.js$/.test(answer.url())) scripts.add(answer.url());
  });
  await page.addInitScript(observe);
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const scriptBytes = await gzippedBytes([...scripts]);
  await typeAll(page, typed.slice(0, 1));
  await page.evaluate('window.seen.keys = []; window.seen.long = []');
  await typeAll(page, typed);
  const seen = await page.evaluate<{ keys: number[]; shift: number; long: number[] }>('window.seen');
  await context.close();
  return { measures, scriptBytes, shift: seen.shift, keys: seen.keys, longTasks: seen.long };
}

async function gzippedBytes(addresses: readonly string[]): Promise<number> {
  const lengths = addresses.map(async (address) => {
    const { headers } = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
    return Number(headers.get('content-length'));
  });
  return (await Promise.all(lengths)).reduce((sum, length) => sum + length, 0);
}

async function typeAll(page: Page, texts: readonly string[]): Promise<void> {
  const box = page.getByRole('searchbox');
  for (const text of texts) {
    await box.fill('');
    await sleep(1_000);
    await box.focus();
    await page.keyboard.type(text, { delay: betweenKeysMs });
    await sleep(1_000);
  }
}

function print(visits: readonly Visit[]): void {
  const rows = visits.map(({ measures, scriptBytes, shift, keys, longTasks }) => {
    const { p50, p95 } = percentiles(keys);
    const longest = Math.max(0, ...longTasks);
    return [
      `${measures} measures`,
      (scriptBytes / 1_000).toFixed(1),
      `${p50.toFixed(0)} / ${p95.toFixed(0)} (${keys.length} keys)`,
      shift.toFixed(4),
      `${longTasks.length}, longest ${longest.toFixed(0)}`,
    ];
  });
  printTable([['landing page', 'JS kB gzipped', 'key to painted ms, p50 / p95', 'shift', 'tasks over 50 ms'], ...rows]);
}
