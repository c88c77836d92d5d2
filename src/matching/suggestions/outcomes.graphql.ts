import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { once } from '../../platform/async/once.js';
import type { Language } from '../../platform/language.js';
import { Outcome } from '../../rules/engine/compiled-rule.js';
import { decisiveLeaves } from '../../rules/engine/decisive.js';
import type { RuleOutcome } from '../../rules/engine/outcome.js';
import { outcomeText } from '../../rules/engine/outcome-text.js';
import { type LeafTrace, leafText, leafTrace } from '../../rules/engine/wording.js';
import type { Comparison } from '../../rules/language/condition.js';
import { unrecordedMeasure } from '../../rules/language/facts.js';
import { comparisonsOfRule, Grade, RuleKind } from '../../rules/sets/rule.js';
import { EvidenceType, evidenceIn, RuleType } from '../../rules/sets/rules.graphql.js';

/** How one comparison came out. */
export const LeafResult = { MET: 'MET', NOT_MET: 'NOT_MET', UNKNOWN: 'UNKNOWN' } as const;
export type LeafResult = keyof typeof LeafResult;

registerEnumType(Outcome, {
  name: 'Outcome',
  description:
    'HIT: what the rule asks for holds. MISS: it does not. UNKNOWN: something that decides is not known. ' +
    'NOT_APPLICABLE: the rule does not concern the youth, or cannot hit whatever the missing answer is.',
});
registerEnumType(LeafResult, { name: 'LeafResult', description: 'How one comparison came out.' });

@ObjectType('LeafTrace', { description: 'One comparison of a rule, as it was computed.' })
export class LeafTraceType {
  constructor(
    private readonly trace: LeafTrace,
    private readonly leaf: Comparison,
    private readonly of: RuleOutcome,
    private readonly language: Language,
  ) {}

  @Field(() => String)
  get field(): string {
    return this.trace.field;
  }

  @Field(() => String)
  get label(): string {
    return this.trace.label;
  }

  @Field(() => String)
  get operator(): string {
    return this.trace.operator;
  }

  @Field(() => String)
  get expected(): string {
    return this.trace.expected;
  }

  @Field(() => String)
  get actual(): string {
    return this.trace.actual;
  }

  @Field(() => LeafResult)
  get result(): LeafResult {
    return this.trace.result === 1 ? 'MET' : this.trace.result === 0 ? 'UNKNOWN' : 'NOT_MET';
  }

  @Field(() => String, { description: 'The whole comparison: what is, and what the rule asks for.' })
  get text(): string {
    return leafText(this.trace, this.language);
  }

  @Field(() => Boolean, { description: 'Whether this comparison decided how the rule came out.' })
  get decides(): boolean {
    const { rule, subject } = this.of;
    return decisiveLeaves(rule, subject.youth, subject.measure ?? unrecordedMeasure).includes(this.leaf);
  }
}

@ObjectType('RuleOutcome', {
  description: 'What became of a rule; traces and evidence are worked out where asked for.',
})
export class RuleOutcomeType {
  constructor(
    private readonly from: RuleOutcome,
    private readonly language: Language,
  ) {}

  @Field(() => String)
  get code(): string {
    return this.from.rule.code;
  }

  @Field(() => String)
  get title(): string {
    return this.from.rule.title[this.language];
  }

  @Field(() => RuleKind)
  get kind(): RuleKind {
    return this.from.rule.kind;
  }

  @Field(() => Grade)
  get grade(): Grade {
    return this.from.rule.grade;
  }

  @Field(() => Outcome)
  get outcome(): Outcome {
    return this.from.outcome;
  }

  @Field(() => Int)
  get points(): number {
    return this.from.points;
  }

  @Field(() => Int, { description: 'What a hit gives, or takes for cautions; 0 where it cannot hit.' })
  get possiblePoints(): number {
    return this.from.possiblePoints;
  }

  @Field(() => [LeafTraceType], {
    description: 'Every comparison of the rule: first of the youth, then of the measure.',
  })
  @once
  get because(): LeafTraceType[] {
    const { from, language } = this;
    return comparisonsOfRule(from.rule).map(
      (leaf) => new LeafTraceType(leafTrace(leaf, from.rule.ageBasis, from.subject, language), leaf, from, language),
    );
  }

  @Field(() => String, { description: 'How it came out and what decided it, as a sentence.' })
  @once
  get text(): string {
    return outcomeText(this.from, this.language);
  }

  @Field(() => [EvidenceType])
  @once
  get evidence(): EvidenceType[] {
    return evidenceIn(this.from.rule.evidence, this.language);
  }

  @Field(() => RuleType, { description: 'The whole rule: rationale, legal basis, certainty, dates.' })
  @once
  get rule(): RuleType {
    return new RuleType(this.from.rule, this.language);
  }
}

export function outcomesIn(outcomes: readonly RuleOutcome[], language: Language): RuleOutcomeType[] {
  return outcomes.map((outcome) => new RuleOutcomeType(outcome, language));
}
