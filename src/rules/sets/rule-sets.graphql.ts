import { Field, Int, ObjectType } from '@nestjs/graphql';
import { once } from '../../platform/async/once.js';
import type { Language } from '../../platform/language.js';
import { operatorLabel } from '../language/operator-labels.js';
import { FieldType, operatorsOf, Side, type VocabularyField, vocabulary } from '../language/vocabulary.js';
import { type RuleCase, type RuleSet, RuleSetStatus } from './rule.js';
import { RuleType } from './rules.graphql.js';

@ObjectType('RuleCase', { description: 'A worked case that must hold before its rule set is published.' })
export class RuleCaseType {
  @Field(() => Int)
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  source!: string;

  @Field(() => String, { description: 'Youths, days and what must come out, as JSON.' })
  checks!: string;
}

function caseIn(entry: RuleCase, language: Language): RuleCaseType {
  const { number, title, source, checks } = entry;
  return { number, title: title[language], source, checks: JSON.stringify(checks) };
}

@ObjectType('VocabularyValue')
export class VocabularyValueType {
  @Field(() => String)
  value!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType('VocabularyOperator')
export class VocabularyOperatorType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType('VocabularyField', { description: 'One thing a condition can ask about.' })
export class VocabularyFieldType {
  @Field(() => String)
  name!: string;

  @Field(() => Side)
  side!: Side;

  @Field(() => FieldType)
  type!: FieldType;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true })
  unit!: string | null;

  @Field(() => [VocabularyOperatorType])
  operators!: VocabularyOperatorType[];

  @Field(() => [VocabularyValueType], { nullable: true, description: 'The codes it can have; null for other types.' })
  values!: VocabularyValueType[] | null;
}

function vocabularyIn(language: Language): VocabularyFieldType[] {
  return vocabulary.map((field: VocabularyField) => ({
    name: field.name,
    side: field.side,
    type: field.type,
    label: field.label[language],
    unit: field.unit?.[language] ?? null,
    operators: operatorsOf[field.type].map((name) => ({ name, label: operatorLabel(field.type, name)[language] })),
    values:
      field.values === null
        ? null
        : Object.entries(field.values).map(([value, label]) => ({ value, label: label[language] })),
  }));
}

@ObjectType('RuleSet', { description: 'A rule set (regelsett): published once, never changed.' })
export class RuleSetType {
  constructor(
    private readonly ruleSet: RuleSet,
    private readonly language: Language,
  ) {}

  @Field(() => Int)
  get number(): number {
    return this.ruleSet.number;
  }

  @Field(() => RuleSetStatus)
  get status(): RuleSetStatus {
    return this.ruleSet.status;
  }

  @Field(() => String)
  get title(): string {
    return this.ruleSet.title[this.language];
  }

  @Field(() => String, { description: 'Sets with the same checksum give the same answers.' })
  get checksum(): string {
    return this.ruleSet.checksum;
  }

  @Field(() => String, { nullable: true, description: 'ISO 8601, UTC.' })
  get publishedAt(): string | null {
    return this.ruleSet.publishedAt?.toISOString() ?? null;
  }

  @Field(() => [RuleType], { description: 'Every row; a rule that the law changed has one row per period.' })
  @once
  get rules(): RuleType[] {
    return this.ruleSet.rules.map((rule) => new RuleType(rule, this.language));
  }

  @Field(() => [RuleCaseType])
  @once
  get cases(): RuleCaseType[] {
    return this.ruleSet.cases.map((entry) => caseIn(entry, this.language));
  }

  @Field(() => [VocabularyFieldType], { description: 'What conditions can ask about, and how.' })
  @once
  get vocabulary(): VocabularyFieldType[] {
    return vocabularyIn(this.language);
  }
}
