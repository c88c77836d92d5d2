import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newVisitor, type OpenPage } from './browser.js';
import { type Server, startServer } from './server.js';

/**
 * One visitor for all tests of a file, on a server of its own. At the end both are stopped, and no page has reported an
 * error or asked another site for anything.
 * @returns the visitor's page; only within tests
 */
export function oneVisitor(): () => Page {
  let server: Server;
  let browser: Browser;
  let visitor: OpenPage;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
    visitor = await newVisitor(browser, server.url);
  });
  afterAll(async () => {
    const { errors, foreign } = visitor;
    await visitor.context.close();
    await browser.close();
    await server.stop();
    expect([errors, foreign]).toEqual([[], []]);
  });
  return () => visitor.page;
}
