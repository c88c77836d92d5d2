import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { listBody } from './list-query.js';
import { fillRelations, openRelations } from './list-relations.js';
import { type Contender, cpuPerRequest, median, post, printTable, startContender } from './process-load.js';
import { type ScratchDatabase, scratchDatabase } from './scratch-database.js';

const program = new URL('./list-contender.js', import.meta.url);
const rounds = 7;

/** Requests per round: enough for the 10 ms ticks that CPU is counted in. */
const requests: Readonly<Record<string, number>> = { ours: 600, stringify: 600, apollo: 200, relations: 60 };

/**
 * A page of 20 measures with every nested list: ours, the same bytes by JSON.stringify on node's http, the same schema
 * on Apollo, TypeORM's find with relations. Each server in a process of its own, alternated; medians of CPU per request.
 */
export async function run(): Promise<void> {
  const database = await scratchDatabase();
  try {
    await compare(database);
  } finally {
    await database.remove();
  }
}

async function compare(database: ScratchDatabase): Promise<void> {
  const environment = { DATABASE_URL: database.url };
  const documents = await database.query('select doc from measure_read');
  const relations = await openRelations(database.url);
  await fillRelations(relations, documents.map((row) => row['doc']) as Record<string, unknown>[]);
  await relations.destroy();
  const ours = await startContender('ours', program, ['ours'], environment);
  const answer = JSON.parse(await post(ours.url, listBody(20)));
  const contenders: Contender[] = [
    ours,
    await startContender('stringify', program, ['stringify'], environment, answer),
    await startContender('apollo', program, ['apollo'], environment),
    await startContender('relations', program, ['relations'], environment),
  ];
  await checkSame(contenders);
  printResults(await measure(contenders), JSON.stringify(answer).length);
  for (const contender of contenders) await contender.stop();
  await printStatements(environment);
}

/** Whoever does not give the same measures does not compete. */
async function checkSame(contenders: readonly Contender[]): Promise<void> {
  const answers = await Promise.all(contenders.map((contender) => post(contender.url, listBody(20))));
  const parsed = answers.map((text) => JSON.parse(text));
  const same = [parsed[0], parsed[1], parsed[2]].map((one) => JSON.stringify(one.data));
  if (new Set(same).size !== 1) throw new Error('the contenders do not give the same answer');
  if (parsed[3].length !== 20 || parsed[3].some((one: { contents: unknown[] }) => one.contents.length !== 6)) {
    throw new Error('the relations contender does not give 20 whole measures');
  }
}

async function measure(contenders: readonly Contender[]): Promise<ReadonlyMap<string, number[]>> {
  const results = new Map<string, number[]>(contenders.map((contender) => [contender.name, []]));
  for (const { name, ...rest } of contenders)
    await cpuPerRequest({ name, ...rest }, listBody(20), requests[name] ?? 60);
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? contenders : [...contenders].reverse();
    for (const contender of order) {
      const cpu = await cpuPerRequest(contender, listBody(20), requests[contender.name] ?? 60);
      results.get(contender.name)?.push(cpu);
    }
  }
  return results;
}

function printResults(results: ReadonlyMap<string, number[]>, bytes: number): void {
  const names: Readonly<Record<string, string>> = {
    ours: 'ours (GraphQL over HTTP)',
    stringify: '(a) node http + JSON.stringify',
    apollo: '(b) the same schema on Apollo 5',
    relations: '(c) TypeORM find with relations',
  };
  const ours = median(results.get('ours') ?? []);
  printTable([
    [`measures(first: 20), ${bytes} bytes, ${rounds} rounds`, 'CPU µs/request', 'min', 'max', 'to ours'],
    ...[...results].map(([name, values]) => [
      names[name] ?? name,
      median(values).toFixed(0),
      Math.min(...values).toFixed(0),
      Math.max(...values).toFixed(0),
      (median(values) / ours).toFixed(2),
    ]),
  ]);
  console.log(`ours / (a): ${(ours / median(results.get('stringify') ?? [])).toFixed(2)}`);
}

/** SQL statements that a page of 10 and one of 100 cost, a hundred times each. */
async function printStatements(environment: NodeJS.ProcessEnv): Promise<void> {
  const child = fork(fileURLToPath(program), ['ours'], { env: { ...process.env, ...environment } });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  const statements = async (): Promise<number> => {
    child.send('statements');
    const [message] = (await once(child, 'message')) as [{ statements: number }];
    return message.statements;
  };
  const counts: number[] = [];
  for (const first of [10, 100]) {
    const before = await statements();
    for (let count = 0; count < 100; count++) await post(url, listBody(first));
    counts.push((await statements()) - before);
  }
  child.kill('SIGTERM');
  console.log(`SQL statements for 100 pages of 10: ${counts[0]}, for 100 pages of 100: ${counts[1]}`);
}
