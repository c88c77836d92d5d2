import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Server, startServer } from './support/server.js';

/** What whoever runs the service relies on: health, metrics, and what production hides. */
let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

test('it tells whether the service is alive and ready', async () => {
  for (const path of ['/health/live', '/health/ready', '/internal/health/live', '/internal/health/ready']) {
    expect((await server.send(path, { method: 'GET' })).status).toBe(200);
  }
});

test('requests are counted by door and code, and nothing that was sent is in it', async () => {
  await server.query('{ codeLists { name } }');
  await server.query('{ kanari: measures { KANARI } }');
  await server.query('query($f: MeasureFilter) { measures(filter: $f) { totalCount } }', {
    f: { datasets: ['KANARI'], counties: ['KANARI'] },
  });
  await server.send('/KANARI', { method: 'GET' });
  const { text, headers } = await server.send('/internal/metrics', { method: 'GET' });
  expect(headers.get('content-type')).toContain('text/plain');
  expect(text).toMatch(/request_duration_seconds_count\{door="graphql",code="OK"\} [1-9]/);
  expect(text).toMatch(/request_duration_seconds_count\{door="graphql",code="INVALID"\} [1-9]/);
  expect(text).toMatch(/request_duration_seconds_count\{door="other",code="INVALID"\} [1-9]/);
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  expect(text).not.toMatch(/KANARI/i);
});

test('metrics are for this machine, or for anybody where that was chosen', async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  const statusFrom = async (metricsFrom: string): Promise<number> => {
    const open = await startServer({ env: { HOST: '0.0.0.0', METRICS_FROM: metricsFrom } });
    try {
      const { port } = new URL(open.url);
      return (await fetch(`http://${outside}:${port}/internal/metrics`)).status;
    } finally {
      await open.stop();
    }
  };
  if (outside !== undefined) expect([await statusFrom('loopback'), await statusFrom('anywhere')]).toEqual([404, 200]);
});

test('in production the schema is not told', async () => {
  const production = await startServer({ env: { NODE_ENV: 'production' } });
  try {
    const { body, text } = await production.query('{ __schema { types { name } } }');
    expect([body.data, text.includes('Measure')]).toEqual([null, false]);
    const unknown = await production.query('{ measurez { id } }');
    expect(unknown.text).not.toMatch(/Did you mean|measures/);
  } finally {
    await production.stop();
  }
});
