import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '../src/measures/catalogue.js';
import { printTable } from './process-load.js';
import {
  gradesOf,
  type JudgedQuestion,
  type NamedMeasure,
  readLines,
  seededCatalogue,
} from './relevance-judgements.js';
import { mean, ndcgAt10, overlapAt10, recallAt20 } from './relevance-metrics.js';
import { fallen, type Reached, record, recordedBefore } from './relevance-record.js';
import { scratchDatabase } from './scratch-database.js';
import {
  meilisearchReady,
  meilisearchSettingsHere,
  runningServer,
  type SearchAnswer,
  type SearchServer,
  startSearchServer,
} from './search-server.js';

/** What a run must reach; the held-back questions were not looked at while word lists and ranking were tuned. */
const gates = {
  development: { recall: 0.95, ndcg: 0.9 },
  heldBack: { recall: 0.85, ndcg: 0.8 },
  zeroResults: 0.05,
  /** A named measure by its name stands among the first 3, by an alias or with a typing error among the first 10. */
  nameWithin: 3,
  aliasWithin: 10,
} as const;

interface Result {
  readonly question: JudgedQuestion;
  readonly ids: readonly string[];
  readonly recall: number;
  readonly ndcg: number;
  /** FULL and PARTIAL hits on all pages. */
  readonly counted: number;
}

interface Report {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly failures: readonly string[];
  readonly results: readonly Result[];
}

const usage = 'Usage: npm run relevance [-- --engine embedded|meilisearch] [--url http://…] [--each] [--record]';

/** Judges the answers of the built service over HTTP. Exit code 1 where a gate is missed. */
export async function run(args: readonly string[]): Promise<number> {
  const value = (name: string): string | undefined => args[args.indexOf(name) + 1];
  const engine = args.includes('--engine') ? value('--engine') : 'embedded';
  if (engine !== 'embedded' && engine !== 'meilisearch') {
    console.error(usage);
    return 2;
  }
  const catalogue = await seededCatalogue();
  console.log(`${catalogue.measures.length} measures`);
  const reports = await withServers(args.includes('--url') ? (value('--url') ?? null) : null, engine, (name, server) =>
    judge(name, server, catalogue, args.includes('--each')),
  );
  printTable([
    ['', 'questions', 'recall@20', 'nDCG@10', 'zero results', 'honest zero'],
    ...reports.flatMap((report) => report.rows),
  ]);
  if (reports.length === 2) printOverlap(reports);
  if (args.includes('--record')) for (const report of reports) await record(report.name, reachedBy(report));
  const before = await recordedBefore();
  const failures = reports.flatMap((report) => [
    ...report.failures,
    ...fallen(reachedBy(report), before[report.name] ?? {}).map((fall) => `${report.name}: ${fall}`),
  ]);
  for (const failure of failures) console.log(`FAILED ${failure}`);
  if (failures.length === 0) console.log('every gate is met');
  return failures.length === 0 ? 0 : 1;
}

/** nDCG@10 of each question that has an answer. */
function reachedBy({ results: of }: Report): Reached {
  const answerable = of.filter(({ question }) => !question.nothing);
  return Object.fromEntries(answerable.map(({ question, ndcg }) => [question.qid, ndcg]));
}

/** The word index alone, or Meilisearch after it on the same database. */
async function withServers(
  url: string | null,
  engine: string,
  judged: (name: string, server: SearchServer) => Promise<Report>,
): Promise<readonly Report[]> {
  if (url !== null) return [await judged('given', runningServer(url))];
  const folder = await mkdtemp(join(tmpdir(), 'tiltaksregister-relevance-'));
  const database = await scratchDatabase();
  const settings = engine === 'meilisearch' ? meilisearchSettingsHere(folder) : null;
  try {
    const reports: Report[] = [];
    for (const [name, env] of [
      ['Word index', {}],
      ...(settings === null ? [] : [['Meilisearch', settings] as const]),
    ] as const) {
      const server = await startSearchServer(database.url, env);
      try {
        if (name === 'Meilisearch') await meilisearchReady(server);
        reports.push(await judged(name, server));
      } finally {
        await server.stop();
      }
    }
    if (engine === 'meilisearch' && settings === null)
      console.log('Meilisearch not judged: set MEILISEARCH_BIN or MEILI_HOST');
    return reports;
  } finally {
    await database.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

async function judge(name: string, server: SearchServer, catalogue: Catalogue, each: boolean): Promise<Report> {
  const development = await results(server, catalogue, await readLines<JudgedQuestion>('judgements.jsonl'));
  const heldBack = await results(server, catalogue, await readLines<JudgedQuestion>('judgements-held-back.jsonl'));
  const missed = await missedNames(server, await readLines<NamedMeasure>('names.jsonl'));
  if (each) for (const result of [...development, ...heldBack]) printResult(result);
  const parts = [
    { label: `${name}, development`, results: development, gate: gates.development },
    { label: `${name}, held back`, results: heldBack, gate: gates.heldBack },
  ];
  return {
    name,
    rows: parts.map(({ label, results: of }) => summary(label, of)),
    failures: [
      ...parts.flatMap(({ label, results: of, gate }) => missedGates(label, of, gate)),
      ...missed.map((miss) => `${name}: ${miss}`),
    ],
    results: [...development, ...heldBack],
  };
}

async function results(
  server: SearchServer,
  catalogue: Catalogue,
  questions: readonly JudgedQuestion[],
): Promise<readonly Result[]> {
  const all: Result[] = [];
  for (const question of questions) {
    const answer = await server.search(question.q);
    const grades = gradesOf(question, catalogue);
    const ids = answer.edges.map((edge) => edge.node.id);
    const graded = { shown: ids.map((id) => grades.get(id) ?? 0), all: [...grades.values()] };
    all.push({ question, ids, recall: recallAt20(graded), ndcg: ndcgAt10(graded), counted: countedIn(answer) });
  }
  return all;
}

function countedIn({ levels }: SearchAnswer): number {
  return levels.reduce((sum, { level, totalCount }) => (level === 'NEAR' ? sum : sum + totalCount), 0);
}

function figures(of: readonly Result[]): Record<'recall' | 'ndcg' | 'zero' | 'honest', number> {
  const answerable = of.filter(({ question }) => !question.nothing);
  const unanswerable = of.filter(({ question }) => question.nothing);
  return {
    recall: mean(answerable.map(({ recall }) => recall)),
    ndcg: mean(answerable.map(({ ndcg }) => ndcg)),
    zero: mean(answerable.map(({ ids }) => (ids.length === 0 ? 1 : 0))),
    honest: mean(unanswerable.map(({ counted }) => (counted === 0 ? 1 : 0))),
  };
}

function summary(label: string, of: readonly Result[]): readonly string[] {
  const { recall, ndcg, zero, honest } = figures(of);
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
  return [label, String(of.length), recall.toFixed(3), ndcg.toFixed(3), percent(zero), percent(honest)];
}

function missedGates(label: string, of: readonly Result[], gate: { recall: number; ndcg: number }): readonly string[] {
  const { recall, ndcg, zero } = figures(of);
  const failures: string[] = [];
  if (recall < gate.recall) failures.push(`${label}: recall@20 ${recall.toFixed(3)} is under ${gate.recall}`);
  if (ndcg < gate.ndcg) failures.push(`${label}: nDCG@10 ${ndcg.toFixed(3)} is under ${gate.ndcg}`);
  if (zero > gates.zeroResults) failures.push(`${label}: zero results ${zero.toFixed(3)} is over ${gates.zeroResults}`);
  return failures;
}

async function missedNames(server: SearchServer, named: readonly NamedMeasure[]): Promise<readonly string[]> {
  const missed: string[] = [];
  for (const { key, name, alias, typo } of named) {
    for (const [kind, query, within] of [
      ['name', name, gates.nameWithin],
      ['alias', alias, gates.aliasWithin],
      ['typo', typo, gates.aliasWithin],
    ] as const) {
      const { edges } = await server.search(query, within);
      if (!edges.some((edge) => edge.node.key === key)) missed.push(`${key} is not found by its ${kind} «${query}»`);
    }
  }
  return missed;
}

function printResult({ question, recall, ndcg, counted }: Result): void {
  const score = question.nothing ? 'nothing' : `${recall.toFixed(2)} ${ndcg.toFixed(2)}`;
  console.log(`${question.qid} ${score.padEnd(9)} ${String(counted).padStart(4)}  ${question.q}`);
}

function printOverlap([first, second]: readonly Report[]): void {
  const shared = first?.results.map(({ ids }, index) => overlapAt10(ids, second?.results[index]?.ids ?? [])) ?? [];
  console.log(`overlap of the engines among the first ten: ${mean(shared).toFixed(3)}`);
}
