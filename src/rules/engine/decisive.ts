import {
  type AgeBasis,
  type Comparison,
  type Condition,
  compile,
  isGroup,
  type Predicate,
  predicateOf,
} from '../language/condition.js';
import { type MeasureFacts, unrecordedMeasure, type YouthFacts } from '../language/facts.js';
import type { Truth } from '../language/truth.js';
import type { Rule } from '../sets/rule.js';

/**
 * The comparisons that decided how a rule came out, in reading order: of an `and` that is not true, the parts that kept
 * it from being so; of an `or` that is not false, the parts that lifted it; else all. Where the rule does not concern
 * the youth only what says so; where it concerns the youth and the measure is not what it asks for, only that.
 */
export function decisiveLeaves(rule: Rule, youth: YouthFacts, measure: MeasureFacts): readonly Comparison[] {
  const basis = rule.ageBasis;
  const concerns = truthOf(rule.when, basis, youth, unrecordedMeasure);
  const ofYouth = leavesOf(rule.when, basis, youth, unrecordedMeasure);
  if (rule.then === null || concerns === -1) return ofYouth;
  const fits = truthOf(rule.then, basis, youth, measure);
  const ofMeasure = leavesOf(rule.then, basis, youth, measure);
  if (fits === -1) return ofMeasure;
  if (concerns === 1 && fits === 1) return [...ofYouth, ...ofMeasure];
  return [...(concerns === 0 ? ofYouth : []), ...(fits === 0 ? ofMeasure : [])];
}

/** The comparisons that decided whether a rule concerns the youth. */
export function decisiveOfYouth(rule: Rule, youth: YouthFacts): readonly Comparison[] {
  return leavesOf(rule.when, rule.ageBasis, youth, unrecordedMeasure);
}

/** The comparisons that decided whether the measure is what a rule asks for; none of a rule about the youth alone. */
export function decisiveOfMeasure(rule: Rule, youth: YouthFacts, measure: MeasureFacts): readonly Comparison[] {
  return rule.then === null ? [] : leavesOf(rule.then, rule.ageBasis, youth, measure);
}

/** Rules that share a condition may count age differently: each age basis has its own predicate. */
const groups: Readonly<Record<AgeBasis, WeakMap<Condition, Predicate>>> = {
  CALENDAR_YEAR: new WeakMap(),
  BIRTHDAY: new WeakMap(),
};

function truthOf(condition: Condition, basis: AgeBasis, youth: YouthFacts, measure: MeasureFacts): Truth {
  if (!isGroup(condition)) return predicateOf(condition, basis)(youth, measure);
  const known = groups[basis].get(condition) ?? compile(condition, basis);
  groups[basis].set(condition, known);
  return known(youth, measure);
}

function leavesOf(
  condition: Condition,
  basis: AgeBasis,
  youth: YouthFacts,
  measure: MeasureFacts,
): readonly Comparison[] {
  if (!isGroup(condition)) return [condition];
  const parts = condition.rules.map((part) => ({ part, truth: truthOf(part, basis, youth, measure) }));
  const truths = parts.map(({ truth }) => truth);
  const result = condition.combinator === 'and' ? Math.min(1, ...truths) : Math.max(-1, ...truths);
  return parts.filter(({ truth }) => truth === result).flatMap(({ part }) => leavesOf(part, basis, youth, measure));
}
