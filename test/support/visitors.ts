import type { Browser, BrowserContextOptions } from 'playwright-core';
import { anEntry, mutations } from './an-entry.js';
import { newVisitor, type OpenPage, visit } from './browser.js';
import type { Server } from './server.js';
import { type Sample, signedIn } from './sign-in.js';

const users: Readonly<Record<Sample, string>> = {
  adviser: 'OT-rådgiver',
  'case-worker': 'NAV-veileder',
  'county-leader': 'Fylkeskoordinator i Vestfold',
  'national-editor': 'Nasjonal redaktør',
  administrator: 'Administrator',
};

/** Opens a page as a made-up user, who signs in on the way; waits until it asks for nothing more. */
export async function visitAs(
  { browser, server }: { readonly browser: Browser; readonly server: Server },
  user: Sample,
  to: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const visitor = await newVisitor(browser, server.url, options);
  await visit(visitor.page, `/logg-inn?til=${encodeURIComponent(to)}`);
  await visitor.page.getByRole('button', { name: `Prøv som ${users[user]}` }).click();
  await visitor.page.waitForURL(`**${to}`);
  await visitor.page
    .locator(/\/(?:nytt|endre)$/.test(to) ? '.entry' : 'h1')
    .first()
    .waitFor();
  await visitor.page.waitForLoadState('networkidle');
  return visitor;
}

/** Enters a made-up measure through the API, as the leader of Vestfold, and gives its id. */
export async function enteredAt(server: Server, changes: Readonly<Record<string, unknown>>): Promise<string> {
  const { body, text } = await server.query<{ createMeasure: { measure: { id: string } | null } }>(
    mutations.create,
    { input: anEntry(changes) },
    await signedIn(server, 'county-leader'),
  );
  if (body.data?.createMeasure.measure == null) throw new Error(text);
  return body.data.createMeasure.measure.id;
}
