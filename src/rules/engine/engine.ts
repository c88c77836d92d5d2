import type { Bitset } from '../../measures/bitset.js';
import { atOnce, entriesPerStep, type Steps, sortedSteps } from '../../platform/async/slices.js';
import { type MeasureFacts, unknownYouth, unrecordedMeasure, type YouthFacts } from '../language/facts.js';
import type { Truth } from '../language/truth.js';
import { isGate, isScored, type Rule } from '../sets/rule.js';
import { type CompiledRule, compileRule } from './compiled-rule.js';
import { type GateSet, gateSteps, openFor } from './gates.js';

/**
 * Rules in force and measures, compiled once for any number of youths. A `place` is an index into the measures in the order
 * that breaks ties (free places, most first and not recorded last; then as given: by name and id).
 */
export interface Engine {
  readonly youthRules: readonly CompiledRule[];
  readonly gateRules: readonly CompiledRule[];
  readonly scoredRules: readonly CompiledRule[];
  readonly size: number;
  /** Words of 32 rules each. */
  readonly words: number;
  /** Bit r of word w at `w * size + place`: measure condition of scored rule 32w + r is definitely true (false). */
  readonly hits: Uint32Array;
  readonly misses: Uint32Array;
  /** For every eleven bits of a word: 2048 sums of `weight * 4096 - cautions`. */
  readonly keys: Int32Array;
  readonly gates: GateSet;
  /** Place to position in the given measures, and back. */
  readonly positionAt: Uint32Array;
  readonly placeOf: Uint32Array;
  readonly facts: readonly MeasureFacts[];
}

/** Which scored rules concern a youth, which may, and the answers of the rules about the youth alone. */
export interface YouthPart {
  readonly youth: YouthFacts;
  readonly active: Uint32Array;
  readonly maybe: Uint32Array;
  /** By youth rule. */
  readonly truths: readonly Truth[];
  /** All ELIGIBILITY rules about the youth together; EXCLUSION rules only say no. */
  readonly inTargetGroup: Truth;
  /** Sum of the positive weights of the rules that concern the youth. */
  readonly possible: number;
}

export interface Ranked {
  readonly place: number;
  readonly score: number;
  /** 1 + how many score more; ties share it. */
  readonly rank: number;
  /** Another measure has the same score. */
  readonly shared: boolean;
}

export interface Match {
  readonly part: YouthPart;
  /** Places that no gate closes and that lie within the question; empty where the youth is not in the target group. */
  readonly open: Bitset;
  readonly ranked: readonly Ranked[];
}

const cautionUnit = 4096;
const chunkSize = 2048;

/**
 * Builds the engine. `measures` come by name and id; the engine's answers depend on that order only through ties.
 * @throws Error on a condition outside the vocabulary: call `problemsInRuleSet` first
 */
export function buildEngine(rules: readonly Rule[], measures: readonly MeasureFacts[]): Engine {
  return atOnce(engineSteps(rules, measures));
}

export function* engineSteps(rules: readonly Rule[], measures: readonly MeasureFacts[]): Steps<Engine> {
  const compiled = rules.map(compileRule);
  const scoredRules = compiled.filter(({ rule }) => isScored(rule));
  const gateRules = compiled.filter(({ rule }) => isGate(rule));
  const order = yield* orderSteps(measures);
  const facts = order.map((position) => measures[position] as MeasureFacts);
  const placeOf = new Uint32Array(order.length);
  order.forEach((position, place) => {
    placeOf[position] = place;
  });
  const words = Math.ceil(scoredRules.length / 32);
  const hits = new Uint32Array(words * facts.length);
  const misses = new Uint32Array(words * facts.length);
  for (const [index, { fits }] of scoredRules.entries()) {
    const base = (index >>> 5) * facts.length;
    const bit = 1 << (index & 31);
    for (const [place, measure] of facts.entries()) {
      if (place % entriesPerStep === 0) yield;
      const truth = fits(unknownYouth, measure);
      if (truth === 1) hits[base + place] = (hits[base + place] as number) | bit;
      if (truth === -1) misses[base + place] = (misses[base + place] as number) | bit;
    }
  }
  return {
    youthRules: compiled.filter(({ rule }) => rule.level === 'YOUTH'),
    gateRules,
    scoredRules,
    size: facts.length,
    words,
    hits,
    misses,
    keys: keyTables(scoredRules),
    gates: yield* gateSteps(gateRules, facts),
    positionAt: Uint32Array.from(order),
    placeOf,
    facts,
  };
}

/** By free places; what is equal in them stays in the order of the measures. */
function orderSteps(measures: readonly MeasureFacts[]): Steps<readonly number[]> {
  const places = (position: number): number => measures[position]?.freePlaces ?? -1;
  return sortedSteps(
    measures.map((_, position) => position),
    (a, b) => places(b) - places(a),
  );
}

/** What one rule adds to the key of a measure it hits: its weight, and one caution fewer is better among equals. */
export function keyOf(rule: Rule): number {
  return (rule.weight ?? 0) * cautionUnit - (rule.kind === 'CAUTION' ? 1 : 0);
}

function keyTables(scoredRules: readonly CompiledRule[]): Int32Array {
  const tables = new Int32Array(Math.ceil(scoredRules.length / 32) * 3 * chunkSize);
  scoredRules.forEach(({ rule }, index) => {
    const bitInWord = index & 31;
    const chunk = (index >>> 5) * 3 + Math.floor(bitInWord / 11);
    const bit = 1 << (bitInWord % 11);
    for (let bits = 0; bits < chunkSize; bits++) {
      if ((bits & bit) !== 0) {
        const at = chunk * chunkSize + bits;
        tables[at] = (tables[at] as number) + keyOf(rule);
      }
    }
  });
  return tables;
}

/** Asks every condition on the youth once. */
export function youthPartOf(engine: Engine, youth: YouthFacts): YouthPart {
  const active = new Uint32Array(engine.words);
  const maybe = new Uint32Array(engine.words);
  let possible = 0;
  for (let index = 0; index < engine.scoredRules.length; index++) {
    const { rule, concerns } = engine.scoredRules[index] as CompiledRule;
    const truth = concerns(youth, unrecordedMeasure);
    if (truth === -1) continue;
    const word = index >>> 5;
    const bit = 1 << (index & 31);
    if (truth === 0) {
      maybe[word] = (maybe[word] as number) | bit;
    } else {
      active[word] = (active[word] as number) | bit;
      if (rule.kind === 'PREFERENCE') possible += rule.weight ?? 0;
    }
  }
  const truths: Truth[] = [];
  let inTargetGroup: Truth = 1;
  for (const { rule, concerns } of engine.youthRules) {
    const truth = concerns(youth, unrecordedMeasure);
    truths.push(truth);
    if (rule.kind === 'ELIGIBILITY' && truth < inTargetGroup) inTargetGroup = truth;
    if (rule.kind === 'EXCLUSION' && truth === -1) inTargetGroup = -1;
  }
  return { youth, active, maybe, truths, inTargetGroup, possible };
}

/**
 * Matches one youth against the engine's measures. `within` narrows to positions of the given measures (null: all),
 * `first` is how many ranked ones come back. Unknown never excludes: a gate closes only where definitely false, and a
 * youth gets no measure only where definitely not in the target group.
 */
export function match(engine: Engine, youth: YouthFacts, within: Bitset | null, first: number): Match {
  const part = youthPartOf(engine, youth);
  if (part.inTargetGroup === -1) return { part, open: new Uint32Array((engine.size + 31) >>> 5), ranked: [] };
  const gated = openFor(engine.gates, youth);
  const open = within === null ? gated : narrowed(engine, gated, within);
  return { part, open, ranked: rankedOf(engine, part.active, open, first) };
}

function narrowed(engine: Engine, gated: Bitset, within: Bitset): Bitset {
  const open = new Uint32Array(gated.length);
  for (let place = 0; place < engine.size; place++) {
    const position = engine.positionAt[place] as number;
    const inQuestion = ((within[position >>> 5] as number) >>> (position & 31)) & 1;
    if (inQuestion === 1) open[place >>> 5] = (open[place >>> 5] as number) | (1 << (place & 31));
  }
  return open.map((word, index) => word & (gated[index] as number));
}

/** Score and cautions of a measure in one number: higher is better, equal only where both are equal. */
export function keyAt(engine: Engine, active: Uint32Array, place: number): number {
  const { keys, hits, size, words } = engine;
  let key = 0;
  for (let word = 0; word < words; word++) {
    const hit = (hits[word * size + place] as number) & (active[word] as number);
    const table = word * 3 * chunkSize;
    key +=
      (keys[table + (hit & 2047)] as number) +
      (keys[table + chunkSize + ((hit >>> 11) & 2047)] as number) +
      (keys[table + 2 * chunkSize + (hit >>> 22)] as number);
  }
  return key;
}

export function scoreOfKey(key: number): number {
  return Math.ceil(key / cautionUnit) + 0;
}

/** The best open places in one pass; one more than asked for is kept, to know whether the last rank is shared. */
function rankedOf(engine: Engine, active: Uint32Array, open: Bitset, first: number): readonly Ranked[] {
  const best = bestOf(engine, active, open, first + 1);
  const ranked: Ranked[] = [];
  for (let index = 0; index < Math.min(first, best.length); index++) {
    const score = scoreAt(best, index);
    const tied = index > 0 && scoreAt(best, index - 1) === score;
    const rank = tied ? (ranked[index - 1] as Ranked).rank : index + 1;
    const shared = tied || (index + 1 < best.length && scoreAt(best, index + 1) === score);
    ranked.push({ place: best.places[index] as number, score, rank, shared });
  }
  return ranked;
}

/** The best so far: keys descending, among equals places ascending. */
interface Best {
  readonly keys: Int32Array;
  readonly places: Uint32Array;
  length: number;
}

function scoreAt(best: Best, index: number): number {
  return scoreOfKey(best.keys[index] as number);
}

function bestOf(engine: Engine, active: Uint32Array, open: Bitset, most: number): Best {
  const best: Best = { keys: new Int32Array(most), places: new Uint32Array(most), length: 0 };
  let threshold = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < open.length; word++) {
    let bits = open[word] as number;
    while (bits !== 0) {
      const place = (word << 5) + 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
      const key = keyAt(engine, active, place);
      if (key > threshold) threshold = insert(best, key, place, most);
    }
  }
  return best;
}

/** Inserts after equals, so that the order of places breaks ties; gives the key that has to be beaten from now on. */
function insert(best: Best, key: number, place: number, most: number): number {
  const { keys, places } = best;
  if (best.length < most) best.length++;
  let at = best.length - 1;
  while (at > 0 && (keys[at - 1] as number) < key) {
    keys[at] = keys[at - 1] as number;
    places[at] = places[at - 1] as number;
    at--;
  }
  keys[at] = key;
  places[at] = place;
  return best.length < most ? Number.NEGATIVE_INFINITY : (keys[most - 1] as number);
}
