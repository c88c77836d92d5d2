import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, so that its CPU can be told from the load's. */
export interface Contender {
  readonly name: string;
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a compiled program that may be sent an input and sends `{ url }` to its parent once it answers. */
export async function startContender(
  name: string,
  program: URL,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  input: unknown = null,
): Promise<Contender> {
  const child: ChildProcess = fork(fileURLToPath(program), [...args], { env: { ...process.env, ...environment } });
  if (input !== null) child.send(input as object);
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`${name} did not start`);
    }),
  ])) as [{ url: string }];
  return {
    name,
    pid: child.pid as number,
    url: message.url,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

const ticksPerSecond = 100;

/** CPU of a process so far, user and system, in microseconds. Linux: /proc counts in ticks of 10 ms. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1_000_000) / ticksPerSecond;
}

const agent = new Agent({ keepAlive: true, maxSockets: 10 });

/** Posts one body and gives the answer's text. */
export function post(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const outgoing = request(url, { method: 'POST', agent, headers, timeout: 30_000 }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks).toString()));
      answer.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Posts `count` times over ten connections; CPU of the server per request, in microseconds. */
export async function cpuPerRequest(contender: Contender, body: string, count: number): Promise<number> {
  const before = cpuOf(contender.pid);
  let left = count;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await post(contender.url, body);
  };
  await Promise.all(Array.from({ length: 10 }, worker));
  return (cpuOf(contender.pid) - before) / count;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** A table with right-aligned columns after the first. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('  '));
  }
}
