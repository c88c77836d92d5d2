import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type Server, startServer } from './support/server.js';

jest.setTimeout(600_000);

/** Less than the documents of this test would take together: without a bound the service ends. */
const heapMb = 224;

let server: Server;
beforeAll(async () => {
  server = await startServer({ env: { NODE_OPTIONS: `--max-old-space-size=${heapMb}` } });
});
afterAll(async () => {
  await server.stop();
});

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** A question of some size that no other has the text of, asked twice: the second time it could be compiled. */
async function ask(nth: number): Promise<void> {
  const fields = 'id name description arena actors goals contents { content answer } provenance { field kind source }';
  const query = `query Q${nth} { a${nth}: measures(first: 1) { totalCount nodes { ${fields} } } b${nth}: counties { name } }`;
  for (let time = 0; time < 2; time++) await post(JSON.stringify({ query }));
}

function post(body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const asked = request(`${server.url}/graphql`, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => (text.includes('"errors"') ? reject(new Error(text)) : resolve()));
    });
    asked.on('error', reject).end(body);
  });
}

async function askAll(from: number, to: number): Promise<void> {
  let next = from;
  const worker = async (): Promise<void> => {
    while (next < to) await ask(next++);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** Megabytes that the service holds. */
function held(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;
}

const all = Number(process.env['MANY_DOCUMENTS'] ?? 3_000);

test('what is kept of documents is bounded: a small heap is enough for any number of distinct ones', async () => {
  await askAll(0, all);
  console.log(`${held().toFixed(0)} MB after ${all} distinct documents`);
  expect(held()).toBeLessThan(heapMb + 200);
});
