import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedPostgresError } from '../errors.js';
import { type PostgresPrograms, preparePrograms, privateFolder } from './postgres-binaries.store.js';
import {
  ask,
  clusterName,
  connectionTo,
  createClusterIfMissing,
  isAlive,
  type Owner,
  type PostgresConnection,
  type Role,
  serverEnvironment,
  serverState,
  socketName,
  superuser,
} from './postgres-cluster.store.js';

/** A PostgreSQL that this process can use, on a unix socket only. */
export interface RunningPostgres {
  connection(database: string): PostgresConnection;
  /** True where another process started the server and will stop it. */
  readonly attached: boolean;
  createDatabaseIfMissing(database: string): Promise<void>;
  /** Stops the server, keeping its data; does nothing where it is attached. Waits until the server is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /**
   * A `service` is alone on its data folder and shares its server with commands. A `command` uses the server of a
   * running service, else starts one for itself; commands wait for one another. Default `command`.
   */
  readonly as?: Role;
  /** Server settings beside the launcher's own, such as `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Another process uses the data folder; the message names it. */
export class DataFolderInUse extends EmbeddedPostgresError {
  override readonly name = 'DataFolderInUse';
}

/** How long to wait for a server that is going down or belongs to a command, and for one that is starting. */
const waitForOthers = 30_000;
const waitForStart = 120_000;

/**
 * Starts a PostgreSQL of this process's own on a data folder, made where it is missing; data is kept between starts.
 * The server goes down with this process, however it dies: a guard process holds the other end of a pipe. A server
 * that dies under us is started again.
 * @throws DataFolderInUse where a service finds another one on the folder, or a command will not end
 * @throws EmbeddedPostgresError where the server cannot run here; the message says what to do
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  { as = 'command', settings = {} }: EmbeddedOptions = {},
): Promise<RunningPostgres> {
  const programs = await preparePrograms(resolve(dataFolder));
  const cluster = join(resolve(dataFolder), 'postgres');
  await createClusterIfMissing(cluster, programs);
  const server = new OwnServer(cluster, programs, { role: as, pid: process.pid }, settings);
  const deadline = Date.now() + waitForOthers;
  for (;;) {
    const found = await serverState(cluster);
    if (found.kind === 'UP' && found.owner !== null) {
      if (isAlive(found.owner.pid)) {
        if (as === 'command' && found.owner.role === 'service') return runningOn(found.socketFolder, true);
        if (as === 'service' && found.owner.role === 'service') throw inUse(dataFolder, found.owner);
        if (Date.now() > deadline) throw inUse(dataFolder, found.owner);
      } else if (Date.now() > deadline - waitForOthers / 2) {
        process.kill(found.postmaster, 'SIGINT');
      }
    } else if (found.kind === 'DOWN' && (await server.start())) {
      return runningOn(server.socketFolder, false, () => server.stop());
    }
    if (Date.now() > deadline) throw new EmbeddedPostgresError(`PostgreSQL on ${dataFolder} does not come up.`);
    await sleep(100);
  }
}

function inUse(dataFolder: string, owner: Owner): DataFolderInUse {
  const what = owner.role === 'service' ? 'another instance of the service' : 'a command';
  return new DataFolderInUse(
    `The data folder ${dataFolder} is in use by ${what} (process ${owner.pid}). ` +
      'Stop it first, or set TILTAK_DATA_DIR to another folder.',
  );
}

function runningOn(
  socketFolder: string,
  attached: boolean,
  stop: () => Promise<void> = () => Promise.resolve(),
): RunningPostgres {
  return {
    attached,
    stop,
    connection: (database) => connectionTo(socketFolder, database),
    createDatabaseIfMissing: async (database) => {
      const known = await ask(socketFolder, superuser, 'SELECT datname FROM pg_database');
      if (known.some((row) => row['datname'] === database)) return;
      await ask(socketFolder, superuser, `CREATE DATABASE ${pg.escapeIdentifier(database)}`).catch((error) => {
        if (error.code !== '42P04' && error.code !== '23505') throw error;
      });
    },
  };
}

/**
 * Runs the server and stops it once the pipe on descriptor 3 closes, which it does when node ends in any way.
 * Asked again and again, since a server that has not set its signal handlers yet would pass over the first time.
 * $0 is the socket's folder to remove at the end, or empty.
 */
const guardScript = `
"$@" 3<&- &
server=$!
(
  read -r _ <&3
  rounds=0
  while [ "$rounds" -lt 150 ] && kill -INT "$server" 2>/dev/null; do
    rounds=$((rounds + 1))
    sleep 0.2
  done
) &
wait "$server"
code=$?
kill "$!" 2>/dev/null
[ "$0" = none ] || rmdir "$0" 2>/dev/null
exit "$code"
`;

/** A server process on a cluster, started by this process, and its guard. */
class OwnServer {
  socketFolder = '';
  private guard: ChildProcess | null = null;
  private stopping = false;

  constructor(
    private readonly cluster: string,
    private readonly programs: PostgresPrograms,
    private readonly owner: Owner,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  /** True once the server answers; false where another server still holds the cluster. @throws EmbeddedPostgresError */
  async start(): Promise<boolean> {
    await this.prepareSocketFolder();
    const logged = await this.trimLog();
    const guard = await this.spawnGuard();
    if (await this.answers(guard)) {
      this.guard = guard;
      guard.once('exit', () => {
        guard.stdio[3]?.destroy();
        void this.revive();
      });
      return true;
    }
    await release(guard);
    const said = (await readFile(this.logFile(), 'utf8').catch(() => '')).slice(logged);
    if (/lock file .* already exists|pre-existing shared memory|is another post/.test(said)) return false;
    if (said.trim() === '' || /received fast shutdown request/.test(said)) return false;
    throw new EmbeddedPostgresError(`PostgreSQL does not start on ${this.cluster}:\n${said.trim().slice(-2000)}`);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.guard !== null) await release(this.guard);
  }

  /** Starts the server again after it died under us, until it answers or we stop. */
  private async revive(): Promise<void> {
    for (let pause = 100; !this.stopping; pause = Math.min(pause * 2, 5_000)) {
      await sleep(pause, undefined, { ref: false });
      const up = this.stopping || (await this.start().catch(() => false));
      if (up) return;
    }
  }

  private async spawnGuard(): Promise<ChildProcess> {
    const log = await open(this.logFile(), 'a', 0o600);
    const { user, postgres } = this.programs;
    const removed = this.socketFolder === this.cluster ? 'none' : this.socketFolder;
    const guard = spawn('/bin/sh', ['-c', guardScript, removed, postgres, '-D', this.cluster, ...this.flags()], {
      cwd: '/',
      detached: true,
      env: serverEnvironment(),
      stdio: ['ignore', log.fd, log.fd, 'pipe'],
      ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
    });
    guard.on('error', () => undefined);
    guard.stdio[3]?.on('error', () => undefined);
    guard.unref();
    (guard.stdio[3] as unknown as { unref(): void }).unref();
    await log.close();
    return guard;
  }

  private flags(): string[] {
    const settings = {
      listen_addresses: '',
      port: '5432',
      unix_socket_directories: `"${this.socketFolder.replaceAll('"', '""')}"`,
      unix_socket_permissions: '0700',
      cluster_name: clusterName(this.owner),
      timezone: 'UTC',
      log_timezone: 'UTC',
      ...this.settings,
    };
    return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  }

  /** Whether the server that now answers on the cluster is this one; waits as long as it is starting. */
  private async answers(guard: ChildProcess): Promise<boolean> {
    const deadline = Date.now() + waitForStart;
    while (guard.exitCode === null && guard.signalCode === null && guard.pid !== undefined && Date.now() < deadline) {
      const found = await serverState(this.cluster);
      if (found.kind === 'UP') return found.owner?.pid === this.owner.pid;
      await sleep(15);
    }
    return false;
  }

  /** The cluster itself, or a short private folder where the socket's path would be too long for the system. */
  private async prepareSocketFolder(): Promise<void> {
    if (this.socketFolder === '') {
      const fits = Buffer.byteLength(join(this.cluster, socketName)) < 104;
      this.socketFolder = fits ? this.cluster : await mkdtemp(join(tmpdir(), 'tiltak-'));
    }
    if (this.socketFolder !== this.cluster) await privateFolder(this.socketFolder, this.programs.user);
  }

  private logFile(): string {
    return `${this.cluster}.log`;
  }

  /** Where the log ends; a log over a megabyte is emptied first. */
  private async trimLog(): Promise<number> {
    const size = await stat(this.logFile()).then(
      (entry) => entry.size,
      () => 0,
    );
    if (size < 1_000_000) return size;
    await truncate(this.logFile());
    return 0;
  }
}

/** Closes the pipe, so that the guard stops the server, and waits for both; a server that hangs is ended hard. */
async function release(guard: ChildProcess): Promise<void> {
  guard.stdio[3]?.destroy();
  if (guard.pid === undefined || guard.exitCode !== null || guard.signalCode !== null) return;
  guard.ref();
  const gone = once(guard, 'exit');
  const inTime = await Promise.race([gone.then(() => true), sleep(20_000, false, { ref: false })]);
  if (!inTime) guard.kill('SIGQUIT');
  await gone;
}
