import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { projectFolder } from './support/program.js';
import { problemsOfStyle } from './support/style.js';

jest.setTimeout(120_000);

/** The answer where no rule says no. */
const allowed = 'allowed';

/** Planted lines: the file that gets one, what it imports, and the rule that must say no. */
const planted: readonly (readonly [file: string, imported: string, rule: string])[] = [
  ['measures/pure-node.ts', 'node:crypto', 'pure-imports-only-pure'],
  ['measures/pure-framework.ts', '@nestjs/common', 'pure-imports-only-pure'],
  ['measures/pure-store.ts', './planted.store.js', 'pure-imports-only-pure'],
  ['measures/pure-graphql.ts', './planted.graphql.js', 'pure-imports-only-pure'],
  ['search/pure-stemmer.ts', 'snowball-stemmers', allowed],
  ['platform/pure-addresses.ts', 'ipaddr.js', allowed],
  ['measures/pure-pure.ts', '../codes/planted.js', allowed],
  ['rules/language/pure-node.ts', 'node:crypto', 'pure-imports-only-pure'],
  ['rules/language/pure-pure.ts', '../../codes/planted.js', allowed],
  ['measures/reads-files.service.ts', 'node:fs/promises', 'only-stores-reach-outside'],
  ['measures/asks-postgres.service.ts', 'pg', 'only-stores-reach-outside'],
  ['measures/asks-postgres.resolver.ts', 'pg', 'only-stores-reach-outside'],
  ['measures/hashes.service.ts', 'node:crypto', allowed],
  ['measures/asks-postgres.store.ts', 'pg', allowed],
  ['measures/knows-typeorm.service.ts', 'typeorm', 'only-stores-and-modules-know-typeorm'],
  ['measures/knows-typeorm.store.ts', 'typeorm', allowed],
  [
    'measures/up.store.ts',
    './planted.service.js',
    'store-imports-no-service-graphql-resolver-controller-command-module',
  ],
  ['measures/up.service.ts', './planted.graphql.js', 'service-imports-no-graphql-resolver-controller-command-module'],
  ['measures/down.service.ts', './planted.store.js', allowed],
  [
    'measures/up.graphql.ts',
    './planted.service.js',
    'graphql-imports-no-store-service-resolver-controller-command-module',
  ],
  ['measures/down.resolver.ts', './planted.store.js', 'resolver-imports-no-store-resolver-controller-command-module'],
  ['measures/straight.resolver.ts', './planted.service.js', allowed],
  [
    'measures/down.controller.ts',
    './planted.store.js',
    'controller-imports-no-store-resolver-controller-command-module',
  ],
  ['measures/straight.controller.ts', './planted.service.js', allowed],
  [
    'measures/down.command.ts',
    './planted.store.js',
    'command-imports-no-store-graphql-resolver-controller-command-module',
  ],
  ['measures/straight.command.ts', './planted.service.js', allowed],
  ['coverage/takes-store.service.ts', '../measures/planted.store.js', 'stores-and-doors-stay-home'],
  ['coverage/takes-resolver.module.ts', '../measures/planted.resolver.js', 'stores-and-doors-stay-home'],
  ['coverage/takes-service.service.ts', '../measures/planted.service.js', allowed],
  ['codes/looks-ahead.ts', '../measures/planted.js', 'codes-sees-no-later-room'],
  ['matching/looks-ahead.ts', '../coverage/planted.js', 'matching-sees-no-later-room'],
  ['measures/wires.module.ts', '../main.js', 'rooms-see-nothing-above'],
  ['measures/wires.service.ts', '../../seeds/planted.js', 'rooms-see-nothing-above'],
  ['../migrations/1-imports.ts', '../src/measures/planted.store.js', 'migrations-stand-alone'],
  ['../web/src/shares.ts', '../../src/measures/planted.js', 'web-knows-only-the-schema'],
  ['measures/tests.store.ts', 'fast-check', 'what-ships-needs-no-dev-package'],
  ['measures/nowhere.store.ts', './no-such-file.js', 'imports-exist'],
  ['measures/about.ts', './round.js', 'no-cycles'],
  ['measures/of-type.ts', './typed-round.js', 'no-cycles'],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let folder: string;
let violations: readonly Violation[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-boundaries-'));
  for (const name of ['package.json', 'tsconfig.json']) await cp(join(projectFolder, name), join(folder, name));
  const config = `const config = require(${JSON.stringify(join(projectFolder, '.dependency-cruiser.cjs'))});
    module.exports = { ...config, options: { ...config.options, preserveSymlinks: true } };`;
  await plant('.dependency-cruiser.cjs', config);
  await symlink(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  for (const room of ['codes', 'measures', 'search', 'rules', 'matching', 'coverage']) await plantRoom(room);
  for (const path of ['src/main.ts', 'seeds/planted.ts']) await plant(path, 'export const planted = 1;');
  await plant('src/measures/round.ts', "import './about.js';");
  await plant(
    'src/measures/typed-round.ts',
    "import type { Planted } from './of-type.js'; export type Round = Planted;",
  );
  for (const [file, imported] of planted) await plant(`src/${file}`, `import '${imported}';`);
  violations = await cruise();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function plantRoom(room: string): Promise<void> {
  for (const kind of ['', '.store', '.service', '.graphql', '.resolver']) {
    await plant(`src/${room}/planted${kind}.ts`, 'export const planted = 1;');
  }
}

async function plant(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), `${text}\n`);
}

/** The answer of the very command that the check runs; it exits with the number of violations. */
async function cruise(): Promise<readonly Violation[]> {
  const program = join(projectFolder, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'migrations', 'web'];
  const run = promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 50_000_000 });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return JSON.parse(stdout).summary.violations;
}

test.each(planted)('%s importing %s: %s', (file, _, rule) => {
  const path = join('src', file);
  const broken = violations.filter(({ from }) => from === path).map(({ rule: { name } }) => name);
  expect(broken).toEqual(rule === allowed ? [] : expect.arrayContaining([rule]));
});

test('every rule of the grid is shown to bite', async () => {
  const config = (await import(join(projectFolder, '.dependency-cruiser.cjs'))).default;
  const shown = new Set(planted.map(([, , rule]) => rule));
  const rules: string[] = config.forbidden.map((rule: { name: string }) => rule.name);
  const ordered = rules.filter((name) => name.endsWith('-sees-no-later-room'));
  expect(rules.filter((name) => !shown.has(name) && !ordered.includes(name))).toEqual([]);
  expect(ordered).toHaveLength(11);
});

test('the house keeps its own style', async () => {
  expect(await problemsOfStyle(projectFolder)).toEqual([]);
});
