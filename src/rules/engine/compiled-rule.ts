import { perObject } from '../../platform/async/memoize.js';
import { compile, type Predicate } from '../language/condition.js';
import { type MeasureFacts, unrecordedMeasure, type YouthFacts } from '../language/facts.js';
import type { Truth } from '../language/truth.js';
import type { Rule } from '../sets/rule.js';

/** A rule with its conditions compiled. */
export interface CompiledRule {
  readonly rule: Rule;
  /** `when`: whether the rule concerns the youth. */
  readonly concerns: Predicate;
  /** `then`: whether the measure is what the rule asks for; always true of a rule about the youth alone. */
  readonly fits: Predicate;
}

const always: Predicate = () => 1;

/** A rule is compiled once. @throws Error on a condition outside the vocabulary: call `problemsInRuleSet` first */
export const compileRule = perObject(
  (rule: Rule): CompiledRule => ({
    rule,
    concerns: compile(rule.when, rule.ageBasis),
    fits: rule.then === null ? always : compile(rule.then, rule.ageBasis),
  }),
);

/**
 * What became of a rule for a youth and a measure. HIT: it concerns the youth and the measure is what it asks for.
 * MISS: it concerns the youth and the measure is not. UNKNOWN: it may yet hit, something that decides is not known.
 * NOT_APPLICABLE: it does not concern the youth, or cannot hit whatever the missing answer is.
 */
export const Outcome = { HIT: 'HIT', MISS: 'MISS', UNKNOWN: 'UNKNOWN', NOT_APPLICABLE: 'NOT_APPLICABLE' } as const;
export type Outcome = keyof typeof Outcome;

/** The outcome from whether a rule concerns the youth and whether the measure is what it asks for. */
export function outcomeOf(concerns: Truth, fits: Truth): Outcome {
  if (concerns === -1 || (concerns === 0 && fits === -1)) return 'NOT_APPLICABLE';
  if (fits === -1) return 'MISS';
  return concerns === 1 && fits === 1 ? 'HIT' : 'UNKNOWN';
}

export function outcomeFor(compiled: CompiledRule, youth: YouthFacts, measure: MeasureFacts): Outcome {
  return outcomeOf(compiled.concerns(youth, unrecordedMeasure), compiled.fits(youth, measure));
}
