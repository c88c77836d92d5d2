import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from './support/databases.js';
import { type Server, startServer } from './support/server.js';
import { signedIn } from './support/sign-in.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
});

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

test.each([
  '/graphql',
  '/',
  '/api/v1/measures.csv',
  '/health/live',
  '/internal/metrics',
  '/nothing',
  '/auth/sign-in',
  '/%zz',
])('every answer of %s has an id', async (path) => {
  const { headers } = await server.send(path, { method: 'GET', redirect: 'manual' });
  expect(headers.get('x-request-id')).toMatch(uuid);
});

test('an id that a program made is kept, in the answer and in what it says is wrong', async () => {
  const id = randomUUID();
  const { headers, body } = await server.query('{ auditLog { id } }', {}, { 'x-request-id': id });
  expect(headers.get('x-request-id')).toBe(id);
  expect(body.errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', requestId: id });
  const file = await server.send('/api/v1/measures.csv?first=KANARI', {
    method: 'GET',
    headers: { 'x-request-id': id },
  });
  expect(file.text).toContain(id);
});

test.each(['Kari Nordmann', '41508149500', 'xyzw', `${randomUUID()}!`])('%s is not taken for one', async (said) => {
  const { headers, text } = await server.query('{ nothing }', {}, { 'x-request-id': said });
  expect(headers.get('x-request-id')).toMatch(uuid);
  expect(text).not.toContain(said);
});

test('what goes wrong here is logged with the id that its sender was given', async () => {
  const administrator = await signedIn(server, 'administrator');
  await sql(server.database, 'alter table audit rename to audit_away');
  try {
    const { body, headers } = await server.query('{ auditLog { id } }', {}, administrator);
    const id = headers.get('x-request-id') ?? '';
    expect(body.errors[0]?.extensions).toEqual({ code: 'INTERNAL', requestId: id });
    const lines = server.output().split('\n');
    expect(lines.some((line) => line.includes('"event":"bug"') && line.includes(`"requestId":"${id}"`))).toBe(true);
  } finally {
    await sql(server.database, 'alter table audit_away rename to audit');
  }
});
