import type { Comparison, Condition } from '../../src/rules/language/condition.js';
import type { MeasureFacts, YouthFacts } from '../../src/rules/language/facts.js';
import type { Rule } from '../../src/rules/sets/rule.js';

/**
 * What the engine must answer, worked out the slow and plain way: every rule for every pair, then a full sort. Written
 * apart from the engine and sharing nothing with it but types.
 */

type Answer = 'yes' | 'no' | 'unknown';

/** Every age the youth may have; one where the basis is the calendar year. */
function possibleAges(youth: YouthFacts, basis: Rule['ageBasis']): readonly number[] {
  if (youth.age === null || youth.youngestAge === null) return [];
  return basis === 'CALENDAR_YEAR' ? [youth.age] : [...new Set([youth.youngestAge, youth.age])];
}

function lookUp(name: string, youth: YouthFacts, measure: MeasureFacts, basis: Rule['ageBasis']): unknown[] {
  if (name === 'youth.age') return [...possibleAges(youth, basis)];
  const [side, key] = name.split('.') as ['youth' | 'measure', string];
  const value = ((side === 'youth' ? youth : measure) as unknown as Record<string, unknown>)[key];
  return value === null || value === undefined ? [] : [value];
}

function holds(operator: string, actual: unknown, expected: unknown): boolean {
  const list = actual as readonly unknown[];
  switch (operator) {
    case '=':
      return actual === expected;
    case '!=':
      return actual !== expected;
    case '<':
      return (actual as number) < (expected as number);
    case '<=':
      return (actual as number) <= (expected as number);
    case '>':
      return (actual as number) > (expected as number);
    case '>=':
      return (actual as number) >= (expected as number);
    case 'in':
      return (expected as readonly unknown[]).indexOf(actual) >= 0;
    case 'notIn':
      return (expected as readonly unknown[]).indexOf(actual) < 0;
    case 'hasAny':
    case 'overlaps':
      return list.filter((code) => (expected as readonly unknown[]).includes(code)).length > 0;
    case 'hasAll':
      return (expected as readonly unknown[]).filter((code) => !list.includes(code)).length === 0;
    case 'hasNone':
      return list.filter((code) => (expected as readonly unknown[]).includes(code)).length === 0;
    default:
      return (list.length === 0) === expected;
  }
}

function ask(leaf: Comparison, youth: YouthFacts, measure: MeasureFacts, basis: Rule['ageBasis']): Answer {
  const actual = lookUp(leaf.field, youth, measure, basis);
  const expected = leaf.valueSource === 'field' ? lookUp(String(leaf.value), youth, measure, basis) : [leaf.value];
  if (actual.length === 0 || expected.length === 0) return 'unknown';
  const answers = new Set(actual.flatMap((one) => expected.map((other) => holds(leaf.operator, one, other))));
  if (answers.size > 1) return 'unknown';
  return answers.has(true) ? 'yes' : 'no';
}

/** The answer of a condition by the truth tables of Kleene's logic. */
export function evaluate(
  condition: Condition,
  youth: YouthFacts,
  measure: MeasureFacts,
  basis: Rule['ageBasis'],
): Answer {
  if (!('combinator' in condition)) return ask(condition, youth, measure, basis);
  const parts = condition.rules.map((part) => evaluate(part, youth, measure, basis));
  const [stops, rest]: [Answer, Answer] = condition.combinator === 'and' ? ['no', 'yes'] : ['yes', 'no'];
  const joined = parts.includes(stops) ? stops : parts.includes('unknown') ? 'unknown' : rest;
  if (condition.not !== true || joined === 'unknown') return joined;
  return joined === 'yes' ? 'no' : 'yes';
}

export type NaiveOutcome = 'HIT' | 'MISS' | 'UNKNOWN' | 'NOT_APPLICABLE';

export function outcome(rule: Rule, youth: YouthFacts, measure: MeasureFacts): NaiveOutcome {
  const concerns = evaluate(rule.when, youth, measure, rule.ageBasis);
  const fits = rule.then === null ? 'yes' : evaluate(rule.then, youth, measure, rule.ageBasis);
  if (concerns === 'yes') return fits === 'yes' ? 'HIT' : fits === 'no' ? 'MISS' : 'UNKNOWN';
  return concerns === 'unknown' && fits !== 'no' ? 'UNKNOWN' : 'NOT_APPLICABLE';
}

export interface NaiveRanked {
  readonly position: number;
  readonly score: number;
  readonly rank: number;
  readonly shared: boolean;
}

export interface NaiveMatch {
  readonly inTargetGroup: Answer;
  readonly possible: number;
  /** Every measure that is not excluded, best first. */
  readonly ranked: readonly NaiveRanked[];
}

/** Matches one youth with measures that come by name and id. */
export function naiveMatch(rules: readonly Rule[], youth: YouthFacts, measures: readonly MeasureFacts[]): NaiveMatch {
  const about = rules.filter((rule) => rule.level === 'YOUTH' && rule.kind === 'ELIGIBILITY');
  const answers = about.map((rule) => evaluate(rule.when, youth, measures[0] as MeasureFacts, rule.ageBasis));
  const excluded = rules
    .filter((rule) => rule.kind === 'EXCLUSION')
    .some((rule) => evaluate(rule.when, youth, measures[0] as MeasureFacts, rule.ageBasis) === 'no');
  const inTargetGroup = excluded || answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
  const scored = rules.filter((rule) => rule.level === 'PAIR' && rule.kind !== 'ELIGIBILITY');
  const gates = rules.filter((rule) => rule.level === 'PAIR' && rule.kind === 'ELIGIBILITY');
  const rows = measures.flatMap((measure, position) => {
    if (inTargetGroup === 'no' || gates.some((gate) => outcome(gate, youth, measure) === 'MISS')) return [];
    const hits = scored.filter((rule) => outcome(rule, youth, measure) === 'HIT');
    const score = hits.reduce((sum, rule) => sum + (rule.weight as number), 0);
    return [{ position, score, cautions: hits.filter((rule) => rule.kind === 'CAUTION').length, measure }];
  });
  rows.sort(
    (a, b) =>
      b.score - a.score ||
      a.cautions - b.cautions ||
      (b.measure.freePlaces ?? -1) - (a.measure.freePlaces ?? -1) ||
      a.position - b.position,
  );
  const concerning = scored.filter(
    (rule) =>
      rule.kind === 'PREFERENCE' && evaluate(rule.when, youth, measures[0] as MeasureFacts, rule.ageBasis) === 'yes',
  );
  return {
    inTargetGroup,
    possible: concerning.reduce((sum, rule) => sum + (rule.weight as number), 0),
    ranked: rows.map(({ position, score }) => ({
      position,
      score,
      rank: 1 + rows.filter((other) => other.score > score).length,
      shared: rows.filter((other) => other.score === score).length > 1,
    })),
  };
}
