import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { once } from '../../platform/async/once.js';
import { GraphDate } from '../../platform/door/scalars.graphql.js';
import type { Language } from '../../platform/language.js';
import { conditionText } from '../engine/wording.js';
import { AgeBasis, type Condition } from '../language/condition.js';
import { FieldType, Side } from '../language/vocabulary.js';
import { Certainty, type Evidence, Grade, Priority, type Rule, RuleKind, RuleLevel, RuleSetStatus } from './rule.js';
import type { RuleDifference } from './rule-check.js';

const enums = {
  AgeBasis: [AgeBasis, 'What an age in a rule counts as: turned that calendar year, or reached on the day.'],
  Certainty: [Certainty, "Whether the sources state the rule as written, or it is this project's reading of them."],
  Grade: [
    Grade,
    'What a rule rests on: L law, P programme policy, S survey difference with p < 0,05, Q qualitative, D design choice.',
  ],
  Priority: [Priority, "Where a youth stands in the adviser's work."],
  RuleKind: [
    RuleKind,
    'ELIGIBILITY excludes, EXCLUSION can only exclude, PRIORITY orders, PREFERENCE gives points, CAUTION takes points or warns.',
  ],
  RuleLevel: [RuleLevel, 'Whether a rule is about the youth alone or about a youth and a measure.'],
  RuleSetStatus: [
    RuleSetStatus,
    'A published set never changes; one set is published at a time, the others are retired.',
  ],
  VocabularySide: [Side, 'Who a field of the vocabulary is about.'],
  VocabularyType: [FieldType, 'What kind of values a field of the vocabulary has.'],
} as const;
for (const [name, [codes, description]] of Object.entries(enums)) registerEnumType(codes, { name, description });

@ObjectType('Evidence', { description: 'A finding or text a rule rests on. Survey figures carry N and their caution.' })
export class EvidenceType {
  @Field(() => String, { description: 'Short name of the document, see docs/sources.md.' })
  source!: string;

  @Field(() => String, { description: 'Table, section or page.' })
  locator!: string;

  @Field(() => String, { nullable: true, description: 'What it says.' })
  figures!: string | null;

  @Field(() => [Int], { description: 'Respondents per group compared; empty where the source gives none.' })
  n!: readonly number[];

  @Field(() => String, { nullable: true })
  p!: string | null;

  @Field(() => String, { nullable: true, description: 'What keeps the figures from saying more than they do.' })
  caution!: string | null;
}

const worded = { nb: keptEvidence(), nn: keptEvidence(), en: keptEvidence() };

function keptEvidence(): WeakMap<readonly Evidence[], EvidenceType[]> {
  return new WeakMap();
}

/** Evidence in one language. */
export function evidenceIn(evidence: readonly Evidence[], language: Language): EvidenceType[] {
  const known = worded[language].get(evidence);
  if (known !== undefined) return known;
  const all = evidence.map(({ source, locator, figures, n, p, caution }) => ({
    source,
    locator,
    figures: figures?.[language] ?? null,
    n,
    p,
    caution: caution?.[language] ?? null,
  }));
  worded[language].set(evidence, all);
  return all;
}

@ObjectType('RuleCondition')
export class RuleConditionType {
  @Field(() => String, { description: 'In words, in the language asked for.' })
  text!: string;

  @Field(() => String, { description: "As react-querybuilder's JSON over the vocabulary." })
  json!: string;
}

function conditionIn(condition: Condition, basis: AgeBasis, language: Language): RuleConditionType {
  return { text: conditionText(condition, basis, language), json: JSON.stringify(condition) };
}

@ObjectType('Rule', { description: 'A rule of matching (regel), with what it rests on and when it is in force.' })
export class RuleType {
  constructor(
    private readonly rule: Rule,
    private readonly language: Language,
  ) {}

  @Field(() => String)
  get code(): string {
    return this.rule.code;
  }

  @Field(() => RuleLevel)
  get level(): RuleLevel {
    return this.rule.level;
  }

  @Field(() => RuleKind)
  get kind(): RuleKind {
    return this.rule.kind;
  }

  @Field(() => Grade)
  get grade(): Grade {
    return this.rule.grade;
  }

  @Field(() => AgeBasis)
  get ageBasis(): AgeBasis {
    return this.rule.ageBasis;
  }

  @Field(() => String)
  get title(): string {
    return this.rule.title[this.language];
  }

  @Field(() => String)
  get rationale(): string {
    return this.rule.rationale[this.language];
  }

  @Field(() => RuleConditionType, { description: 'When the rule concerns a youth.' })
  @once
  get youthCondition(): RuleConditionType {
    return conditionIn(this.rule.when, this.rule.ageBasis, this.language);
  }

  @Field(() => RuleConditionType, {
    nullable: true,
    description: 'What a measure must be; null for rules on the youth.',
  })
  @once
  get measureCondition(): RuleConditionType | null {
    return this.rule.then === null ? null : conditionIn(this.rule.then, this.rule.ageBasis, this.language);
  }

  @Field(() => Int, { nullable: true, description: 'Points given or taken; null where the rule gives none.' })
  get weight(): number | null {
    return this.rule.weight;
  }

  @Field(() => Priority, { nullable: true, description: 'What a PRIORITY rule gives.' })
  get priority(): Priority | null {
    return this.rule.priority;
  }

  @Field(() => [EvidenceType])
  @once
  get evidence(): EvidenceType[] {
    return evidenceIn(this.rule.evidence, this.language);
  }

  @Field(() => String, { nullable: true, description: 'Law or regulation; null where the rule is not law.' })
  get legalBasis(): string | null {
    return this.rule.legalBasis?.[this.language] ?? null;
  }

  @Field(() => Certainty)
  get certainty(): Certainty {
    return this.rule.certainty;
  }

  @Field(() => GraphDate, { nullable: true, description: 'First day in force; null is open.' })
  get validFrom(): string | null {
    return this.rule.validFrom;
  }

  @Field(() => GraphDate, { nullable: true, description: 'Last day in force, included; null is open.' })
  get validTo(): string | null {
    return this.rule.validTo;
  }
}

@ObjectType('RuleDifference', { description: 'A row of one rule set that another has otherwise, or not at all.' })
export class RuleDifferenceType {
  constructor(
    private readonly difference: RuleDifference,
    private readonly language: Language,
  ) {}

  @Field(() => String)
  get code(): string {
    return this.difference.code;
  }

  @Field(() => RuleType, { nullable: true, description: 'Null where the row is new.' })
  @once
  get before(): RuleType | null {
    return this.difference.before && new RuleType(this.difference.before, this.language);
  }

  @Field(() => RuleType, { nullable: true, description: 'Null where the row is gone.' })
  @once
  get after(): RuleType | null {
    return this.difference.after && new RuleType(this.difference.after, this.language);
  }

  @Field(() => [String], {
    description: 'What changed: names of Rule’s fields, “when” and “then” for the conditions. Empty where new or gone.',
  })
  get fields(): readonly string[] {
    return this.difference.fields;
  }
}
