import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RuleSetContents } from '../src/rules/sets/rule.js';
import { type Mutant, mutants } from '../test/matching/mutants.js';
import { type PropertyOf, properties, type Subject } from '../test/matching/properties.js';
import { propertiesOf } from '../test/matching/rule-set-properties.js';

const compiled = fileURLToPath(new URL('../src/', import.meta.url));
const seeds = fileURLToPath(new URL('../../seeds/rule-sets/', import.meta.url));

/**
 * Makes one fault at a time in a copy of the compiled engine and asks whether the tests notice. Prints who caught what.
 * @returns 1 where a mutant survives, or the engine itself is caught
 */
export async function run(): Promise<number> {
  const contents = { ...(await readJson('1')), cases: await readJson('1-cases') } as RuleSetContents;
  const all = [...properties, ...propertiesOf(contents)];
  const folder = await mkdtemp(join(tmpdir(), 'match-mutants-'));
  try {
    await cp(compiled, folder, { recursive: true, filter: (path) => !/\.[a-z]+\.js$/.test(path) });
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    const unharmed = caughtBy(await load(folder, 'rules'), all);
    if (unharmed !== null) console.log(`the engine itself fails: ${unharmed}`);
    let survivors = 0;
    for (const [index, mutant] of mutants.entries()) {
      const caught = caughtBy(await load(folder, await mutated(folder, mutant, index)), all);
      if (caught === null) survivors++;
      console.log(`${mutant.name.padEnd(58)} ${caught === null ? 'SURVIVES' : `caught: ${caught}`}`);
    }
    console.log(`${mutants.length - survivors} of ${mutants.length} mutants caught`);
    return survivors > 0 || unharmed !== null ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readJson(name: string): Promise<object> {
  return JSON.parse(await readFile(join(seeds, `${name}.json`), 'utf8')) as object;
}

/** A folder beside the original with one text replaced. @throws Error where the text does not stand there once */
async function mutated(folder: string, { file, text, instead, name }: Mutant, index: number): Promise<string> {
  const room = `mutant-${index}`;
  await cp(join(folder, 'rules'), join(folder, room), { recursive: true });
  const path = join(folder, room, `${file}.js`);
  const parts = (await readFile(path, 'utf8')).split(text);
  if (parts.length !== 2) throw new Error(`"${name}": its text stands ${parts.length - 1} times in ${file}`);
  await writeFile(path, parts.join(instead));
  return room;
}

async function load(folder: string, room: string): Promise<Subject> {
  const module = async (name: string): Promise<never> =>
    (await import(pathToFileURL(join(folder, room, `${name}.js`)).href)) as never;
  return {
    condition: await module('language/condition'),
    engine: await module('engine/engine'),
    outcome: await module('engine/outcome'),
    rule: await module('sets/rule'),
    cases: await module('sets/rule-case'),
  };
}

/** The first property that does not hold, or null. */
function caughtBy(subject: Subject, all: readonly PropertyOf[]): string | null {
  for (const { name, check } of all) {
    try {
      check(subject, { numRuns: 60, endOnFailure: true, seed: 20131 });
    } catch {
      return name;
    }
  }
  return null;
}
