import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { projectFolder } from './program.js';

/** What a schema says of an object: nothing where it fits. */
export type Check = (object: unknown) => readonly string[];

const folder = join(projectFolder, 'test', 'standards', 'hsds-3.0');

/** Schemas that refer to others beside them; the rest are compiled, and packed because they are large. */
const plain: readonly string[] = ['taxonomy', 'taxonomy_term', 'metadata'];

async function schemaIn(name: string): Promise<object> {
  if (plain.includes(name)) return JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'));
  return JSON.parse(gunzipSync(await readFile(join(folder, `${name}.json.gz`))).toString('utf8'));
}

/** The schemas of HSDS 3.0 that objects are held to, by name. */
export async function hsdsChecks<Name extends string>(names: readonly Name[]): Promise<Readonly<Record<Name, Check>>> {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const known = new Set([...plain, ...names]);
  for (const name of known) ajv.addSchema({ ...(await schemaIn(name)), $id: `https://hsds.example/${name}.json` });
  const checks = names.map((name) => {
    const validate = ajv.getSchema(`https://hsds.example/${name}.json`);
    if (validate === undefined) throw new Error(`There is no schema ${name}.`);
    return [name, checkOf(validate)] as const;
  });
  return Object.fromEntries(checks) as Record<Name, Check>;
}

/** The check of a schema that the service hands out. */
export function profileCheck(schema: object): Check {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  return checkOf(ajv.compile(schema));
}

function checkOf(validate: ValidateFunction): Check {
  return (object) =>
    validate(object) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
