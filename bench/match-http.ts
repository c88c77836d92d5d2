import { listBody } from './list-query.js';
import { type Contender, cpuPerRequest, median, post, printTable, startContender } from './process-load.js';
import { scratchDatabase } from './scratch-database.js';

const rounds = 7;
const requests = 1000;

const outcome = `code title kind grade outcome points possiblePoints
  because { field label operator expected actual result } evidence { source locator figures }`;

/** Ten suggestions with every explanation that architecture's API names. */
const suggestQuery = `query Suggest($youth: YouthInput!, $asOf: Date) { suggestMeasures(youth: $youth, asOf: $asOf, first: 10) {
  ruleSet { number } catalogueVersion asOf excludedCount
  youth { inTargetGroup targetGroup priority outcomes { ${outcome} } missingInformation { field label affects } }
  suggestions { rank shared score possible measure { id name }
    hits { ${outcome} } misses { ${outcome} } unknown { ${outcome} } cautions { ${outcome} } } } }`;
/** The same reasons as a page shows them: sentences. What belongs to the rule it asks for once, with the rule set. */
const told = 'code points possiblePoints text';
const toldQuery = `query Told($youth: YouthInput!, $asOf: Date) { suggestMeasures(youth: $youth, asOf: $asOf, first: 10) {
  ruleSet { number } catalogueVersion asOf excludedCount
  youth { inTargetGroup targetGroup priority outcomes { ${told} } missingInformation { field label affects } }
  suggestions { rank shared score possible measure { id name }
    hits { ${told} } misses { ${told} } unknown { ${told} } cautions { ${told} } } } }`;
const plainQuery = `query Plain($youth: YouthInput!, $asOf: Date) { suggestMeasures(youth: $youth, asOf: $asOf, first: 10) {
  suggestions { rank score measure { id name } } } }`;

const youth = {
  birthYear: 2007,
  monthsOutside: 14,
  aboutToQuit: false,
  goals: ['ORDINARY_JOB'],
  needs: [],
  county: 'Telemark',
  otStatusCode: 'OTOV',
};

function suggestBody(query: string): string {
  return JSON.stringify({ query, variables: { youth, asOf: '2025-02-01' } });
}

/** CPU of the service per request: ten measures listed, suggested, and suggested with every reason; alternated. */
export async function run(): Promise<void> {
  const database = await scratchDatabase();
  const program = new URL('./list-contender.js', import.meta.url);
  const server = await startContender('ours', program, ['ours'], { DATABASE_URL: database.url });
  try {
    await compare(server);
  } finally {
    await server.stop();
    await database.remove();
  }
}

async function compare(server: Contender): Promise<void> {
  const questions = [
    ['10 measures listed, every field', listBody(10)],
    ['10 suggestions, no explanation', suggestBody(plainQuery)],
    ['10 suggestions, every reason told', suggestBody(toldQuery)],
    ['10 suggestions, every comparison', suggestBody(suggestQuery)],
  ] as const;
  const costs = questions.map((): number[] => []);
  for (const [, body] of questions) await cpuPerRequest(server, body, requests);
  for (let round = 0; round < rounds; round++) {
    for (const [index, [, body]] of questions.entries()) {
      costs[index]?.push(await cpuPerRequest(server, body, requests));
    }
  }
  const base = median(costs[0] ?? []);
  const rows = await Promise.all(
    questions.map(async ([name, body], index) => {
      const cost = median(costs[index] ?? []);
      const text = await post(server.url, body);
      if (text.includes('"errors":[{')) throw new Error(`${name} is refused`);
      const bytes = Buffer.byteLength(text);
      return [name, `${cost.toFixed(0)} µs`, `${(cost / base).toFixed(2)} x`, `${(bytes / 1000).toFixed(1)} kB`];
    }),
  );
  printTable([['', 'CPU per request', 'ratio', 'answer'], ...rows]);
}
