import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type Program, projectFolder, startProgram } from './support/program.js';

jest.setTimeout(120_000);

/** A project of one file around the real run.mjs, with the real compiler and bundler; its lock file names no packages. */
let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'tiltaksregister-run-'));
  for (const name of ['run.mjs', 'bundle.mjs']) await cp(join(projectFolder, name), join(project, name));
  const lock = { name: 'small', version: '1.0.0', lockfileVersion: 3, packages: { '': { name: 'small' } } };
  const options = { rootDir: '.', outDir: 'dist', module: 'nodenext', lib: ['es2023'], types: [], incremental: true };
  await put('package.json', JSON.stringify({ name: 'small', type: 'module', engines: { node: '>=20.19.0' } }));
  await put('package-lock.json', JSON.stringify(lock));
  const compilerOptions = { ...options, tsBuildInfoFile: 'dist/.tsbuildinfo' };
  await put('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] }));
  await put('src/globals.d.ts', 'declare const console: any; declare const process: any;');
  await put('src/main.ts', "import './said.js';");
  await put('src/said.ts', "console.log('one');");
  await put('src/cli.ts', '');
  await put('web/package.json', JSON.stringify({ type: 'module' }));
  await put('web/vite.config.ts', 'export default {};');
  await put('web/index.html', '<script type="module" src="/src/main.ts"></script>');
  await put('web/src/main.ts', "document.title = 'one';");
  await put('node_modules/.package-lock.json', JSON.stringify({ packages: {} }));
  for (const name of ['typescript', 'esbuild', '@esbuild', 'vite']) {
    await symlink(join(projectFolder, 'node_modules', name), join(project, 'node_modules', name));
  }
});

afterEach(() => rm(project, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), text);
}

function run(...args: string[]): Program {
  return startProgram(join(project, 'run.mjs'), args, { cwd: project });
}

async function saidBy(program: Program): Promise<string> {
  expect(await program.ended).toEqual({ code: 0, signal: null });
  return program.output();
}

test('what is stale is built, what is not is not', async () => {
  expect(await saidBy(run('start'))).toBe('Building …\none\n');
  expect(await saidBy(run('start'))).toBe('one\n');
  await put('src/said.ts', "console.log('another');");
  expect(await saidBy(run('start'))).toBe('Building …\nanother\n');
});

test('pages are built anew where they alone are stale', async () => {
  await saidBy(run('start'));
  const service = await readFile(join(project, 'dist/.build-stamp'), 'utf8');
  await put('web/src/main.ts', "document.title = 'another';");
  expect(await saidBy(run('start'))).toBe('Building …\none\n');
  const [script = ''] = await readdir(join(project, 'web/dist/assets'));
  expect(await readFile(join(project, 'web/dist/assets', script), 'utf8')).toContain('another');
  expect(await readFile(join(project, 'dist/.build-stamp'), 'utf8')).toBe(service);
});

test('nothing stale costs less than half a second', async () => {
  await saidBy(run('start'));
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const began = Date.now();
    await saidBy(run('start'));
    times.push(Date.now() - began);
  }
  expect(Math.min(...times)).toBeLessThan(500);
});

test('three starts at once build once', async () => {
  const said = await Promise.all([run('start'), run('start'), run('start')].map(saidBy));
  expect(said.join('').match(/Building/g)).toHaveLength(1);
  expect(said.join('').match(/one/g)).toHaveLength(3);
});

test('what a deleted source was built into is deleted too', async () => {
  await put('src/old.ts', 'export const old = 1;');
  await saidBy(run('start'));
  expect(existsSync(join(project, 'dist/src/old.js'))).toBe(true);
  await rm(join(project, 'src/old.ts'));
  await saidBy(run('start'));
  expect(existsSync(join(project, 'dist/src/old.js'))).toBe(false);
});

test('a source that does not compile is not run, and is compiled again next time', async () => {
  await put('src/said.ts', "const one: number = 'one'; console.log(one);");
  for (const _ of [1, 2]) {
    const program = run('start');
    expect((await program.ended).code).not.toBe(0);
    expect(program.output()).toContain('src/said.ts(1,7)');
    expect(program.output()).not.toContain('\none\n');
  }
  await put('src/said.ts', "console.log('one');");
  expect(await saidBy(run('start'))).toBe('Building …\none\n');
});

test('the lock of a run that was killed is taken over', async () => {
  const killed = startProgram(join(project, 'run.mjs'), ['nothing'], { cwd: project });
  await killed.ended;
  await put('dist/.run-lock', String(killed.pid));
  expect(await saidBy(run('start'))).toBe('Building …\none\n');
  expect(existsSync(join(project, 'dist/.run-lock'))).toBe(false);
});

test('missing packages are installed first, and once', async () => {
  await rm(join(project, 'node_modules'), { recursive: true });
  const dependencies = { thing: 'file:thing' };
  const [root, thing, link] = [
    { name: 'small', dependencies },
    { version: '2.0.0' },
    { resolved: 'thing', link: true },
  ];
  const packages = { '': root, thing, 'node_modules/thing': link };
  await put('package.json', JSON.stringify({ ...root, type: 'module', engines: { node: '>=20.19.0' } }));
  await put('package-lock.json', JSON.stringify({ name: 'small', lockfileVersion: 3, requires: true, packages }));
  await put('thing/package.json', JSON.stringify({ name: 'thing', version: '2.0.0' }));
  const first = run('start');
  await first.ended;
  expect(first.output()).toContain('Installing packages');
  expect(await readFile(join(project, 'node_modules/.tiltaksregister-installed'), 'utf8')).toHaveLength(64);
  const second = run('start');
  await second.ended;
  expect(second.output()).not.toContain('Installing packages');
});

test('arguments and exit codes are passed on, and an unknown command says what there is', async () => {
  await put('src/cli.ts', 'console.log(process.argv.slice(2).join()); process.exitCode = 7;');
  const cli = run('cli', 'a', '--b');
  expect((await cli.ended).code).toBe(7);
  expect(cli.output()).toContain('a,--b\n');
  const unknown = run('dance');
  expect((await unknown.ended).code).toBe(2);
  expect(unknown.output()).toContain('Usage: node run.mjs start');
});
