import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { cpuOf, median, post, printTable } from './process-load.js';

const main = fileURLToPath(new URL('../src/main.js', import.meta.url));
const question = JSON.stringify({ query: '{ measures(first: 1) { totalCount } }' });
const warmStarts = 5;

interface Start {
  /** From spawning node to the first answered query. */
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly rssMb: number;
}

/** Time to the first answered query on an empty data folder (with initdb, migrations, seeds) and on a filled one. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-bench-'));
  await chmod(folder, 0o755);
  try {
    const cold = await start(folder);
    const warm: Start[] = [];
    for (let count = 0; count < warmStarts; count++) warm.push(await start(folder));
    printTable([
      ['start to first answer', 'wall ms', 'CPU ms', 'RSS MB'],
      ['cold (empty data folder), 1 run', ...cells([cold])],
      [`warm, median of ${warmStarts}`, ...cells(warm)],
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function cells(starts: readonly Start[]): readonly string[] {
  const middle = (pick: (start: Start) => number): string => median(starts.map(pick)).toFixed(0);
  return [middle((one) => one.wallMs), middle((one) => one.cpuMs), middle((one) => one.rssMb)];
}

async function start(folder: string): Promise<Start> {
  const began = performance.now();
  const env = { ...process.env, PORT: '0', TILTAK_DATA_DIR: folder, LOG_LEVEL: 'warn', DATABASE_URL: '' };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let url = '';
  for await (const line of createInterface({ input: child.stdout })) {
    url = /Listening on (\S+)/.exec(line)?.[1] ?? '';
    if (url !== '') break;
  }
  await post(`${url}/graphql`, question);
  const wallMs = performance.now() - began;
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  const rssMb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
  const cpuMs = cpuOf(child.pid as number) / 1000;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
  return { wallMs, cpuMs, rssMb };
}
