import { readdir } from 'node:fs/promises';

/** A bench: prints one table of what it measured. A number that it gives back is the exit code. */
interface Bench {
  run(args: readonly string[]): Promise<unknown>;
}

/** The files beside this one that are a bench: they export `run`. Others are parts of one. */
async function benchNamed(name: string): Promise<Bench | null> {
  if (!(await names()).includes(name)) return null;
  const found = (await import(`./${name}.js`)) as Partial<Bench>;
  return found.run === undefined ? null : (found as Bench);
}

async function names(): Promise<readonly string[]> {
  const files = await readdir(new URL('.', import.meta.url));
  return files.flatMap((file) => /^(?!run\.)([a-z-]+)\.js$/.exec(file)?.slice(1) ?? []).sort();
}

const [name = '', ...args] = process.argv.slice(2);
const bench = await benchNamed(name);
if (bench === null) {
  const known: string[] = [];
  for (const candidate of await names()) if ((await benchNamed(candidate)) !== null) known.push(candidate);
  console.error(`Usage: npm run bench -- NAME [arguments], where NAME is one of: ${known.join(', ')}`);
  process.exitCode = 2;
} else {
  const code = await bench.run(args);
  process.exitCode = typeof code === 'number' ? code : 0;
}
