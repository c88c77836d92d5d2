import { perObject } from '../../platform/async/memoize.js';
import type { Label } from '../../platform/language.js';
import { type AgeBasis, type Comparison, type Condition, comparisonsOf } from '../language/condition.js';
import type { MeasureFacts } from '../language/facts.js';
import type { Youth } from '../language/youth.js';

/** What a rule is about: the youth alone, or a youth and a measure together. */
export const RuleLevel = { YOUTH: 'YOUTH', PAIR: 'PAIR' } as const;
export type RuleLevel = keyof typeof RuleLevel;

/**
 * What a rule does. ELIGIBILITY excludes when definitely false; EXCLUSION, about the youth alone, can only exclude: where
 * its answer is unknown it decides nothing. PRIORITY orders the adviser's work, PREFERENCE gives points, CAUTION takes
 * points (or, about the youth alone, warns).
 */
export const RuleKind = {
  ELIGIBILITY: 'ELIGIBILITY',
  EXCLUSION: 'EXCLUSION',
  PRIORITY: 'PRIORITY',
  PREFERENCE: 'PREFERENCE',
  CAUTION: 'CAUTION',
} as const;
export type RuleKind = keyof typeof RuleKind;

/**
 * What a rule rests on: L law or regulation, P programme policy, S a difference in the youth survey with p < 0,05,
 * Q qualitative findings or literature, D this project's own design choice.
 */
export const Grade = { L: 'L', P: 'P', S: 'S', Q: 'Q', D: 'D' } as const;
export type Grade = keyof typeof Grade;

/** Where a youth stands in the adviser's work (prioritet). CONTACT_FIRST goes before HIGH, HIGH before NORMAL. */
export const Priority = { CONTACT_FIRST: 'CONTACT_FIRST', HIGH: 'HIGH', NORMAL: 'NORMAL' } as const;
export type Priority = keyof typeof Priority;

/** Whether the sources state the rule as it is written, or it is this project's reading of them. */
export const Certainty = { SOURCED: 'SOURCED', INTERPRETATION: 'INTERPRETATION' } as const;
export type Certainty = keyof typeof Certainty;

/** One finding or text a rule rests on. A document is named by its short name in docs/sources.md. */
export interface Evidence {
  readonly source: string;
  /** Table, section or page, as the source numbers it. */
  readonly locator: string;
  /** What it says, with its numbers; null where it gives a definition or a text only. */
  readonly figures: Label | null;
  /** Respondents behind the figures, one number per group compared; empty where the source gives none. */
  readonly n: readonly number[];
  /** As printed (`p<0,001`), or marked as computed; null where the source tests nothing. */
  readonly p: string | null;
  /** What keeps the figures from saying more than they do; never null for the youth survey. */
  readonly caution: Label | null;
}

/**
 * What is said of a rule, as main clauses with a small first letter that can also follow «om» (whether): the youth is or
 * wants what the rule is about, or (of rules about the youth alone) is not; the measure has what it asks for, or lacks it.
 * `{}` is where what is recorded may be told, as « (14 måneder)»; without it, that comes last.
 * Null where there is nothing to say: the rule concerns every youth, or is about the youth alone.
 */
export interface RuleClauses {
  readonly youth: Label | null;
  readonly youthNot: Label | null;
  readonly has: Label | null;
  readonly lacks: Label | null;
}

/** A rule of matching (regel): a condition on the youth, one on the measure, a small weight and what it rests on. */
export interface Rule {
  /** `P07`. Where the law changed, several rows have the same code; their dates do not overlap. */
  readonly code: string;
  readonly level: RuleLevel;
  readonly kind: RuleKind;
  readonly grade: Grade;
  readonly ageBasis: AgeBasis;
  /** When the rule concerns a youth; for YOUTH rules, what must be true. */
  readonly when: Condition;
  /** What a measure must be; null for YOUTH rules. ELIGIBILITY may compare measure with youth. */
  readonly then: Condition | null;
  /** −8 … 8, positive for PREFERENCE and negative for CAUTION of a pair; null where no points are given. */
  readonly weight: number | null;
  /** For PRIORITY, what it gives; else null. */
  readonly priority: Priority | null;
  readonly title: Label;
  readonly rationale: Label;
  /** Sets before the second have none: their outcomes are told as comparisons. */
  readonly clauses?: RuleClauses | null;
  readonly evidence: readonly Evidence[];
  /** The law or regulation, with section; null where the rule is not law. */
  readonly legalBasis: Label | null;
  readonly certainty: Certainty;
  /** First and last day in force, both included; null is open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface ComparedMeasures {
  readonly better: Partial<MeasureFacts>;
  readonly worse: Partial<MeasureFacts>;
  readonly source: string;
}

/** A measure and the rule whose outcome for it is expected. */
export interface MeasureAndRule {
  readonly measure: Partial<MeasureFacts>;
  readonly rule: string;
}

/** What must come out for one youth on one day. Null and empty lists expect nothing; facts left out are not recorded. */
export interface CaseCheck {
  readonly asOf: string;
  readonly youth: Youth;
  readonly inTargetGroup: boolean | null;
  readonly priority: Priority | null;
  /** Rules about the youth that must warn. */
  readonly cautions: readonly string[];
  readonly above: readonly ComparedMeasures[];
  readonly unknown: readonly MeasureAndRule[];
  readonly excluded: readonly MeasureAndRule[];
  /** Fields no rule may ask about, because the sources show no difference. */
  readonly fieldsThatMustNotCount: readonly string[];
}

/** A worked case (gjennomregnet eksempel): part of its rule set, run before the set is published. */
export interface RuleCase {
  readonly number: number;
  readonly title: Label;
  readonly source: string;
  readonly checks: readonly CaseCheck[];
}

export const RuleSetStatus = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', RETIRED: 'RETIRED' } as const;
export type RuleSetStatus = keyof typeof RuleSetStatus;

/** The rules as they are written and checked: the contents of a rule set's file. */
export interface RuleSetContents {
  readonly number: number;
  readonly title: Label;
  readonly rules: readonly Rule[];
  readonly cases: readonly RuleCase[];
}

/** A rule set (regelsett): never changed once published, so an answer can be computed again. */
export interface RuleSet extends RuleSetContents {
  readonly status: RuleSetStatus;
  /** Fingerprint of the contents: two sets with the same checksum give the same answers. */
  readonly checksum: string;
  readonly publishedAt: Date | null;
}

/** The rules in force on a day, in the order of the set. */
export function rulesInForce(rules: readonly Rule[], day: string): readonly Rule[] {
  return rules.filter((rule) => (rule.validFrom ?? '') <= day && day <= (rule.validTo ?? '9999'));
}

/** Rules that can give or take points for a measure: the bits of the engine's masks, in the order of the set. */
export function isScored(rule: Rule): boolean {
  return rule.level === 'PAIR' && (rule.kind === 'PREFERENCE' || rule.kind === 'CAUTION');
}

/** Rules that keep a measure out for a youth (sperre). */
export function isGate(rule: Rule): boolean {
  return rule.level === 'PAIR' && rule.kind === 'ELIGIBILITY';
}

/** Rules that can put a youth outside the target group. */
export function decidesTargetGroup(rule: Rule): boolean {
  return rule.level === 'YOUTH' && (rule.kind === 'ELIGIBILITY' || rule.kind === 'EXCLUSION');
}

/** Every comparison of a rule in reading order, first of the youth, then of the measure. */
export const comparisonsOfRule = perObject((rule: Rule): readonly Comparison[] => [
  ...comparisonsOf(rule.when),
  ...(rule.then === null ? [] : comparisonsOf(rule.then)),
]);
