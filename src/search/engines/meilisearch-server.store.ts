import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, constants, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Meilisearch } from 'meilisearch';
import { type Config, configToken } from '../../platform/config.js';

/** Where a Meilisearch server is and what opens it. */
export interface MeilisearchAddress {
  readonly host: string;
  /** May search the index and nothing else. */
  readonly searchKey: string | null;
  /** The server's version where it was told; a key that is limited to some indexes may not ask for it. */
  readonly version: string | null;
  /** May write documents, settings and indexes of the measures; null where this process only searches. */
  readonly indexKey: string | null;
}

/**
 * Compressed answers come in two writes and wait for each other: 45 ms instead of 3 per answer, measured on 1.50 over
 * the loopback interface.
 */
export const uncompressed = { headers: { 'accept-encoding': 'identity' } } as const;

const startWithinMs = 10_000;
const requestMs = 2_000;

/** Runs the server and ends it once the pipe on descriptor 3 closes, which it does when node ends in any way. */
const guardScript = `
"$@" 3<&- &
server=$!
( read -r _ <&3; kill "$server" 2>/dev/null ) &
wait "$server"
code=$?
kill "$!" 2>/dev/null
exit "$code"
`;

/** The server that the settings name; without one, a server of our own where its program is on the machine. */
@Injectable()
export class MeilisearchServerStore {
  private given: MeilisearchAddress | null = null;
  private program: string | null = null;
  private child: ChildProcess | null = null;
  private starting: Promise<MeilisearchAddress | null> | null = null;
  private readonly masterKey = randomBytes(24).toString('base64url');

  constructor(@Inject(configToken) private readonly config: Config) {}

  /** Finds out once whether there is a server to use. Only a process that serves runs one of its own. */
  async prepare(serving: boolean): Promise<void> {
    const { meiliHost, meiliSearchKey, meiliIndexKey } = this.config;
    if (meiliHost !== null) {
      this.given = { host: meiliHost, searchKey: meiliSearchKey, indexKey: meiliIndexKey, version: null };
    } else if (serving) this.program = await findProgram(this.config.meiliBinary);
  }

  isSetUp(): boolean {
    return this.given !== null || this.program !== null;
  }

  /** Whether this process runs the server itself and starts it again when it dies. */
  isOwn(): boolean {
    return this.program !== null;
  }

  /** The address, now; null where there is no server or it is not up. Never waits. */
  address(): MeilisearchAddress | null {
    return this.given;
  }

  /** Starts our own server where it is not running. @returns the address, null where there is no server to be had */
  async up(): Promise<MeilisearchAddress | null> {
    if (this.program === null || this.given !== null) return this.given;
    this.starting ??= this.start(this.program).finally(() => {
      this.starting = null;
    });
    return this.starting;
  }

  async stop(): Promise<void> {
    this.program = null;
    await this.starting?.catch(() => {});
    const child = this.child;
    this.child = null;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    pipeOf(child).end();
    await ended;
  }

  private async start(program: string): Promise<MeilisearchAddress | null> {
    const folder = join(resolve(this.config.dataFolder ?? '.tiltaksregister'), 'meilisearch');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const host = `http://127.0.0.1:${await freePort()}`;
    if (this.program === null) return null;
    const child = this.launch(program, folder, host);
    this.child = child;
    const master = new Meilisearch({ host, apiKey: this.masterKey, timeout: requestMs });
    try {
      for (
        const deadline = Date.now() + startWithinMs;
        Date.now() < deadline && child.exitCode === null && this.program !== null;
      ) {
        if (await master.isHealthy()) {
          const { pkgVersion } = await master.getVersion();
          this.given = { host, version: pkgVersion, ...(await keysOf(master)) };
          return this.given;
        }
        await new Promise((done) => setTimeout(done, 50));
      }
      return null;
    } finally {
      if (this.given === null) pipeOf(child).end();
    }
  }

  private launch(program: string, folder: string, host: string): ChildProcess {
    const flags = ['--db-path', join(folder, 'data'), '--dump-dir', join(folder, 'dumps')];
    const more = ['--snapshot-dir', join(folder, 'snapshots'), '--http-addr', host.replace('http://', '')];
    const rest = ['--no-analytics', '--log-level', 'ERROR', '--env', 'production'];
    const child = spawn('sh', ['-c', guardScript, 'meilisearch', program, ...flags, ...more, ...rest], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', MEILI_MASTER_KEY: this.masterKey },
    });
    child.once('error', () => {});
    pipeOf(child).on('error', () => {});
    child.once('exit', () => {
      if (this.child === child) this.given = null;
    });
    return child;
  }
}

/** The pipe whose end ends the server. */
function pipeOf(child: ChildProcess): Writable {
  return child.stdio[3] as Writable;
}

/** Two keys of their own: the one that searches cannot write, neither can do more than it must. */
async function keysOf(master: Meilisearch): Promise<Pick<MeilisearchAddress, 'searchKey' | 'indexKey'>> {
  const { results } = await master.getKeys({ limit: 100 });
  const find = async (name: string, actions: readonly string[], indexes: readonly string[]): Promise<string> => {
    const known = results.find((key) => key.name === name);
    if (known !== undefined) return known.key;
    const made = await master.createKey({ name, actions: actions as never, indexes: [...indexes], expiresAt: null });
    return made.key;
  };
  return {
    searchKey: await find('tiltaksregister search', ['search'], ['measures']),
    indexKey: await find(
      'tiltaksregister index',
      ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.*', 'stats.get'],
      ['measures*'],
    ),
  };
}

async function findProgram(named: string | null): Promise<string | null> {
  if (named !== null) return (await isProgram(named)) ? named : null;
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter((part) => part !== '')) {
    const program = join(folder, 'meilisearch');
    if (await isProgram(program)) return program;
  }
  return null;
}

function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
