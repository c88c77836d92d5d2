// @ts-check
/**
 * The one door for people: `node run.mjs start|dev|test|cli|bench|relevance|build [arguments]`, which `npm start` and its
 * like call. Installs what package-lock.json names where it is missing, builds what is stale, then runs. Needs only Node.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = dirname(fileURLToPath(import.meta.url));
const modules = join(project, 'node_modules');
const dist = join(project, 'dist');
const web = join(project, 'web');

/** What each command runs in this very process, so that no parent is left over when somebody is killed. */
const programs = /** @type {const} */ ({
  start: 'dist/bundle/main.js',
  cli: 'dist/bundle/cli.js',
  bench: 'dist/bench/run.js',
  relevance: 'dist/bench/run.js',
});

await run(process.argv[2] ?? '', process.argv.slice(3));

/**
 * @param {string} command
 * @param {string[]} args
 */
async function run(command, args) {
  if (!['test', 'build', 'dev'].includes(command) && !Object.hasOwn(programs, command)) {
    fail('Usage: node run.mjs start | dev | test | cli | bench | relevance | build [arguments]', 2);
  }
  refuseOldNode();
  endWithNpm();
  const needsBuild = command !== 'test' || needsServer(args);
  if (!isInstalled() || (needsBuild && !isBuilt())) await prepare(needsBuild);
  if (command === 'build') return;
  chooseDataFolder();
  if (command === 'test') return test(args);
  if (command === 'dev') return (await import('./dev.mjs')).dev(project);
  const program = join(project, programs[/** @type {keyof typeof programs} */ (command)]);
  if (!existsSync(program)) fail(`This version has no ${command}.`, 2);
  process.argv = [process.execPath, program, ...(command === 'relevance' ? [command] : []), ...args];
  await import(pathToFileURL(program).href);
}

/** The lowest version that package.json names; older ones fail later with stranger words. */
function refuseOldNode() {
  const wanted = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
    .engines.node.slice(2)
    .split('.')
    .map(Number);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  fail(`Node ${wanted.join('.')} or newer is needed; this is ${process.versions.node}.`, 1);
}

/** Run by npm, this process ends when npm is killed; npm passes on SIGINT and SIGTERM, but cannot pass on SIGKILL. */
function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const above = parents();
  setInterval(() => parents() !== above && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

/** The parent's process id, and its own parent's where it is only the shell that npm runs a script in. */
function parents() {
  try {
    const shell = `/proc/${process.ppid}`;
    if (!readFileSync(`${shell}/cmdline`, 'utf8').startsWith('sh\0-c\0')) return `${process.ppid}`;
    return `${process.ppid} ${/\nPPid:\s*(\d+)/.exec(readFileSync(`${shell}/status`, 'utf8'))?.[1]}`;
  } catch {
    return `${process.ppid}`;
  }
}

/**
 * Without other wishes the data lies beside the code. Started as root in a home that is closed to others, it cannot:
 * PostgreSQL does not run as root and could not reach it.
 */
function chooseDataFolder() {
  if (process.env['TILTAK_DATA_DIR'] || process.env['DATABASE_URL']) return;
  const name = createHash('sha256').update(project).digest('hex').slice(0, 8);
  const closed = process.getuid?.() === 0 && foldersAbove(project).some((folder) => (statSync(folder).mode & 1) === 0);
  process.env['TILTAK_DATA_DIR'] = closed ? `/var/lib/tiltaksregister/${name}` : join(project, '.tiltaksregister');
}

/**
 * @param {string} folder
 * @returns {string[]} the folder and those it lies in, up to the root
 */
function foldersAbove(folder) {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}

/** Whether node_modules holds what package-lock.json names; remembered by the lock file's hash. */
function isInstalled() {
  const lock = join(project, 'package-lock.json');
  const marker = join(modules, '.tiltaksregister-installed');
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return true;
  if (!holdsPackages(lock, join(modules, '.package-lock.json'))) return false;
  writeFileSync(marker, hash);
  return true;
}

/**
 * Whether npm's own record of what it installed has every package of the lock file, in its version.
 * @param {string} lock
 * @param {string} record
 */
function holdsPackages(lock, record) {
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  /** @type {[string, {version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean}][]} */
  const wanted = Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages);
  return wanted.every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || optional || devOptional || peer || installed[path]?.version === version,
  );
}

async function install() {
  say('Installing packages (once; this takes a minute) …');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = npm?.endsWith('.js')
    ? await runChild(process.execPath, [npm, ...args], 2)
    : await runChild('npm', args, 2, process.platform === 'win32');
  if (code !== 0) fail('npm ci failed; its words are above. The registry must be reachable for the first start.', code);
  if (!isInstalled()) fail('npm ci left out packages that package-lock.json names.', 1);
}

/** Whether dist and web/dist were built from the sources as they are now. */
function isBuilt() {
  return isServiceBuilt() && areWebPagesBuilt();
}

function isServiceBuilt() {
  return hasStamp(dist, sourceStamp()) && existsSync(join(dist, 'bundle', 'main.js'));
}

function areWebPagesBuilt() {
  return hasStamp(join(web, 'dist'), webStamp()) && existsSync(join(web, 'dist', 'index.html'));
}

/**
 * @param {string} folder
 * @param {string} stamp
 */
function hasStamp(folder, stamp) {
  const path = join(folder, '.build-stamp');
  return existsSync(path) && readFileSync(path, 'utf8') === stamp;
}

function sourceStamp() {
  const folders = ['src', 'migrations', 'seeds', 'bench', 'test'].flatMap((folder) => filesIn(join(project, folder)));
  return stampOf([
    ...folders,
    ...['tsconfig.json', 'package-lock.json', 'bundle.mjs'].map((name) => join(project, name)),
  ]);
}

function webStamp() {
  const folders = ['src', 'public'].flatMap((folder) => filesIn(join(web, folder), ''));
  const single = ['index.html', 'vite.config.ts', 'package.json'].map((name) => join(web, name));
  return stampOf([...folders, ...single, join(project, 'package-lock.json')]);
}

/**
 * Changes with every file's path, size and time of change.
 * @param {string[]} paths
 */
function stampOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {string[]} the files under a folder whose names end so, in order of their names; TypeScript unless asked
 */
function filesIn(folder, suffix = '.ts') {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith(suffix))
    .map((name) => join(folder, name))
    .filter((path) => suffix !== '' || statSync(path).isFile())
    .sort();
}

async function build() {
  say('Building …');
  await Promise.all([isServiceBuilt() || buildService(), areWebPagesBuilt() || buildWebPages()]);
}

async function buildService() {
  const stamp = sourceStamp();
  if (!existsSync(join(dist, 'src', 'main.js'))) rmSync(join(dist, '.tsbuildinfo'), { force: true });
  rmSync(join(dist, '.build-stamp'), { force: true });
  const code = await runChild(
    process.execPath,
    [join(modules, 'typescript', 'bin', 'tsc'), '-p', join(project, 'tsconfig.json')],
    2,
  );
  if (code !== 0) fail('The build failed; the compiler’s words are above.', code);
  removeOrphans();
  const { bundle } = await import('./bundle.mjs');
  await bundle(project).catch(() => fail('The bundle failed; esbuild’s words are above.', 1));
  writeFileSync(join(dist, '.build-stamp'), stamp);
}

async function buildWebPages() {
  const stamp = webStamp();
  const vite = join(modules, 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', web, '--config', join(web, 'vite.config.ts'), '--logLevel', 'warn'];
  const code = await runChild(process.execPath, args, 2);
  if (code !== 0) fail('The web pages could not be built; Vite’s words are above.', code);
  writeFileSync(join(web, 'dist', '.build-stamp'), stamp);
}

/** Removes what was built from sources that are gone: a deleted migration must not run. */
function removeOrphans() {
  for (const path of filesIn(dist, '.js')) {
    if (path.startsWith(join(dist, 'bundle'))) continue;
    const source = join(project, relative(dist, path)).replace(/\.js$/, '.ts');
    if (!existsSync(source)) rmSync(path);
  }
}

/**
 * Installs and, where asked to, builds; one process at a time. The lock is a file with the holder's process id, made in
 * one step.
 * @param {boolean} needsBuild
 */
async function prepare(needsBuild) {
  mkdirSync(dist, { recursive: true });
  const lock = join(dist, '.run-lock');
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  while (!takes(mine, lock)) await new Promise((resolve) => setTimeout(resolve, 100));
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  if (!isInstalled()) await install();
  if (needsBuild && !isBuilt()) await build();
  process.off('exit', release);
  release();
}

/**
 * Takes the lock, also from a process that is no more; a lock that was taken anew in between is put back.
 * @param {string} mine
 * @param {string} lock
 */
function takes(mine, lock) {
  const aside = `${mine}.aside`;
  try {
    linkSync(mine, lock);
    rmSync(mine);
    return true;
  } catch (error) {
    // Without hard links there is no lock to take; two builds at once are then only wasteful.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') return true;
    if (isHeld(lock)) return false;
  }
  try {
    renameSync(lock, aside);
    if (isHeld(aside)) linkSync(aside, lock);
    rmSync(aside);
  } catch {
    // Another process was faster.
  }
  return false;
}

/** @param {string} lock */
function isHeld(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Whether a run of the tests can reach one that drives the built server. A pattern that only pure files match is answered
 * without a build: jest compiles those itself.
 * @param {string[]} args
 */
function needsServer(args) {
  const at = args.indexOf('--testPathPatterns');
  const after = args.slice(at + 1);
  const end = after.findIndex((arg) => arg.startsWith('-'));
  const patterns = at < 0 ? [] : after.slice(0, end < 0 ? undefined : end);
  if (patterns.length === 0 || args.filter((arg) => arg.startsWith('--testPathPattern')).length > 1) return true;
  try {
    const wanted = new RegExp(patterns.join('|'), 'i');
    return filesIn(join(project, 'test')).some((path) => wanted.test(path));
  } catch {
    return true;
  }
}

/**
 * Jest needs a flag of Node's, so it is a child; it ends when this process does (test/support/global-setup.mjs).
 * @param {string[]} args
 */
async function test(args) {
  process.env['TILTAK_RUN_PID'] = String(process.pid);
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = join(modules, 'jest', 'bin', 'jest.js');
  process.exitCode = await runChild(process.execPath, [...flags, jest, '--rootDir', project, ...args], 1);
}

/**
 * Runs a child on this terminal and gives its exit code. Signals are the child's to answer: a terminal sends Ctrl-C to
 * both, SIGTERM is passed on.
 * @param {string} program
 * @param {string[]} args
 * @param {1 | 2} output where the child's output goes
 */
function runChild(program, args, output, shell = false) {
  return /** @type {Promise<number>} */ (
    new Promise((resolve) => {
      const child = spawn(program, args, { cwd: project, stdio: ['inherit', output, 2], shell });
      const wait = () => undefined;
      const pass = () => child.kill('SIGTERM');
      process.on('SIGINT', wait).on('SIGTERM', pass);
      child.once('error', (error) => {
        say(`${program} cannot be run: ${error.message}`);
        resolve(127);
      });
      child.once('exit', (code, signal) => {
        process.off('SIGINT', wait).off('SIGTERM', pass);
        if (signal !== null) process.kill(process.pid, signal);
        resolve(code ?? 1);
      });
    })
  );
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * @param {string} text
 * @param {number} code
 * @returns {never}
 */
function fail(text, code) {
  say(text);
  process.exit(code);
}
