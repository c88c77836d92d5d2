// @ts-check
/**
 * `npm run dev`: the service, started again after every change of a source, and Vite's server of the web pages, which asks
 * it and shows a change at once. Only the changed files are compiled, and types are not checked: the editor, `npm run
 * types` and the tests do that.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

/** Several writes of one save come together. */
const settleMs = 50;

/** @param {string} project */
export async function dev(project) {
  /** @type {Set<string>} */
  const changed = new Set();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let child = startService(project);
  const pages = startPages(project);
  let restarting = Promise.resolve();
  const stamps = ['.build-stamp', '.tsbuildinfo'].map((name) => join(project, 'dist', name));
  for (const folder of ['src', 'migrations']) {
    watch(join(project, folder), { recursive: true }, (_event, name) => {
      if (!name?.endsWith('.ts') || name.endsWith('.spec.ts')) return;
      changed.add(join(folder, name));
      clearTimeout(timer);
      timer = setTimeout(() => {
        restarting = restarting.then(async () => {
          const paths = [...changed];
          changed.clear();
          // What is written now is not the compiler's: the next build starts anew.
          for (const stamp of stamps) rmSync(stamp, { force: true });
          if (!paths.every((path) => compile(project, path))) return;
          await stopService(child);
          child = startService(project);
        });
      }, settleMs);
    });
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(
      signal,
      () =>
        void restarting.then(() => Promise.all([stopService(child), stopService(pages)])).then(() => process.exit(0)),
    );
  }
  await new Promise(() => {});
}

/** @param {string} project */
function startService(project) {
  return spawn(process.execPath, [join(project, 'dist', 'src', 'main.js')], { cwd: project, stdio: 'inherit' });
}

/** @param {string} project */
function startPages(project) {
  const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js');
  const service = `http://127.0.0.1:${process.env['PORT'] ?? 3000}`;
  return spawn(process.execPath, [vite, '--clearScreen', 'false'], {
    cwd: join(project, 'web'),
    stdio: 'inherit',
    env: { ...process.env, TILTAK_SERVICE: service },
  });
}

/** @param {import('node:child_process').ChildProcess} child */
async function stopService(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/**
 * As the build does it; a source that is gone takes what was built from it along.
 * @param {string} project
 * @param {string} path
 * @returns {boolean} whether it could be compiled; what is wrong is printed
 */
function compile(project, path) {
  const target = join(project, 'dist', path.replace(/\.ts$/, '.js'));
  let source;
  try {
    source = readFileSync(join(project, path), 'utf8');
  } catch {
    rmSync(target, { force: true });
    return true;
  }
  try {
    const { code } = transformSync(source, {
      filename: path,
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: 'es2023',
      },
      module: { type: 'es6' },
    });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
    return true;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return false;
  }
}
