import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';
import type { AgeBasis, Comparison, Condition } from '../src/rules/language/condition.js';
import type { MeasureFacts, YouthFacts } from '../src/rules/language/facts.js';
import { isScored, type Rule } from '../src/rules/sets/rule.js';

/**
 * The rules for engines that know only true and false. A rule hits where both conditions are definitely true, and a
 * gate closes where it is definitely false: each is a condition of its own in which what is not recorded is false.
 */
interface Leaf {
  readonly field: string;
  readonly operator: string;
  readonly value: unknown;
  /** Where `value` is the name of a field. */
  readonly other: boolean;
}
type Plain = Leaf | { readonly all: readonly Plain[] } | { readonly any: readonly Plain[] };

const complements: Readonly<Record<string, string>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '<=': '>',
  '>': '<=',
  in: 'notIn',
  notIn: 'in',
  hasAny: 'hasNone',
  hasNone: 'hasAny',
  overlaps: 'apart',
  isEmpty: 'isFilled',
};

/** When a condition is definitely true (`wanted`) or definitely false. */
function definitely(wanted: boolean, condition: Condition, basis: AgeBasis): Plain {
  if (!('combinator' in condition)) return leafOf(wanted, condition, basis);
  const direction = condition.not === true ? !wanted : wanted;
  const parts = condition.rules.map((rule) => definitely(direction, rule, basis));
  return (condition.combinator === 'and') === direction ? { all: parts } : { any: parts };
}

function leafOf(wanted: boolean, { field, operator, value, valueSource }: Comparison, basis: AgeBasis): Plain {
  const used = wanted ? operator : (complements[operator] as string);
  const upwards = used === '>' || used === '>=';
  const age = (name: string, highest: boolean): string =>
    name === 'youth.age' && basis === 'BIRTHDAY' && !highest ? 'youth.youngestAge' : name;
  const other = valueSource === 'field';
  return {
    field: age(field, !upwards),
    operator: used,
    value: other ? age(String(value), upwards) : value,
    other,
  };
}

/** A youth and a measure as one flat record, `youth.age`, `measure.arena`. */
type Pair = Readonly<Record<string, unknown>>;

function pairOf(youth: YouthFacts, measure: MeasureFacts): Pair {
  const named = (side: string, facts: object): [string, unknown][] =>
    Object.entries(facts).map(([key, value]) => [`${side}.${key}`, value]);
  return Object.fromEntries([...named('youth', youth), ...named('measure', measure)]);
}

/** One way to answer: the score and cautions of a pair, or null where a gate closes. */
export interface Peer {
  readonly name: string;
  /** Prepared for one youth, then asked for measures. */
  readonly about: (youth: YouthFacts) => (measure: MeasureFacts) => Scored | null | Promise<Scored | null>;
}
export interface Scored {
  readonly score: number;
  readonly cautions: number;
}

type Test = (youth: YouthFacts, measure: MeasureFacts) => boolean;

function holds(operator: string, value: unknown, wanted: unknown): boolean {
  if (value === null || wanted === null) return false;
  const [list, codes] = [value as readonly unknown[], wanted as readonly unknown[]];
  switch (operator) {
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case '<':
      return (value as number) < (wanted as number);
    case '<=':
      return (value as number) <= (wanted as number);
    case '>':
      return (value as number) > (wanted as number);
    case '>=':
      return (value as number) >= (wanted as number);
    case 'in':
      return codes.includes(value);
    case 'notIn':
      return !codes.includes(value);
    case 'hasAny':
    case 'overlaps':
      return codes.some((code) => list.includes(code));
    case 'hasNone':
    case 'apart':
      return !codes.some((code) => list.includes(code));
    default:
      return (list.length === 0) === ((operator === 'isEmpty') === wanted);
  }
}

/** Asks whichever rules concern the youth about each measure: how every pairwise engine is used at its best. */
function pairwise(rules: readonly Rule[], compile: (condition: Plain) => Test): Peer['about'] {
  const none = {} as MeasureFacts;
  const gates = rules
    .filter((rule) => rule.level === 'PAIR' && rule.kind === 'ELIGIBILITY')
    .map((rule) => compile(definitely(false, rule.then as Condition, rule.ageBasis)));
  const scored = rules.filter(isScored).map((rule) => ({
    weight: rule.weight as number,
    caution: rule.kind === 'CAUTION' ? 1 : 0,
    when: compile(definitely(true, rule.when, rule.ageBasis)),
    fits: compile(definitely(true, rule.then as Condition, rule.ageBasis)),
  }));
  return (youth) => {
    const active = scored.filter(({ when }) => when(youth, none));
    return (measure) => {
      for (const closed of gates) if (closed(youth, measure)) return null;
      let [score, cautions] = [0, 0];
      for (const { fits, weight, caution } of active) {
        if (!fits(youth, measure)) continue;
        score += weight;
        cautions += caution;
      }
      return { score, cautions };
    };
  };
}

/** Closures as one would write them by hand. */
export function closures(rules: readonly Rule[]): Peer {
  const read = (name: string): ((youth: YouthFacts, measure: MeasureFacts) => unknown) => {
    const [side, key] = name.split('.') as ['youth' | 'measure', never];
    return side === 'youth' ? (youth) => youth[key] : (_, measure) => measure[key];
  };
  const compile = (condition: Plain): Test => {
    if ('all' in condition) {
      const parts = condition.all.map(compile);
      return (youth, measure) => parts.every((part) => part(youth, measure));
    }
    if ('any' in condition) {
      const parts = condition.any.map(compile);
      return (youth, measure) => parts.some((part) => part(youth, measure));
    }
    const { operator, value, other } = condition;
    const field = read(condition.field);
    const wanted = other ? read(String(value)) : (): unknown => value;
    return (youth, measure) => holds(operator, field(youth, measure), wanted(youth, measure));
  };
  return { name: 'closures by hand', about: pairwise(rules, compile) };
}

/** json-logic-engine with every condition compiled to a function; its own operators wherever it has them. */
export function jsonLogic(rules: readonly Rule[]): Peer {
  const engine = new LogicEngine();
  for (const operator of ['hasAny', 'hasNone', 'overlaps', 'apart', 'isEmpty', 'isFilled']) {
    const method = ([value, wanted]: [unknown, unknown]): boolean => holds(operator, value, wanted);
    engine.addMethod(operator, method, { deterministic: true });
  }
  const compile = (condition: Plain): Test => {
    const built = engine.build(logicOf(condition)) as (data: unknown) => unknown;
    return (youth, measure) => built({ youth, measure }) === true;
  };
  return { name: 'json-logic-engine compiled', about: pairwise(rules, compile) };
}

function logicOf(condition: Plain): object {
  if ('all' in condition) return { and: [true, ...condition.all.map(logicOf)] };
  if ('any' in condition) return { or: [false, ...condition.any.map(logicOf)] };
  const { field, operator, value, other } = condition;
  const wanted = other ? { var: String(value) } : Array.isArray(value) ? { preserve: value } : value;
  const both = [{ var: field }, wanted];
  const recorded = [field, ...(other ? [String(value)] : [])].map((name) => ({ '!==': [{ var: name }, null] }));
  if (operator === '=') return { '===': both };
  if (operator === '!=') return { and: [...recorded, { '!==': both }] };
  if (operator === 'in') return { in: both };
  if (operator === 'notIn') return { and: [...recorded, { '!': { in: both } }] };
  return /^[<>]/.test(operator) ? { and: [...recorded, { [operator]: both }] } : { [operator]: both };
}

/** json-rules-engine, one run per pair: that is how it is used. */
export function jsonRules(rules: readonly Rule[]): Peer {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const operator of [...Object.keys(complements), 'apart', 'isFilled']) {
    engine.addOperator(`is ${operator}`, (value: unknown, wanted: unknown) => holds(operator, value, wanted));
  }
  for (const rule of rules.filter(({ level }) => level === 'PAIR')) {
    const gate = rule.kind === 'ELIGIBILITY';
    const fits = conditionOf(definitely(!gate, rule.then as Condition, rule.ageBasis));
    const when = conditionOf(definitely(true, rule.when, rule.ageBasis));
    engine.addRule({
      conditions: { all: [when, fits] } as never,
      event: { type: rule.code, params: { gate, weight: rule.weight ?? 0, caution: rule.kind === 'CAUTION' ? 1 : 0 } },
    });
  }
  return {
    name: 'json-rules-engine',
    about: (youth) => async (measure) => {
      const { events } = await engine.run({ always: true, ...pairOf(youth, measure) });
      const found = events.map((event) => event.params as { gate: boolean; weight: number; caution: number });
      if (found.some(({ gate }) => gate)) return null;
      const sum = (field: 'weight' | 'caution'): number => found.reduce((total, entry) => total + entry[field], 0);
      return { score: sum('weight'), cautions: sum('caution') };
    },
  };
}

function conditionOf(condition: Plain): object {
  if ('all' in condition) {
    const always = { fact: 'always', operator: 'is =', value: true };
    return { all: [always, ...condition.all.map(conditionOf)] };
  }
  if ('any' in condition) return { any: condition.any.map(conditionOf) };
  const { field, operator, value, other } = condition;
  return { fact: field, operator: `is ${operator}`, value: other ? { fact: String(value) } : value };
}
