import { CoverageDimension } from '../src/coverage/coverage-dimension.js';
import { listBody } from './list-query.js';
import { cpuOf, median, post, printTable } from './process-load.js';
import { scratchDatabase } from './scratch-database.js';
import { growTo, percentiles } from './search-scale.js';
import { type SearchServer, startSearchServer } from './search-server.js';

const rounds = 5;
const usage = 'Usage: npm run bench -- coverage [SCALE…], for example 1 556';

const document = `query($rows: CoverageDimension!, $columns: CoverageDimension) { coverage(rows: $rows, columns: $columns) {
  total rows { key label total cells { key count atLeast atMost } } columns { key label } gaps { row column } } }`;
const report = JSON.stringify({ query: '{ countyReport(county: "Oslo") { measures cautions } }' });

/** More pairs than the service keeps tables of, one after the other: each is counted anew. */
const pairs = Object.keys(CoverageDimension).flatMap((rows) =>
  Object.keys(CoverageDimension).flatMap((columns) => (rows === columns ? [] : [body(rows, columns)])),
);
const often = [body('COUNTY', 'CATEGORY'), body('COUNTY', 'ARENA'), body('ARENA', 'GOAL')];

function body(rows: string, columns: string): string {
  return JSON.stringify({ query: document, variables: { rows, columns } });
}

/**
 * Coverage by any two attributes over HTTP beside a page of the list, in turns: each pair counted anew, three asked again
 * and again, and the report of a county. CPU of the service per request. On copies of the register.
 */
export async function run(args: readonly string[]): Promise<number> {
  const scales = args.length === 0 ? [1, 556] : args.map(Number);
  if (scales.some((scale) => !Number.isInteger(scale) || scale < 1)) {
    console.error(usage);
    return 2;
  }
  const table: (readonly string[])[] = [['', 'measures', 'CPU ms', 'to the list', 'p95 ms']];
  for (const scale of scales) {
    const database = await scratchDatabase();
    try {
      const measures = await growTo(database, scale);
      const server = await startSearchServer(database.url);
      table.push(...(await measure(server, measures)));
      await server.stop();
    } finally {
      await database.remove();
    }
  }
  printTable(table);
  return 0;
}

async function measure(server: SearchServer, measures: number): Promise<readonly (readonly string[])[]> {
  const asked = {
    'list of 20': Array.from({ length: 240 }, () => listBody(20)),
    'any two, counted anew': pairs,
    'three, asked again': Array.from({ length: 80 }, () => often).flat(),
    'report of a county': Array.from({ length: 20 }, () => report),
  };
  const cpu = Object.fromEntries(Object.keys(asked).map((name): [string, number[]] => [name, []]));
  const times = Object.fromEntries(Object.keys(asked).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, bodies] of Object.entries(asked)) {
      const before = cpuOf(server.pid);
      const took = await timesOf(server, bodies);
      if (round === 0) continue;
      cpu[name]?.push((cpuOf(server.pid) - before) / 1_000 / bodies.length);
      times[name]?.push(...took);
    }
  }
  const list = median(cpu['list of 20'] ?? []);
  return Object.keys(asked).map((name) => {
    const own = median(cpu[name] ?? []);
    const { p95 } = percentiles(times[name] ?? []);
    return [name, String(measures), own.toFixed(2), (own / list).toFixed(2), p95.toFixed(1)];
  });
}

async function timesOf(server: SearchServer, bodies: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const one of bodies) {
    const start = performance.now();
    const answer = await post(`${server.url}/graphql`, one);
    times.push(performance.now() - start);
    if (answer.includes('"errors"')) throw new Error(`the service refused: ${answer.slice(0, 300)}`);
  }
  return times;
}
