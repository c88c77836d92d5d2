import type { Label } from '../../platform/language.js';
import { buildEngine, type Engine, match } from '../engine/engine.js';
import { excludedBy, maskOutcome, type Subject, youthOutcomes } from '../engine/outcome.js';
import { priorityOf } from '../engine/profile.js';
import { fieldsIn } from '../language/condition.js';
import { type MeasureFacts, unrecordedMeasure, type YouthFacts, youthFactsOf } from '../language/facts.js';
import { knownOf } from '../language/truth.js';
import { fieldNamed } from '../language/vocabulary.js';
import { type CaseCheck, type Rule, type RuleSetContents, rulesInForce } from './rule.js';

/** A worked case that does not come out. */
export interface CaseFailure {
  readonly number: number;
  readonly title: Label;
  /** Position of the check within the case, from 1. */
  readonly check: number;
  /** What was expected, in words. */
  readonly expected: Label;
}

/** Runs every worked case of a rule set; nothing comes back where all hold. The set must be without problems. */
export function failuresOf(ruleSet: RuleSetContents): readonly CaseFailure[] {
  return ruleSet.cases.flatMap((entry) =>
    entry.checks.flatMap((check, index) =>
      failuresOfCheck(ruleSet.rules, check).map((expected) => ({
        number: entry.number,
        title: entry.title,
        check: index + 1,
        expected,
      })),
    ),
  );
}

function failuresOfCheck(all: readonly Rule[], check: CaseCheck): readonly Label[] {
  const rules = rulesInForce(all, check.asOf);
  const youth = youthFactsOf(check.youth, check.asOf);
  const asked = all.flatMap((rule) => [rule.when, ...(rule.then === null ? [] : [rule.then])]).flatMap(fieldsIn);
  return [
    ...failuresOfYouth(buildEngine(rules, []), youth, check),
    ...check.above
      .filter((pair) => !scoresMore(rules, youth, whole(pair.better), whole(pair.worse)))
      .map(({ source }) => above(source)),
    ...check.unknown
      .filter((entry) => !isUnknown(rules, youth, whole(entry.measure), entry.rule))
      .map(({ rule }) => unknownOutcome(rule)),
    ...check.excluded
      .filter((entry) => !isExcludedBy(rules, youth, whole(entry.measure), entry.rule))
      .map(({ rule }) => exclusion(rule)),
    ...check.fieldsThatMustNotCount
      .filter((name) => fieldNamed(name) !== null && asked.some((field) => field.name === name))
      .map(mustNotCount),
  ];
}

function failuresOfYouth(engine: Engine, youth: YouthFacts, check: CaseCheck): readonly Label[] {
  const result = match(engine, youth, null, 1);
  const failures: Label[] = [];
  if (check.inTargetGroup !== null && knownOf(result.part.inTargetGroup) !== check.inTargetGroup) {
    failures.push(targetGroup(check.inTargetGroup));
  }
  if (check.priority !== null && priorityOf(engine, result.part) !== check.priority) {
    failures.push(priority(check.priority));
  }
  const outcomes = youthOutcomes(engine, result, subjectOf(youth, null));
  const warned = outcomes.filter(({ rule, outcome }) => rule.kind === 'CAUTION' && outcome === 'HIT');
  const missing = check.cautions.filter((code) => !warned.some(({ rule }) => rule.code === code));
  return [...failures, ...missing.map(caution)];
}

function subjectOf(youth: YouthFacts, measure: MeasureFacts | null): Subject {
  return { youth, measure, youthCounty: null, measureCounty: null };
}

/** The facts with those that a case leaves out: not recorded. */
function whole(said: Partial<MeasureFacts>): MeasureFacts {
  return { ...unrecordedMeasure, ...said };
}

function scoresMore(rules: readonly Rule[], youth: YouthFacts, better: MeasureFacts, worse: MeasureFacts): boolean {
  const engine = buildEngine(rules, [better, worse]);
  const ranked = match(engine, youth, null, 2).ranked;
  const scoreOf = (position: number): number | undefined =>
    ranked.find(({ place }) => engine.positionAt[place] === position)?.score;
  const [more, less] = [scoreOf(0), scoreOf(1)];
  return more !== undefined && less !== undefined && more > less;
}

function isUnknown(rules: readonly Rule[], youth: YouthFacts, measure: MeasureFacts, code: string): boolean {
  const engine = buildEngine(rules, [measure]);
  const { part } = match(engine, youth, null, 1);
  return engine.scoredRules.some(
    ({ rule }, index) => rule.code === code && maskOutcome(engine, part, 0, index) === 'UNKNOWN',
  );
}

function isExcludedBy(rules: readonly Rule[], youth: YouthFacts, measure: MeasureFacts, code: string): boolean {
  const engine = buildEngine(rules, [measure]);
  const result = match(engine, youth, null, 1);
  const reasons = excludedBy(engine, result, subjectOf(youth, measure));
  return result.ranked.length === 0 && reasons.some(({ rule }) => rule.code === code);
}

function targetGroup(expected: boolean): Label {
  return expected
    ? { nb: 'i målgruppen', nn: 'i målgruppa', en: 'in the target group' }
    : { nb: 'ikke i målgruppen', nn: 'ikkje i målgruppa', en: 'not in the target group' };
}

function priority(expected: string): Label {
  return { nb: `prioritet ${expected}`, nn: `prioritet ${expected}`, en: `priority ${expected}` };
}

function caution(code: string): Label {
  return { nb: `advarsel ${code}`, nn: `åtvaring ${code}`, en: `caution ${code}` };
}

function above(source: string): Label {
  return {
    nb: `det første tiltaket over det andre (${source})`,
    nn: `det første tiltaket over det andre (${source})`,
    en: `the first measure above the second (${source})`,
  };
}

function unknownOutcome(code: string): Label {
  return { nb: `${code} ukjent`, nn: `${code} ukjent`, en: `${code} unknown` };
}

function exclusion(code: string): Label {
  return { nb: `utelukket av ${code}`, nn: `utelukka av ${code}`, en: `excluded by ${code}` };
}

function mustNotCount(field: string): Label {
  return {
    nb: `ingen regel spør etter ${field}`,
    nn: `ingen regel spør etter ${field}`,
    en: `no rule asks for ${field}`,
  };
}
