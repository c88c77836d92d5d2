import { execFile } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedPostgresError } from '../errors.js';
import { exists, type PostgresPrograms, unless } from './postgres-binaries.store.js';

/** Who started the server: one started by a service is shared with commands, one started by a command is not shared. */
export type Role = 'service' | 'command';

/** The process that started a running server, read from the server itself. */
export interface Owner {
  readonly role: Role;
  readonly pid: number;
}

export interface PostgresConnection {
  /** The folder of the unix socket, absolute. */
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly database: string;
}

/** A cluster's server as seen from outside; CHANGING: it is starting up or going down. */
export type ServerState =
  | { readonly kind: 'DOWN' | 'CHANGING' }
  | { readonly kind: 'UP'; readonly socketFolder: string; readonly postmaster: number; readonly owner: Owner | null };

const port = 5432;
export const superuser = 'postgres';

/** The file in the socket's folder; the whole path must be shorter than 104 bytes on every system. */
export const socketName = `.s.PGSQL.${port}`;

/**
 * Unicode letters in upper and lower case (so that `ILIKE` knows Æ, Ø and Å) without the operating system's locales.
 * Plain `--locale=C` would not match `oppfølging` with `OPPFØLG%`.
 */
const initdbFlags = [
  '-E',
  'UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '-A',
  'trust',
];

/** Creates the cluster if there is none, atomically: two processes may try at the same time. */
export async function createClusterIfMissing(cluster: string, programs: PostgresPrograms): Promise<void> {
  if (await exists(join(cluster, 'PG_VERSION'))) return refuseOtherVersion(cluster, programs);
  await removeLeftovers(`${cluster}.new-`);
  const fresh = await mkdtemp(`${cluster}.new-`);
  await chmod(fresh, 0o700);
  if (programs.user !== null) await chown(fresh, programs.user.uid, programs.user.gid);
  await runInitdb(fresh, programs);
  await rename(fresh, cluster).catch(async (error: NodeJS.ErrnoException) => {
    await rm(fresh, { recursive: true, force: true });
    unless('ENOTEMPTY', 'EEXIST')(error);
  });
}

function runInitdb(folder: string, { initdb, user }: PostgresPrograms): Promise<void> {
  const identity = user === null ? {} : { uid: user.uid, gid: user.gid };
  const args = ['-D', folder, '-U', superuser, '--no-instructions', ...initdbFlags];
  return new Promise((resolve, reject) => {
    execFile(initdb, args, { cwd: '/', env: serverEnvironment(), timeout: 120_000, ...identity }, (error, _, said) => {
      if (error === null) resolve();
      else reject(new EmbeddedPostgresError(`PostgreSQL could not make its data folder ${folder}: ${said.trim()}`));
    });
  });
}

/** Nothing of the caller's settings reaches the server: PGDATA, PGPORT and the like would change what it does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

async function refuseOtherVersion(cluster: string, programs: PostgresPrograms): Promise<void> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => {
    throw new EmbeddedPostgresError(`The data folder ${dirname(cluster)} belongs to another user.`);
  });
  if (version.trim() !== programs.majorVersion) {
    throw new EmbeddedPostgresError(
      `The data folder ${dirname(cluster)} was made by PostgreSQL ${version.trim()}; this is ${programs.majorVersion}. ` +
        'Set TILTAK_DATA_DIR to a new folder, or move the data with pg_dump.',
    );
  }
}

/** Removes what a killed start left half made, once it is an hour old. */
async function removeLeftovers(prefix: string): Promise<void> {
  const folder = dirname(prefix);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!path.startsWith(prefix)) continue;
    const entry = await stat(path).catch(() => null);
    if (entry !== null && Date.now() - entry.mtimeMs > 3_600_000) await rm(path, { recursive: true, force: true });
  }
}

/** Asks the server that the cluster's own pid file names, if any. */
export async function serverState(cluster: string): Promise<ServerState> {
  const file = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , , socketFolder] = file.split('\n');
  if (pid === undefined || socketFolder === undefined || socketFolder === '') return { kind: 'DOWN' };
  try {
    const [row] = await ask(socketFolder, superuser, 'SHOW cluster_name');
    return { kind: 'UP', socketFolder, postmaster: Number(pid), owner: ownerIn(String(row?.['cluster_name'])) };
  } catch (error) {
    const code = (error as { code?: string }).code;
    return { kind: code === '57P03' || code === '53300' ? 'CHANGING' : 'DOWN' };
  }
}

/** The server's `cluster_name`: it names the owner, so another process can tell whose server it found. */
export function clusterName(owner: Owner): string {
  return `tiltaksregister ${owner.role} ${owner.pid}`;
}

function ownerIn(name: string): Owner | null {
  const found = /^tiltaksregister (service|command) (\d+)$/.exec(name);
  return found === null ? null : { role: found[1] as Role, pid: Number(found[2]) };
}

/** Whether a process lives; one that we may not signal lives too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Runs one statement on a connection of its own; gives up after some seconds. */
export async function ask(host: string, database: string, sql: string): Promise<Record<string, unknown>[]> {
  const limits = { connectionTimeoutMillis: 5_000, query_timeout: 60_000 };
  const client = new pg.Client({ host, port, user: superuser, database, ...limits });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await Promise.race([client.end().catch(() => undefined), sleep(1_000, undefined, { ref: false })]);
  }
}

export function connectionTo(host: string, database: string): PostgresConnection {
  return { host, port, username: superuser, database };
}
