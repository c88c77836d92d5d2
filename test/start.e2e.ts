import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { addressOf, dropDatabase, makeDatabase } from './support/databases.js';
import { childrenOf, processes } from './support/processes.js';
import { type Program, projectFolder, startProgram } from './support/program.js';

jest.setTimeout(120_000);

const main = join(projectFolder, 'dist', 'bundle', 'main.js');
const cli = join(projectFolder, 'dist', 'bundle', 'cli.js');
const listening = /Listening on (http:\/\/\S+)/;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-start-'));
  await chmod(folder, 0o755);
});

afterEach(async () => {
  await gone(folder);
  await rm(folder, { recursive: true, force: true });
});

function startService(env: Readonly<Record<string, string>> = {}): Program {
  return startProgram(main, [], { env: { PORT: '0', TILTAK_DATA_DIR: folder, LOG_LEVEL: 'warn', ...env } });
}

async function urlOf(service: Program): Promise<string> {
  return (await service.said(listening))[1] ?? '';
}

async function countOfMeasures(url: string): Promise<number> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ measures(first: 1) { totalCount } }' }),
    signal: AbortSignal.timeout(10_000),
  });
  return ((await answer.json()) as { data: { measures: { totalCount: number } } }).data.measures.totalCount;
}

/** Waits until no process names the text on its command line. @throws Error naming those that stay */
async function gone(text: string, patienceMs = 5_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const left = processes().filter(({ command, pid }) => command.includes(text) && pid !== process.pid);
    if (left.length === 0) return;
    if (Date.now() > deadline) throw new Error(`Still running: ${left.map(({ command }) => command).join('\n')}`);
    await sleep(50);
  }
}

async function postmasterOf(data: string): Promise<number> {
  return Number((await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends the service and its server in order', async (signal) => {
  const service = startService();
  const url = await urlOf(service);
  expect(await countOfMeasures(url)).toBeGreaterThanOrEqual(137);
  expect(await service.end(signal)).toEqual({ code: 0, signal: null });
  await gone(folder, 1_000);
  expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
});

test('SIGKILL leaves nothing running, and the next start has the data', async () => {
  const first = startService();
  const count = await countOfMeasures(await urlOf(first));
  await first.end('SIGKILL');
  const second = startService();
  expect(await countOfMeasures(await urlOf(second))).toBe(count);
  await second.end('SIGKILL');
  await gone(folder);
});

test('a kill while the server is made or starting leaves nothing running, and the next start works', async () => {
  for (const pause of [300, 600, 900, 1_200]) {
    const service = startService();
    await sleep(pause);
    await service.end('SIGKILL');
  }
  await gone(folder);
  const service = startService();
  expect(await countOfMeasures(await urlOf(service))).toBeGreaterThanOrEqual(137);
  await service.end('SIGTERM');
});

test('a second instance on the same data folder says so and does not disturb the first', async () => {
  const first = startService();
  const url = await urlOf(first);
  const second = startService();
  expect(await second.ended).toEqual({ code: 1, signal: null });
  expect(second.output()).toContain(`in use by another instance of the service (process ${first.pid})`);
  expect(second.output()).not.toContain('    at ');
  expect(await countOfMeasures(url)).toBeGreaterThanOrEqual(137);
  await first.end('SIGTERM');
});

test('a command uses the server of the running service', async () => {
  const service = startService();
  const url = await urlOf(service);
  const command = startProgram(cli, ['seed'], { env: { TILTAK_DATA_DIR: folder } });
  expect(await command.ended).toEqual({ code: 0, signal: null });
  expect(await countOfMeasures(url)).toBeGreaterThanOrEqual(137);
  await service.end('SIGTERM');
});

test('a service waits for a command that has the folder, and commands wait for one another', async () => {
  const options = { env: { TILTAK_DATA_DIR: folder } };
  const commands = [startProgram(cli, ['seed'], options), startProgram(cli, ['seed'], options)];
  const service = startService();
  for (const command of commands) expect(await command.ended).toEqual({ code: 0, signal: null });
  expect(await countOfMeasures(await urlOf(service))).toBeGreaterThanOrEqual(137);
  await service.end('SIGTERM');
});

test('a server killed under the service comes back, and the service answers in between', async () => {
  const service = startService();
  const url = await urlOf(service);
  const postmaster = await postmasterOf(folder);
  for (const pid of [postmaster, ...childrenOf(postmaster)]) process.kill(pid, 'SIGKILL');
  expect(await countOfMeasures(url)).toBeGreaterThanOrEqual(137);
  const deadline = Date.now() + 20_000;
  while (!(await fetch(`${url}/health/ready`)).ok && Date.now() < deadline) await sleep(100);
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  expect(await postmasterOf(folder)).not.toBe(postmaster);
  await service.end('SIGTERM');
});

test('DATABASE_URL is used, and no server is started', async () => {
  const database = await makeDatabase('empty');
  const service = startService({ DATABASE_URL: addressOf(database) });
  expect(await countOfMeasures(await urlOf(service))).toBeGreaterThanOrEqual(137);
  expect(await readdir(folder)).toEqual([]);
  await service.end('SIGTERM');
  await dropDatabase(database);
});

test('the bundle needs no package but the ones that the image copies', async () => {
  const image = await readFile(join(projectFolder, 'Dockerfile'), 'utf8');
  const copied = [...image.matchAll(/^COPY --from=build \/app\/(\S+) /gm)].map(([, path]) => path as string);
  expect(copied).toContain('dist/bundle');
  for (const path of [...copied, 'package.json', 'seeds']) {
    await cp(join(projectFolder, path), join(folder, path), { recursive: true });
  }
  const database = await makeDatabase('empty');
  const env = { PORT: '0', DATABASE_URL: addressOf(database), LOG_LEVEL: 'warn' };
  const service = startProgram(join(folder, 'dist', 'bundle', 'main.js'), [], { env, cwd: folder });
  const url = await urlOf(service);
  expect(await countOfMeasures(url)).toBeGreaterThanOrEqual(137);
  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    ['/api/v1/reports/county/08.pdf?division=Y2012', 'application/pdf'],
  ] as const) {
    const answer = await fetch(`${url}${path}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  }
  await service.end('SIGTERM');
  await dropDatabase(database);
});

test('a data folder with a path too long for a socket works', async () => {
  const deep = join(folder, 'a-long-name-'.repeat(10));
  const service = startService({ TILTAK_DATA_DIR: deep });
  expect(await countOfMeasures(await urlOf(service))).toBeGreaterThanOrEqual(137);
  const socketFolder = (await readFile(join(deep, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[4] ?? '';
  expect(existsSync(socketFolder)).toBe(true);
  await service.end('SIGKILL');
  await gone(folder);
  expect(existsSync(socketFolder)).toBe(false);
});

test('a data folder that cannot be used is a plain sentence', async () => {
  const closed = join(folder, 'closed');
  await mkdir(closed, { mode: process.getuid?.() === 0 ? 0o700 : 0o500 });
  const service = startService({ TILTAK_DATA_DIR: join(closed, 'data') });
  expect(await service.ended).toEqual({ code: 1, signal: null });
  expect(service.output()).toContain('TILTAK_DATA_DIR');
  expect(service.output()).not.toContain('    at ');
});

test('killing npm hard takes the service and its server with it', async () => {
  const npm = startProgram('npm', ['start', '--silent'], { env: { PORT: '0', TILTAK_DATA_DIR: folder } });
  const url = await urlOf(npm);
  expect(await countOfMeasures(url)).toBeGreaterThanOrEqual(137);
  process.kill(npm.pid, 'SIGKILL');
  await gone(folder);
  await expect(fetch(url)).rejects.toThrow();
});
