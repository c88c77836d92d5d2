import type { Bitset } from '../../measures/bitset.js';
import { editedNumbers, editedSize, type Move } from '../../measures/edit.js';
import { entriesPerStep, type Steps } from '../../platform/async/slices.js';
import { fieldsIn } from '../language/condition.js';
import type { MeasureFacts, YouthFacts } from '../language/facts.js';
import type { Rule } from '../sets/rule.js';
import { type CompiledRule, outcomeFor } from './compiled-rule.js';

/** Measures that one gate cannot tell apart, and one of them to ask. */
interface Gate {
  readonly compiled: CompiledRule;
  /** The class of each measure, by engine place. */
  readonly classOf: Uint32Array;
  /** By the values the gate reads. An edited engine shares these two with the one before: classes are only added. */
  readonly classes: Map<string, number>;
  readonly representatives: MeasureFacts[];
}

/** The gates of an engine, with the places they leave open, cached by the facts of the youth that they read. */
export interface GateSet {
  readonly gates: readonly Gate[];
  readonly size: number;
  /** The facts of a youth that any gate reads. */
  readonly youthKeys: readonly (keyof YouthFacts)[];
  /** Filled as questions come, bounded; keys hold the few facts above, never a whole youth. */
  readonly opened: Map<string, Bitset>;
  readonly capacity: number;
}

const cacheBytes = 32 * 1024 * 1024;

export function* gateSteps(rules: readonly CompiledRule[], facts: readonly MeasureFacts[]): Steps<GateSet> {
  const keys = new Set(rules.flatMap(({ rule }) => youthKeysOf(rule.when).concat(youthKeysOf(rule.then))));
  if (keys.has('age')) keys.add('youngestAge');
  const bytesEach = 8 * Math.ceil(facts.length / 64) + 200;
  const gates: Gate[] = [];
  for (const rule of rules) gates.push(yield* classifySteps(rule, facts));
  return {
    gates,
    size: facts.length,
    youthKeys: [...keys],
    opened: new Map(),
    capacity: Math.max(16, Math.min(4096, Math.floor(cacheBytes / bytesEach))),
  };
}

function youthKeysOf(condition: Rule['then']): (keyof YouthFacts)[] {
  if (condition === null) return [];
  return fieldsIn(condition).flatMap((field) => (field.side === 'YOUTH' ? [field.key as keyof YouthFacts] : []));
}

function* classifySteps(compiled: CompiledRule, facts: readonly MeasureFacts[]): Steps<Gate> {
  const classOf = new Uint32Array(facts.length);
  const gate = { compiled, classOf, classes: new Map<string, number>(), representatives: [] as MeasureFacts[] };
  for (const [place, measure] of facts.entries()) {
    if (place % entriesPerStep === 0) yield;
    classOf[place] = classIn(gate, measure);
  }
  return gate;
}

function classIn({ compiled, classes, representatives }: Omit<Gate, 'classOf'>, measure: MeasureFacts): number {
  const { then } = compiled.rule;
  const fields = then === null ? [] : fieldsIn(then).filter((field) => field.side === 'MEASURE');
  const cacheKey = JSON.stringify(fields.map((field) => measure[field.key as keyof MeasureFacts]));
  const known = classes.get(cacheKey);
  if (known !== undefined) return known;
  classes.set(cacheKey, representatives.length);
  return representatives.push(measure) - 1;
}

/** The gates after one measure was added, changed or removed; `move` by engine place. */
export function editGates(set: GateSet, move: Move, facts: MeasureFacts | null): GateSet {
  const gates = set.gates.map((gate) => ({
    ...gate,
    classOf: editedNumbers(gate.classOf, move, facts === null ? 0 : classIn(gate, facts)),
  }));
  return { ...set, gates, size: gates[0]?.classOf.length ?? editedSize(set.size, move), opened: new Map() };
}

/** The places that no gate closes for a youth: a gate closes on a MISS only, never on an unknown. */
export function openFor(set: GateSet, youth: YouthFacts): Bitset {
  let cacheKey = '';
  for (const key of set.youthKeys) cacheKey += `${String(youth[key])}|`;
  const known = set.opened.get(cacheKey);
  if (known !== undefined) return known;
  const open = compute(set, youth);
  if (set.opened.size >= set.capacity) set.opened.delete(set.opened.keys().next().value as string);
  set.opened.set(cacheKey, open);
  return open;
}

function compute(set: GateSet, youth: YouthFacts): Bitset {
  const open = new Uint32Array((set.size + 31) >>> 5).fill(0xffffffff);
  if ((set.size & 31) !== 0) open[open.length - 1] = (1 << (set.size & 31)) - 1;
  for (const gate of set.gates) {
    const closed = gate.representatives.map((measure) => outcomeFor(gate.compiled, youth, measure) === 'MISS');
    if (!closed.includes(true)) continue;
    for (let place = 0; place < set.size; place++) {
      if (closed[gate.classOf[place] as number] === true) {
        open[place >>> 5] = (open[place >>> 5] as number) & ~(1 << (place & 31));
      }
    }
  }
  return open;
}
