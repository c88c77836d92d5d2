import type { County } from '../../codes/counties.js';
import { perObject } from '../../platform/async/memoize.js';
import type { MeasureFacts, YouthFacts } from '../language/facts.js';
import { decidesTargetGroup, type Rule } from '../sets/rule.js';
import { type CompiledRule, Outcome, outcomeFor } from './compiled-rule.js';
import type { Engine, Match, YouthPart } from './engine.js';

/** Whom an outcome is about: everything needed to show how it came out. */
export interface Subject {
  readonly youth: YouthFacts;
  /** Null for rules about the youth alone. */
  readonly measure: MeasureFacts | null;
  /** The counties as they were given, in their own division; null where not known. */
  readonly youthCounty: County | null;
  readonly measureCounty: County | null;
}

export interface RuleOutcome {
  readonly rule: Rule;
  readonly outcome: Outcome;
  /** What it added to the score; 0 unless it hit. */
  readonly points: number;
  /** What a hit gives (takes, for cautions); 0 where it cannot hit. */
  readonly possiblePoints: number;
  readonly subject: Subject;
}

/**
 * Every rule about youths and measures, in exactly one list but for gates whose answer is unknown, which also stand in
 * `unknown`. The points of hits and cautions sum to the score. Each list: most points first, then the order of the set.
 */
export interface Explanation {
  readonly hits: readonly RuleOutcome[];
  readonly misses: readonly RuleOutcome[];
  readonly unknown: readonly RuleOutcome[];
  /** Cautions that hit. */
  readonly cautions: readonly RuleOutcome[];
  /** Cautions that concern the youth and that the measure does not run into. */
  readonly clearedCautions: readonly RuleOutcome[];
  readonly notApplicable: readonly RuleOutcome[];
  readonly gates: readonly RuleOutcome[];
}

/** The outcome of a scored rule, read from the engine's masks: the explanation is the computation. */
export function maskOutcome(engine: Engine, part: YouthPart, place: number, index: number): Outcome {
  const word = index >>> 5;
  const bit = 1 << (index & 31);
  const is = (words: Uint32Array, at: number): boolean => ((words[at] as number) & bit) !== 0;
  const missed = is(engine.misses, word * engine.size + place);
  if (is(part.active, word)) {
    if (missed) return 'MISS';
    return is(engine.hits, word * engine.size + place) ? 'HIT' : 'UNKNOWN';
  }
  return is(part.maybe, word) && !missed ? 'UNKNOWN' : 'NOT_APPLICABLE';
}

function outcomeWith(rule: Rule, outcome: Outcome, subject: Subject): RuleOutcome {
  const weight = rule.weight ?? 0;
  return {
    rule,
    outcome,
    points: outcome === 'HIT' ? weight : 0,
    possiblePoints: outcome === 'NOT_APPLICABLE' ? 0 : weight,
    subject,
  };
}

/** The scored rules of an engine, most points first, then in the order of the set. */
const orderOf = perObject((engine: Engine): readonly number[] => {
  const points = (index: number): number => Math.abs(engine.scoredRules[index]?.rule.weight ?? 0);
  return engine.scoredRules.map((_, index) => index).sort((a, b) => points(b) - points(a));
});

/** Every scored rule and gate for one place. */
export function explain(engine: Engine, part: YouthPart, place: number, subject: Subject): Explanation {
  const gates = gateOutcomes(engine, subject);
  const lists = {
    hits: [] as RuleOutcome[],
    misses: [] as RuleOutcome[],
    unknown: [] as RuleOutcome[],
    cautions: [] as RuleOutcome[],
    clearedCautions: [] as RuleOutcome[],
    notApplicable: [] as RuleOutcome[],
  };
  for (const index of orderOf(engine)) {
    const { rule } = engine.scoredRules[index] as CompiledRule;
    const outcome = maskOutcome(engine, part, place, index);
    lists[listFor(outcome, rule)].push(outcomeWith(rule, outcome, subject));
  }
  lists.unknown.push(...gates.filter((entry) => entry.outcome === 'UNKNOWN'));
  return { ...lists, gates };
}

function listFor(outcome: Outcome, { kind }: Rule): Exclude<keyof Explanation, 'gates'> {
  if (outcome === 'UNKNOWN') return 'unknown';
  if (outcome === 'NOT_APPLICABLE') return 'notApplicable';
  if (outcome === 'HIT') return kind === 'CAUTION' ? 'cautions' : 'hits';
  return kind === 'CAUTION' ? 'clearedCautions' : 'misses';
}

/** Every gate for a youth and a measure, in the order of the set. */
export function gateOutcomes(engine: Engine, subject: Subject): readonly RuleOutcome[] {
  const { youth, measure } = subject;
  if (measure === null) return [];
  return engine.gateRules.map((gate) => outcomeWith(gate.rule, outcomeFor(gate, youth, measure), subject));
}

/** Every rule about the youth alone, in the order of the set. */
export function youthOutcomes(engine: Engine, match: Match, subject: Subject): readonly RuleOutcome[] {
  return engine.youthRules.map(({ rule }: CompiledRule, index) => {
    const truth = match.part.truths[index];
    const outcome = truth === 1 ? Outcome.HIT : truth === 0 ? Outcome.UNKNOWN : Outcome.MISS;
    return outcomeWith(rule, outcome, subject);
  });
}

/** Why a measure is not suggested: the gates that close it, or the rules that put the youth outside the target group. */
export function excludedBy(engine: Engine, match: Match, subject: Subject): readonly RuleOutcome[] {
  const outside = youthOutcomes(engine, match, { ...subject, measure: null }).filter(
    ({ rule, outcome }) => decidesTargetGroup(rule) && outcome === 'MISS',
  );
  return [...outside, ...gateOutcomes(engine, subject).filter(({ outcome }) => outcome === 'MISS')];
}
