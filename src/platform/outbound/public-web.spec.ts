import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isPublicWebAddress } from './public-request.js';
import { PublicWebStore } from './public-web.store.js';

let listener: Server;
let port: number;
let connections = 0;
beforeAll(async () => {
  listener = createServer((socket) => {
    connections++;
    socket.on('error', () => undefined).destroy();
  }).listen(0, '::');
  await once(listener, 'listening');
  ({ port } = listener.address() as AddressInfo);
});
afterAll(() => void listener.close());

const question = { method: 'GET', headers: {}, body: null, timeoutMs: 3_000 } as const;

test.each([
  'https://localhost',
  'https://127.0.0.1',
  'https://2130706433',
  'https://0x7f.1',
  'https://[::1]',
  'https://[::ffff:127.0.0.1]',
  'https://0.0.0.0',
])('%s is never connected to', async (address) => {
  const web = new PublicWebStore({ privateHosts: [] });
  expect(await web.ask(`${address}:${port}/`, question)).toEqual({ failure: 'NOT_PUBLIC' });
  expect(connections).toBe(0);
  expect(isPublicWebAddress(address)).toBe(false);
  await web.close();
});

test('a host that is listed is connected to, and no other by it', async () => {
  const web = new PublicWebStore({ privateHosts: ['localhost'] });
  expect(await web.ask(`https://localhost:${port}/`, question)).toEqual({ failure: 'UNREACHABLE' });
  expect(connections).toBeGreaterThan(0);
  expect(await web.ask(`https://127.0.0.1:${port}/`, question)).toEqual({ failure: 'NOT_PUBLIC' });
  expect(await web.ask(`http://localhost:${port}/`, question)).toEqual({ failure: 'NOT_PUBLIC' });
  await web.close();
});

test.each([
  ['https://mottaker.example/hook?x=1', true],
  ['https://1.1.1.1/hook', true],
  ['https://[2606:4700:4700::1111]/hook', true],
  ['http://mottaker.example/', false],
  ['https://user:pass@mottaker.example/', false],
  ['https://10.0.0.1/', false],
  ['https://[fd00::1]/', false],
  ['https://api.localhost/', false],
  ['https://LOCALHOST./', false],
  ['ftp://mottaker.example/', false],
  ['mottaker.example', false],
])('%s: can be an address of the public web: %s', (address, can) => {
  expect(isPublicWebAddress(address)).toBe(can);
});
