import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { type Answer, type Server, startServer } from './support/server.js';

const cheap = '{ __typename }';

/** Asks until an answer has a status, at most some thousand times. */
async function until(status: number, ask: () => Promise<Answer<unknown>[]>): Promise<Answer<unknown>> {
  for (let round = 0; round < 400; round++) {
    const found = (await ask()).find((answer) => answer.status === status);
    if (found !== undefined) return found;
    await sleep(20);
  }
  throw new Error(`never ${status}`);
}

async function withServer(
  env: Readonly<Record<string, string>>,
  work: (server: Server) => Promise<void>,
): Promise<void> {
  const server = await startServer({ env });
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

test('with more on the heap than it may have, the service refuses, and can be watched all the same', () =>
  withServer({ SHED_AT_HEAP_MB: '1' }, async (server) => {
    const refused = await until(503, async () => [await server.query(cheap, {}, { 'accept-language': 'nn' })]);
    expect(refused.headers.get('retry-after')).toBe('5');
    const requestId = refused.headers.get('x-request-id');
    expect(refused.body).toEqual({
      data: null,
      errors: [
        {
          message: 'Tenesta har for mykje å gjere akkurat no. Prøv igjen om 5 sekund.',
          extensions: { code: 'UNAVAILABLE', retryAfter: 5, requestId },
        },
      ],
    });
    const visit = await server.send('/', { method: 'GET', headers: { accept: 'text/html' } });
    expect([visit.status, visit.headers.get('content-type')]).toEqual([503, 'text/plain; charset=utf-8']);
    expect((await server.send('/api/v1/measures.csv', { method: 'GET' })).status).toBe(503);
    for (const path of ['/health/live', '/health/ready', '/internal/health/ready', '/internal/metrics']) {
      expect((await server.send(path, { method: 'GET' })).status).toBe(200);
    }
  }));

test('an event loop that is held by requests refuses further ones, and answers again when it is free', () =>
  withServer({ SHED_AT_DELAY_MS: '2' }, async (server) => {
    const large =
      '{ measures(first: 100) { nodes { name contents { content answer } provenance { field kind source } } } }';
    const many = () => Promise.all(Array.from({ length: 60 }, () => server.query(large)));
    const { body } = await until(503, many);
    expect(body.errors[0]?.extensions?.code).toBe('UNAVAILABLE');
    expect((await server.send('/health/live', { method: 'GET' })).status).toBe(200);
    await until(200, async () => [await server.query(cheap)]);
  }));

test('with 0 nothing is refused for that', () =>
  withServer({ SHED_AT_HEAP_MB: '0', SHED_AT_DELAY_MS: '0' }, async (server) => {
    const large = '{ measures(first: 100) { nodes { name contents { content answer } } } }';
    const answers = await Promise.all(Array.from({ length: 60 }, () => server.query(large)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  }));
