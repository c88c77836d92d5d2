import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { requestsAMinute } from '../src/platform/door/budgets.js';
import { type Answer, type Server, startServer } from './support/server.js';
import { signedIn } from './support/sign-in.js';

/** A tenth of everything, so that a budget is soon spent. This machine stands for a trusted proxy and for everybody else. */
const scale = 0.1;
const budgetOf = (of: keyof typeof requestsAMinute, sender: 'address' | 'viewer'): number =>
  Math.ceil(requestsAMinute[of][sender] * scale);

const env = { RATE_LIMITS: 'everyone', RATE_LIMIT_SCALE: String(scale), TRUSTED_PROXIES: '127.0.0.1' };
const from = (address: string): { readonly 'x-forwarded-for': string } => ({ 'x-forwarded-for': address });
const cheap = '{ __typename }';
const change = `mutation { confirmMeasure(id: "00000000-0000-4000-8000-000000000000", version: 1) { problems { path } } }`;

let server: Server;
beforeAll(async () => {
  server = await startServer({ env });
});
afterAll(async () => {
  await server.stop();
});

interface Spent {
  /** How many were answered before. */
  readonly answered: number;
  readonly refused: Answer<unknown>;
}

/** Asks the same until it is refused. Twice the budget at most are answered: a minute may end under it, and then the next. */
async function untilRefused(budget: number, ask: () => Promise<Answer<unknown>>): Promise<Spent> {
  for (let answered = 0; answered <= 2 * budget; answered++) {
    const answer = await ask();
    if (answer.status === 429) return { answered, refused: answer };
  }
  throw new Error('never refused');
}

test('an address that asks too much is told when to try again, in its language; others go on', async () => {
  const reading = budgetOf('READ', 'address');
  const ask = (language: string) => () =>
    server.query(cheap, {}, { ...from('198.51.100.7'), 'accept-language': language });
  const { answered, refused } = await untilRefused(reading, ask('nb'));
  expect(answered).toBeGreaterThanOrEqual(reading);
  const [error] = refused.body.errors;
  expect(error?.message).toMatch(/^For mange spørringer på kort tid\. Prøv igjen om \d+ sekund(er)?\.$/);
  const seconds = Number(refused.headers.get('retry-after'));
  expect(error?.extensions).toMatchObject({ code: 'TOO_MANY', retryAfter: seconds });
  expect(seconds > 0 && seconds <= 60).toBe(true);
  const inNynorsk = await untilRefused(reading, ask('nn'));
  expect(inNynorsk.refused.body.errors[0]?.message).toMatch(/^For mange spørjingar/);
  const inEnglish = await untilRefused(reading, ask('en'));
  expect(inEnglish.refused.body.errors[0]?.message).toMatch(/^Too many questions .*Try again in/);
  expect((await server.query(cheap, {}, from('198.51.100.8'))).status).toBe(200);
  const file = await server.send('/api/v1/measures.csv', { method: 'HEAD', headers: from('198.51.100.7') });
  expect(file.status).toBe(200);
});

test('a question that may answer much counts as many', async () => {
  const fields = 'contents { content answer } provenance { field kind source } actors goals resourceContributors';
  const large = `{ measures(first: 100) { nodes { ${fields} } } more: measures(first: 100) { nodes { ${fields} } } }`;
  const reading = budgetOf('READ', 'address');
  const { answered } = await untilRefused(reading, () => server.query(large, {}, from('198.51.100.9')));
  expect(answered).toBeGreaterThan(0);
  expect(answered).toBeLessThan(reading);
});

test('an IPv6 network is one sender, whichever of its addresses it comes from', async () => {
  let host = 0;
  const ask = () => server.send('/api/openapi.json', { method: 'GET', headers: from(`2001:db8:1:2::${++host}`) });
  expect((await untilRefused(budgetOf('FILES', 'address'), ask)).answered).toBeGreaterThan(0);
});

describe('budgets are apart', () => {
  test('changes, by address, whoever asks', async () => {
    const writing = budgetOf('WRITE', 'address');
    const ask = () => server.query(change, {}, from('198.51.100.10'));
    expect((await ask()).body.errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const { refused } = await untilRefused(writing, ask);
    expect(refused.body.errors[0]?.message).toMatch(/^Ikke lagret: for mange endringer/);
    expect((await server.query(cheap, {}, from('198.51.100.10'))).status).toBe(200);
  });

  test('signing in; a browser reads the words alone', async () => {
    const headers = { ...from('198.51.100.11'), accept: 'text/html,*/*' };
    const ask = () => server.send('/auth/sign-in', { method: 'GET', headers, redirect: 'manual' });
    expect((await ask()).status).toBe(302);
    const { refused } = await untilRefused(budgetOf('SIGN_IN', 'address'), ask);
    expect(refused.headers.get('content-type')).toContain('text/plain');
    expect(refused.text).toMatch(/^For mange innlogginger på kort tid\./);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('one who is signed in, from wherever; another at the same place goes on', async () => {
    const leader = await signedIn(server, 'county-leader');
    const editor = await signedIn(server, 'national-editor');
    let address = 0;
    const ask = (cookie: { readonly cookie: string }) => () =>
      server.query(cheap, {}, { ...cookie, ...from(`203.0.113.${++address % 200}`) });
    const reading = budgetOf('READ', 'viewer');
    expect((await untilRefused(reading, ask(leader))).answered).toBeGreaterThanOrEqual(reading);
    expect((await ask(editor)()).status).toBe(200);
  });
});

test('health and metrics are always answered', async () => {
  for (let count = 0; count < budgetOf('PAGES', 'address') + 1; count++) {
    expect((await server.send('/internal/health/live', { method: 'GET' })).status).toBe(200);
  }
  const { text } = await server.send('/internal/metrics', { method: 'GET' });
  expect(text).toMatch(/request_duration_seconds_count\{door="graphql",code="TOO_MANY"\} [1-9]/);
});

test('what anybody says of where a request comes from is believed of a trusted proxy only', async () => {
  const alone = await startServer({ env: { RATE_LIMITS: 'everyone', RATE_LIMIT_SCALE: String(scale) } });
  try {
    let address = 0;
    const reading = budgetOf('READ', 'address');
    const ask = () => alone.query(cheap, {}, from(`198.51.100.${++address % 200}`));
    expect((await untilRefused(reading, ask)).answered).toBeGreaterThanOrEqual(reading);
    expect(alone.output()).not.toContain('198.51.100');
  } finally {
    await alone.stop();
  }
});

test('without a setting this very machine is not counted', async () => {
  const own = await startServer({ env: { RATE_LIMIT_SCALE: '0.01' } });
  try {
    for (let count = 0; count < 4 * 18; count++) expect((await own.query(cheap)).status).toBe(200);
  } finally {
    await own.stop();
  }
});
