import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type Server, startServer } from './support/server.js';

jest.setTimeout(300_000);

/** Sent in the gate; `MANY_DOCUMENTS=100000` looks for longer, some 90 seconds. */
const documents = Number(process.env['MANY_DOCUMENTS'] ?? 4_000);
const inFlight = 16;
const agent = new Agent({ keepAlive: true, maxSockets: inFlight });

let server: Server;
beforeAll(async () => {
  server = await startServer({ env: { NODE_OPTIONS: '--max-old-space-size=256' } });
});
afterAll(async () => {
  agent.destroy();
  await server.stop();
});

/** Sends a document over a connection that stays open; its status. */
function send(query: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}/graphql`, {
      agent,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    sent.on('error', reject).on('response', (answer) => {
      answer.resume().on('error', reject);
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.end(JSON.stringify({ query }));
  });
}

/** Sends the documents of the numbers from `first`, some at a time; the statuses that came. */
async function sendAll(first: number, count: number, documentOf: (number: number) => string): Promise<Set<number>> {
  const statuses = new Set<number>();
  let next = first;
  const one = async (): Promise<void> => {
    while (next < first + count) statuses.add(await send(documentOf(next++)));
  };
  await Promise.all(Array.from({ length: inFlight }, one));
  return statuses;
}

/** What the server's process holds of the machine's memory, in MiB. */
async function residentMiB(): Promise<number> {
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** Documents that differ in nothing but the name a field is answered under. */
const small = (number: number): string => `{ a${number}: measures(first: 1) { totalCount } }`;

/** As many fields as are compared with one another before a document is refused. */
const large = (number: number): string => `{ a${number}: measures(first: 1) { nodes { ${'id '.repeat(500)} } } }`;

/** As many tokens as are read. */
const wrong = (number: number): string => `{ a${number}: measures(first: 1) { ${'idd '.repeat(1_900)} } }`;

test('as many documents as anybody sends leave the memory as it was', async () => {
  await sendAll(0, 2_000, small);
  const before = await residentMiB();
  expect([...(await sendAll(2_000, documents, small))]).toEqual([200]);
  expect(await residentMiB()).toBeLessThan(before * 1.2);
});

test.each([
  ['right ones', large, 200],
  ['ones sent twice, so that they are compiled', (number: number) => large(1_000_000 + (number >> 1)), 200],
  ['wrong ones', wrong, 400],
])('the largest documents leave the service on its feet: %s', async (_, documentOf, status) => {
  const statuses = await sendAll(0, 500, documentOf);
  expect([...statuses]).toEqual([status]);
  expect(await residentMiB()).toBeLessThan(512);
});
