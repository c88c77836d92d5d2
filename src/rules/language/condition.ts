import type { MeasureFacts, YouthFacts } from './facts.js';
import { type Truth, truthOf } from './truth.js';
import { fieldNamed, type Operator, type VocabularyField } from './vocabulary.js';

/** A comparison of a field with a value, or with another field (`valueSource: 'field'`, then `value` is its name). */
export interface Comparison {
  readonly field: string;
  readonly operator: Operator;
  readonly value: number | boolean | string | readonly string[];
  readonly valueSource?: 'value' | 'field';
}

/** Conditions joined; `and` of nothing is always true. */
export interface Group {
  readonly combinator: 'and' | 'or';
  readonly not?: boolean;
  readonly rules: readonly Condition[];
}

/** A condition as react-querybuilder stores it, over the fields of `vocabulary`. */
export type Condition = Comparison | Group;

/**
 * What an age in a condition counts as. CALENDAR_YEAR: the age the youth turns that year, as opplæringslova (1998)
 * § 3-6 counts ("til og med det året dei fyller 21 år"). BIRTHDAY: the age on the day itself; with only the birth year
 * known that is one of two ages, and what depends on which is unknown.
 */
export const AgeBasis = { CALENDAR_YEAR: 'CALENDAR_YEAR', BIRTHDAY: 'BIRTHDAY' } as const;
export type AgeBasis = keyof typeof AgeBasis;

export type Predicate = (youth: YouthFacts, measure: MeasureFacts) => Truth;

export function isGroup(condition: Condition): condition is Group {
  return 'combinator' in condition;
}

/**
 * Compiles a condition into a predicate: `and` is the least, `or` the greatest, `not` the negation.
 * Pure and total: every field gives an answer for every value; null gives unknown.
 * @throws Error on a field or operator outside the vocabulary: call `problemsInCondition` first.
 */
export function compile(condition: Condition, basis: AgeBasis): Predicate {
  return isGroup(condition) ? compileGroup(condition, basis) : predicateOf(condition, basis);
}

function compileGroup(group: Group, basis: AgeBasis): Predicate {
  const parts = group.rules.map((rule) => compile(rule, basis));
  const joined = group.combinator === 'and' ? leastOf(parts) : greatestOf(parts);
  return group.not === true ? (youth, measure) => (0 - joined(youth, measure)) as Truth : joined;
}

function leastOf(parts: readonly Predicate[]): Predicate {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return (youth, measure) => {
    let least: Truth = 1;
    for (const part of parts) {
      const truth = part(youth, measure);
      if (truth === -1) return -1;
      if (truth === 0) least = 0;
    }
    return least;
  };
}

function greatestOf(parts: readonly Predicate[]): Predicate {
  return (youth, measure) => {
    let greatest: Truth = -1;
    for (const part of parts) {
      const truth = part(youth, measure);
      if (truth === 1) return 1;
      if (truth === 0) greatest = 0;
    }
    return greatest;
  };
}

/** The comparisons of a condition, in reading order. */
export function comparisonsOf(condition: Condition): readonly Comparison[] {
  return isGroup(condition) ? condition.rules.flatMap(comparisonsOf) : [condition];
}

/** The fields a condition looks at, both sides of its comparisons. */
export function fieldsIn(condition: Condition): readonly VocabularyField[] {
  const names = comparisonsOf(condition).flatMap((leaf) =>
    leaf.valueSource === 'field' ? [leaf.field, String(leaf.value)] : [leaf.field],
  );
  return [...new Set(names)].map(known);
}

function known(name: string): VocabularyField {
  const found = fieldNamed(name);
  if (found === null) throw new Error('a condition names a field outside the vocabulary');
  return found;
}

type Read<T> = (youth: YouthFacts, measure: MeasureFacts) => T | null;

function reader<T>(field: VocabularyField): Read<T> {
  const key = field.key as never;
  return field.side === 'YOUTH' ? (youth) => youth[key] as T | null : (_, measure) => measure[key] as T | null;
}

const kept: Readonly<Record<AgeBasis, WeakMap<Comparison, Predicate>>> = {
  CALENDAR_YEAR: new WeakMap(),
  BIRTHDAY: new WeakMap(),
};

/** The predicate of one comparison, compiled once: the same one decides and explains. */
export function predicateOf(leaf: Comparison, basis: AgeBasis): Predicate {
  const known = kept[basis].get(leaf);
  if (known !== undefined) return known;
  const compiled = compileComparison(leaf, basis);
  kept[basis].set(leaf, compiled);
  return compiled;
}

function compileComparison(leaf: Comparison, basis: AgeBasis): Predicate {
  const field = known(leaf.field);
  switch (field.type) {
    case 'INTEGER':
      return compileInteger(leaf, field, basis);
    case 'COUNTY':
      return compileOverlap(reader(field), reader(known(String(leaf.value))));
    case 'CODES':
      return compileCodes(leaf, reader(field));
    default:
      return compileOne(leaf, reader(field));
  }
}

/** A whole number known to lie between two ends; ends are the same where it is known exactly. */
type Ends = readonly [low: Read<number>, high: Read<number>];

function endsOf(field: VocabularyField, basis: AgeBasis): Ends {
  const high = reader<number>(field);
  if (field.name === 'youth.age' && basis === 'BIRTHDAY') return [(youth) => youth.youngestAge, high];
  return [high, high];
}

function compileInteger(leaf: Comparison, field: VocabularyField, basis: AgeBasis): Predicate {
  const [low, high] = endsOf(field, basis);
  const fixed = Number(leaf.value);
  const [otherLow, otherHigh] =
    leaf.valueSource === 'field' ? endsOf(known(String(leaf.value)), basis) : ([() => fixed, () => fixed] as Ends);
  const compare = comparers[leaf.operator];
  if (compare === undefined) throw new Error('a condition compares a number with an operator it does not have');
  return (youth, measure) => {
    const least = low(youth, measure);
    const most = high(youth, measure);
    const otherLeast = otherLow(youth, measure);
    const otherMost = otherHigh(youth, measure);
    if (least === null || most === null || otherLeast === null || otherMost === null) return 0;
    return compare(least, most, otherLeast, otherMost);
  };
}

type Compare = (least: number, most: number, otherLeast: number, otherMost: number) => Truth;

const atMost: Compare = (least, most, otherLeast, otherMost) => (most <= otherLeast ? 1 : least > otherMost ? -1 : 0);
const below: Compare = (least, most, otherLeast, otherMost) => (most < otherLeast ? 1 : least >= otherMost ? -1 : 0);
const equal: Compare = (least, most, otherLeast, otherMost) => {
  if (most < otherLeast || least > otherMost) return -1;
  return least === most && otherLeast === otherMost ? 1 : 0;
};
const comparers: Partial<Record<Operator, Compare>> = {
  '<=': atMost,
  '<': below,
  '=': equal,
  '!=': (...ends) => (0 - equal(...ends)) as Truth,
  '>=': (...ends) => (0 - below(...ends)) as Truth,
  '>': (...ends) => (0 - atMost(...ends)) as Truth,
};

function compileOne(leaf: Comparison, read: Read<string | boolean>): Predicate {
  const wanted: readonly unknown[] = Array.isArray(leaf.value) ? leaf.value : [leaf.value];
  const negated = leaf.operator === '!=' || leaf.operator === 'notIn';
  if (!negated && leaf.operator !== '=' && leaf.operator !== 'in') {
    throw new Error('a condition compares a code with an operator it does not have');
  }
  const single = wanted.length === 1 ? wanted[0] : undefined;
  return (youth, measure) => {
    const value = read(youth, measure);
    if (value === null) return 0;
    const found = single === undefined ? wanted.includes(value) : value === single;
    return truthOf(found !== negated);
  };
}

function compileCodes(leaf: Comparison, read: Read<readonly string[]>): Predicate {
  const wanted = leaf.value as readonly string[];
  const test = codeTests[leaf.operator];
  if (test === undefined) throw new Error('a condition compares a set of codes with an operator it does not have');
  return (youth, measure) => {
    const values = read(youth, measure);
    return values === null ? 0 : truthOf(test(values, wanted));
  };
}

const codeTests: Partial<Record<Operator, (values: readonly string[], wanted: readonly string[]) => boolean>> = {
  hasAny: (values, wanted) => wanted.some((code) => values.includes(code)),
  hasAll: (values, wanted) => wanted.every((code) => values.includes(code)),
  hasNone: (values, wanted) => !wanted.some((code) => values.includes(code)),
  isEmpty: (values, wanted) => (values.length === 0) === (wanted as unknown as boolean),
};

/** Counties overlap where they share a county of 2012: that is how numbers of different divisions meet. */
function compileOverlap(read: Read<readonly string[]>, other: Read<readonly string[]>): Predicate {
  return (youth, measure) => {
    const counties = read(youth, measure);
    const others = other(youth, measure);
    if (counties === null || others === null) return 0;
    return truthOf(counties.some((county) => others.includes(county)));
  };
}
