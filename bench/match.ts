import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { draftOf, publishedAs, type SaidOfMeasure } from '../src/measures/draft.js';
import { documentOf } from '../src/measures/measure-document.js';
import { buildEngine, type Engine, match } from '../src/rules/engine/engine.js';
import { type MeasureFacts, measureFactsOf, type YouthFacts, youthFactsOf } from '../src/rules/language/facts.js';
import type { Youth } from '../src/rules/language/youth.js';
import { type Rule, rulesInForce } from '../src/rules/sets/rule.js';
import { closures, jsonLogic, jsonRules, type Peer, type Scored } from './match-peers.js';

const asOf = '2013-02-01';
const first = 10;
const rounds = 7;
const batch = 20_000;
const many = 100_000;

type Answer = readonly (readonly [position: number, score: number])[];

/** One contender: answers a youth with the ten best. */
interface Contender {
  readonly name: string;
  readonly answer: (youth: YouthFacts) => Answer | Promise<Answer>;
  /** Youths per round; few where one takes long. */
  readonly youths: number;
}

/**
 * The engine beside its peers, interleaved, results compared first: one youth with the register's 137 measures, a batch
 * of 20,000 youths, one youth with 100,000 measures. CPU time of the process, medians; (e) is extrapolated.
 */
export async function run(): Promise<void> {
  const rules = rulesInForce(await readRules(), asOf);
  const register = await readRegister();
  const youths = youthsOf(batch);
  const large = enlarged(register, many);
  await showTable('1 youth x 137 measures', contenders(rules, register, [4000, 500, 200, 3]), youths, 1);
  await showTable('20,000 youths x 137 measures', contenders(rules, register, [batch, 2000, 400, 3]), youths, batch);
  await showTable('1 youth x 100,000 measures', contenders(rules, large, [60, 3, 1, 0]), youths, 1);
  showBuild(rules, register, large);
}

async function readRules(): Promise<readonly Rule[]> {
  const file = fileURLToPath(new URL('../../seeds/rule-sets/1.json', import.meta.url));
  return (JSON.parse(await readFile(file, 'utf8')) as { rules: readonly Rule[] }).rules;
}

async function readRegister(): Promise<readonly MeasureFacts[]> {
  const file = fileURLToPath(new URL('../../seeds/nova-2013-reconstruction.json', import.meta.url));
  const rows = JSON.parse(await readFile(file, 'utf8')) as readonly SaidOfMeasure[];
  return rows.map((row) => measureFactsOf(documentOf(publishedAs(draftOf(row), 1, '')), '2012/13'));
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function youthsOf(count: number): readonly YouthFacts[] {
  const random = randomFrom(1);
  const some = <T>(codes: readonly T[], share: number): readonly T[] => codes.filter(() => random() < share);
  const known = <T>(value: T): T | null => (random() < 0.9 ? value : null);
  return Array.from({ length: count }, () => {
    const aboutToQuit = random() < 0.2;
    const youth: Youth = {
      birthYear: known(1992 + Math.floor(random() * 7)),
      monthsOutside: known(Math.floor(random() * (aboutToQuit ? 3 : 36))),
      aboutToQuit: known(aboutToQuit),
      goals: known(
        some(
          [
            'COMPLETE_UPPER_SECONDARY',
            'VOCATIONAL_CERTIFICATE',
            'ORDINARY_JOB',
            'WORK_PRACTICE',
            'DAILY_STRUCTURE',
            'MOTIVATION',
          ],
          0.3,
        ),
      ),
      needs: known(some(['HEALTH', 'HOUSING_ECONOMY', 'SOCIAL'], 0.3)),
      county: random() < 0.5 ? null : String(1 + Math.floor(random() * 10)).padStart(2, '0'),
      otStatusCode: 'OTOV',
    };
    return youthFactsOf(youth, asOf);
  });
}

/** A register of any size: every field drawn by itself from the measures there are. */
function enlarged(register: readonly MeasureFacts[], size: number): readonly MeasureFacts[] {
  const random = randomFrom(2);
  const keys = Object.keys(register[0] as MeasureFacts) as (keyof MeasureFacts)[];
  const draw = (key: keyof MeasureFacts): unknown => register[Math.floor(random() * register.length)]?.[key];
  return Array.from({ length: size }, () => Object.fromEntries(keys.map((key) => [key, draw(key)])) as never);
}

function contenders(rules: readonly Rule[], measures: readonly MeasureFacts[], youths: readonly number[]): Contender[] {
  const engine = buildEngine(rules, measures);
  const [ours = 1, ...others] = youths;
  const peers = [closures(rules), jsonLogic(rules), jsonRules(rules)].map((peer, index) => ({
    name: peer.name,
    answer: topOf(peer, engine),
    youths: others[index] ?? 1,
  }));
  return [{ name: 'ours', answer: (youth: YouthFacts) => answerOf(engine, youth), youths: ours }, ...peers];
}

function answerOf(engine: Engine, youth: YouthFacts): Answer {
  return match(engine, youth, null, first).ranked.map(({ place, score }) => [place, score] as const);
}

/** The ten best of a peer in one pass, measures in the order that breaks ties. */
function topOf({ about }: Peer, engine: Engine): (youth: YouthFacts) => Answer | Promise<Answer> {
  const keep = (best: Best, place: number, found: Scored): void => {
    const key = found.score * 4096 - found.cautions;
    let at = best.length;
    while (at > 0 && (best[at - 1] as Best[number])[2] < key) at--;
    if (at >= first) return;
    best.splice(at, 0, [place, found.score, key]);
    if (best.length > first) best.pop();
  };
  return (youth) => {
    const ask = about(youth);
    const best: Best = [];
    for (const [place, measure] of engine.facts.entries()) {
      const found = ask(measure);
      if (found instanceof Promise) return inTurn(ask, engine.facts, best, keep);
      if (found !== null) keep(best, place, found);
    }
    return plain(best);
  };
}

type Best = [number, number, number][];

function plain(best: Readonly<Best>): Answer {
  return best.map(([place, score]) => [place, score]);
}

async function inTurn(
  ask: ReturnType<Peer['about']>,
  facts: readonly MeasureFacts[],
  best: Best,
  keep: (best: Best, place: number, found: Scored) => void,
): Promise<Answer> {
  for (const [place, measure] of facts.entries()) {
    const found = await ask(measure);
    if (found !== null) keep(best, place, found);
  }
  return plain(best);
}

async function showTable(
  title: string,
  all: readonly Contender[],
  youths: readonly YouthFacts[],
  times: number,
): Promise<void> {
  const taking = all.filter((contender) => contender.youths > 0);
  await compare(taking, youths);
  const costs = taking.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? taking : [...taking].reverse();
    for (const contender of order) {
      const cost = await cpuPerYouth(contender, youths, round);
      costs[taking.indexOf(contender)]?.push(cost);
    }
  }
  const medians = costs.map((list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number);
  console.log(`\n${title}: CPU, median of ${rounds} interleaved rounds`);
  taking.forEach(({ name, youths: measured }, index) => {
    const cost = medians[index] as number;
    const note = times > measured ? ' (e)' : '';
    const total = times === 1 ? `${cost.toFixed(1)} µs` : `${((cost * times) / 1e6).toFixed(3)} s${note}`;
    console.log(
      `  ${name.padEnd(28)} ${total.padStart(16)} ${`${(cost / (medians[0] as number)).toFixed(1)} x`.padStart(12)}`,
    );
  });
}

/** @throws Error where a contender answers otherwise than the first one */
async function compare(all: readonly Contender[], youths: readonly YouthFacts[]): Promise<void> {
  const [ours, ...others] = all;
  for (const other of others) {
    for (const youth of youths.slice(0, Math.min(200, other.youths))) {
      const [mine, theirs] = [await ours?.answer(youth), await other.answer(youth)];
      if (JSON.stringify(mine) !== JSON.stringify(theirs)) throw new Error(`${other.name} answers otherwise`);
    }
  }
}

async function cpuPerYouth(
  { answer, youths: count }: Contender,
  youths: readonly YouthFacts[],
  round: number,
): Promise<number> {
  const start = process.cpuUsage();
  for (let index = 0; index < count; index++) {
    const answered = answer(youths[(round * 131 + index) % youths.length] as YouthFacts);
    if (answered instanceof Promise) await answered;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / count;
}

function showBuild(rules: readonly Rule[], register: readonly MeasureFacts[], large: readonly MeasureFacts[]): void {
  console.log('\nbuilding the engine: CPU');
  for (const measures of [register, large]) {
    const start = process.cpuUsage();
    buildEngine(rules, measures);
    const { user, system } = process.cpuUsage(start);
    console.log(
      `  ${`${measures.length} measures`.padEnd(28)} ${`${((user + system) / 1000).toFixed(1)} ms`.padStart(16)}`,
    );
  }
}
