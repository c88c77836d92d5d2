import { Field, Int, ObjectType } from '@nestjs/graphql';
import { TargetGroup } from '../../codes/target-groups.js';
import { MeasureType } from '../../measures/measures.graphql.js';
import { once } from '../../platform/async/once.js';
import { GraphDate } from '../../platform/door/scalars.graphql.js';
import type { Language } from '../../platform/language.js';
import type { Ranked } from '../../rules/engine/engine.js';
import type { Explanation } from '../../rules/engine/outcome.js';
import type { MissingInformation } from '../../rules/engine/profile.js';
import { Priority } from '../../rules/sets/rule.js';
import { RuleSetType } from '../../rules/sets/rule-sets.graphql.js';
import { RuleType } from '../../rules/sets/rules.graphql.js';
import { outcomesIn, RuleOutcomeType } from './outcomes.graphql.js';
import { excludedCount, exclusionAt, explanationAt, measureAt, type Suggestions, youthAnswer } from './suggestions.js';

@ObjectType('MissingInformation', { description: 'Something not known of the youth that would decide rules.' })
export class MissingInformationType {
  @Field(() => String, { description: 'The field of YouthInput.' })
  field!: string;

  @Field(() => String)
  label!: string;

  @Field(() => [String], { description: 'Codes of the rules it would decide.' })
  affects!: string[];

  @Field(() => [RuleType])
  rules!: RuleType[];
}

function missingIn({ field, affects }: MissingInformation, language: Language): MissingInformationType {
  return {
    field: field.input,
    label: field.name === 'youth.age' ? birthYearLabel[language] : field.label[language],
    affects: affects.map((rule) => rule.code),
    rules: affects.map((rule) => new RuleType(rule, language)),
  };
}

const birthYearLabel = { nb: 'Fødselsår', nn: 'Fødselsår', en: 'Year of birth' };

@ObjectType('YouthAnswer', { description: 'What the rules say of the youth alone. Null: not known.' })
export class YouthAnswerType {
  @Field(() => Boolean, { nullable: true })
  inTargetGroup!: boolean | null;

  @Field(() => TargetGroup, { nullable: true })
  targetGroup!: TargetGroup | null;

  @Field(() => Priority, { nullable: true })
  priority!: Priority | null;

  @Field(() => [RuleOutcomeType], { description: 'Every rule about the youth, with its source.' })
  outcomes!: RuleOutcomeType[];

  @Field(() => [MissingInformationType], { description: 'What to ask next: what decides most rules first.' })
  missingInformation!: MissingInformationType[];
}

/** The cautions that hold for the youth whatever the measure stand in `outcomes`. */
function youthIn(suggestions: Suggestions, language: Language): YouthAnswerType {
  const answer = youthAnswer(suggestions);
  return {
    inTargetGroup: answer.inTargetGroup,
    targetGroup: answer.targetGroup,
    priority: answer.priority,
    outcomes: outcomesIn(answer.outcomes, language),
    missingInformation: answer.missingInformation.map((entry) => missingIn(entry, language)),
  };
}

@ObjectType('Suggestion', { description: 'A measure that may suit the youth, with its reasons for and against.' })
export class SuggestionType {
  constructor(
    readonly suggestions: Suggestions,
    private readonly ranked: Ranked,
    readonly language: Language,
  ) {}

  @once
  private get explanation(): Explanation {
    return explanationAt(this.suggestions, this.ranked.place);
  }

  private list(name: keyof Explanation): RuleOutcomeType[] {
    return outcomesIn(this.explanation[name], this.language);
  }

  get place(): number {
    return this.ranked.place;
  }

  @Field(() => Int, { description: '1 + how many measures score more; ties share it.' })
  get rank(): number {
    return this.ranked.rank;
  }

  @Field(() => Boolean, {
    description: 'Another measure has the same score. Ties: fewest cautions, free places, name.',
  })
  get shared(): boolean {
    return this.ranked.shared;
  }

  @Field(() => Int, { description: 'Sum of the points of hits and cautions.' })
  get score(): number {
    return this.ranked.score;
  }

  @Field(() => Int, { description: 'What the preferences that concern the youth could give.' })
  get possible(): number {
    return this.suggestions.match.part.possible;
  }

  @Field(() => MeasureType)
  @once
  get measure(): MeasureType {
    return measureAt(this.suggestions, this.ranked.place) as unknown as MeasureType;
  }

  @Field(() => [RuleOutcomeType])
  @once
  get hits(): RuleOutcomeType[] {
    return this.list('hits');
  }

  @Field(() => [RuleOutcomeType])
  @once
  get misses(): RuleOutcomeType[] {
    return this.list('misses');
  }

  @Field(() => [RuleOutcomeType], { description: 'What is not known of the youth or not recorded of the measure.' })
  @once
  get unknown(): RuleOutcomeType[] {
    return this.list('unknown');
  }

  @Field(() => [RuleOutcomeType])
  @once
  get cautions(): RuleOutcomeType[] {
    return this.list('cautions');
  }

  @Field(() => [RuleOutcomeType], { description: 'Cautions that concern the youth and that this measure avoids.' })
  @once
  get clearedCautions(): RuleOutcomeType[] {
    return this.list('clearedCautions');
  }

  @Field(() => [RuleOutcomeType], { description: 'Rules that do not concern the youth, or cannot hit here.' })
  @once
  get notApplicable(): RuleOutcomeType[] {
    return this.list('notApplicable');
  }

  @Field(() => [RuleOutcomeType], { description: 'What decides whether the measure is open to the youth at all.' })
  @once
  get gates(): RuleOutcomeType[] {
    return this.list('gates');
  }
}

@ObjectType('ExcludedMeasure', { description: 'A measure that is not suggested, and the rules that keep it out.' })
export class ExcludedMeasureType {
  constructor(
    readonly suggestions: Suggestions,
    readonly place: number,
    readonly language: Language,
  ) {}

  @Field(() => MeasureType)
  @once
  get measure(): MeasureType {
    return measureAt(this.suggestions, this.place) as unknown as MeasureType;
  }

  @Field(() => [RuleOutcomeType])
  @once
  get because(): RuleOutcomeType[] {
    return outcomesIn(exclusionAt(this.suggestions, this.place), this.language);
  }
}

@ObjectType('MeasureAnswer', { description: 'The answer for one measure, whether or not it is among the first ones.' })
export class MeasureAnswerType {
  @Field(() => SuggestionType, { nullable: true, description: 'Null where the measure is excluded.' })
  suggestion!: SuggestionType | null;

  @Field(() => ExcludedMeasureType, { nullable: true, description: 'Null where the measure is not excluded.' })
  excluded!: ExcludedMeasureType | null;
}

@ObjectType('WouldChange', { description: 'The smallest single change that would bring a measure in.' })
export class WouldChangeType {
  @Field(() => String, { description: '`youth.monthsOutside`, `measure.closeFollowUp`.' })
  field!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'As it is, in words.' })
  from!: string;

  @Field(() => String, { description: 'As it would have to be, in words.' })
  to!: string;

  @Field(() => Boolean, { description: 'The change is to record something of the measure, not of the youth.' })
  recordsMeasure!: boolean;
}

@ObjectType('SuggestionResult', {
  description: 'Measures that may suit a youth, best first. Rule set, catalogue version and day say how it came out.',
})
export class SuggestionResultType {
  constructor(
    readonly from: Suggestions,
    readonly language: Language,
  ) {}

  @Field(() => RuleSetType)
  @once
  get ruleSet(): RuleSetType {
    return new RuleSetType(this.from.ruleSet, this.language);
  }

  @Field(() => Int)
  get catalogueVersion(): number {
    return this.from.catalogue.version;
  }

  @Field(() => GraphDate)
  get asOf(): string {
    return this.from.asOf;
  }

  @Field(() => YouthAnswerType)
  @once
  get youth(): YouthAnswerType {
    return youthIn(this.from, this.language);
  }

  @Field(() => [SuggestionType])
  @once
  get suggestions(): SuggestionType[] {
    return this.from.match.ranked.map((ranked) => new SuggestionType(this.from, ranked, this.language));
  }

  @Field(() => Int)
  get excludedCount(): number {
    return excludedCount(this.from);
  }
}
