import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contents } from '../src/data-source.js';
import { type Catalogue, catalogueOf, editsSince } from '../src/measures/catalogue.js';
import { ProjectionService } from '../src/measures/projection.service.js';
import { ReadDocumentsStore } from '../src/measures/read-documents.store.js';
import { databaseOptions, openDatabase } from '../src/platform/database/database.store.js';
import { projectFolder } from '../src/project-folder.js';
import { editEngine } from '../src/rules/engine/edit-engine.js';
import { buildEngine, type Engine } from '../src/rules/engine/engine.js';
import { measureFactsOf } from '../src/rules/language/facts.js';
import { type Rule, type RuleSetContents, rulesInForce } from '../src/rules/sets/rule.js';
import { median, printTable } from './process-load.js';
import { type ScratchDatabase, scratchDatabase } from './scratch-database.js';
import { growTo } from './search-scale.js';

const sizes = [1, 100, 1000];
const changes = 30;
const schoolYear = '2012/13';

/**
 * One changed measure, from the notice to the catalogue and the rules' engine that readers are answered from: by what
 * changed, and beside it as it was before, everything read again. CPU of this process and time, medians.
 */
export async function run(): Promise<void> {
  const database = await scratchDatabase();
  try {
    const rows: string[][] = [['', 'change', 'rename', 'compare, nothing new', 'everything again', 'first load']];
    for (const times of sizes) rows.push(await measured(database, await growTo(database, times)));
    printTable(rows);
  } finally {
    await database.remove();
  }
}

async function measured(scratch: ScratchDatabase, count: number): Promise<string[]> {
  const rules = await shippedRules();
  const database = await openDatabase(databaseOptions({ url: scratch.url }, contents), 5_000);
  try {
    const store = new ReadDocumentsStore(database);
    const projection = new ProjectionService(store);
    const load = await costOf(() => projection.compare());
    const follow = follower(projection, rules);
    const costs = [
      await changing(scratch, projection, '{arena}', '"SCHOOL"', follow),
      await changing(scratch, projection, '{name}', null, follow),
      await repeated(5, () => projection.compare()),
      await repeated(3, async () => {
        const documents = (await store.all()).map(({ document }) => document);
        engineOf(catalogueOf(1, documents), rules);
      }),
      load,
    ];
    return [`${count} measures`, ...costs.map(({ cpu, wall }) => `${cpu.toFixed(1)} ms (${wall.toFixed(0)} ms)`)];
  } finally {
    await database.destroy();
  }
}

async function shippedRules(): Promise<readonly Rule[]> {
  const text = await readFile(join(projectFolder(), 'seeds', 'rule-sets', '2.json'), 'utf8');
  return rulesInForce((JSON.parse(text) as RuleSetContents).rules, '2025-02-01');
}

function engineOf({ measures }: Catalogue, rules: readonly Rule[]): Engine {
  return buildEngine(
    rules,
    measures.map((measure) => measureFactsOf(measure, schoolYear)),
  );
}

/** Takes one change over into the catalogue and the engine. */
function follower(projection: ProjectionService, rules: readonly Rule[]): (id: string) => Promise<void> {
  let { version } = projection.catalogue as Catalogue;
  let engine = engineOf(projection.catalogue as Catalogue, rules);
  return async (id) => {
    await projection.read([id]);
    const catalogue = projection.catalogue as Catalogue;
    const edits = editsSince(catalogue, version);
    if (edits === null) throw new Error('the change is not known');
    for (const edit of edits) {
      engine = editEngine(engine, edit, edit.document && measureFactsOf(edit.document, schoolYear));
    }
    version = catalogue.version;
  };
}

interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

/** Changes one measure after another; a value of null gives each a name of its own. */
async function changing(
  scratch: ScratchDatabase,
  { catalogue }: ProjectionService,
  path: string,
  value: string | null,
  follow: (id: string) => Promise<void>,
): Promise<Cost> {
  const measures = catalogue?.measures ?? [];
  const costs: Cost[] = [];
  for (let nth = 0; nth < changes; nth++) {
    const id = measures[Math.floor((nth * measures.length) / changes)]?.id ?? '';
    const said = value ?? JSON.stringify(`Tiltak ${(nth * 7919) % 997}`);
    await scratch.query('update measure_read set doc = jsonb_set(doc, $1, $2) where id = $3', [path, said, id]);
    costs.push(await costOf(() => follow(id)));
  }
  return medians(costs);
}

async function repeated(times: number, work: () => Promise<unknown>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let nth = 0; nth < times; nth++) costs.push(await costOf(work));
  return medians(costs);
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1_000, wall: performance.now() - wall };
}

function medians(costs: readonly Cost[]): Cost {
  return { cpu: median(costs.map(({ cpu }) => cpu)), wall: median(costs.map(({ wall }) => wall)) };
}
