import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MeasureType } from '../../measures/measures.graphql.js';
import { once } from '../../platform/async/once.js';
import type { Language } from '../../platform/language.js';
import { Outcome } from '../../rules/engine/compiled-rule.js';
import type { Comparison, MeasureChange, OutcomeChange, Standing } from './comparison.js';
import { outcomesIn, RuleOutcomeType } from './outcomes.graphql.js';
import { SuggestionResultType } from './suggestions.graphql.js';

@ObjectType('Standing')
export class StandingType implements Standing {
  @Field(() => Int)
  rank!: number;

  @Field(() => Boolean)
  shared!: boolean;

  @Field(() => Int)
  score!: number;
}

@ObjectType('OutcomeChange')
export class OutcomeChangeType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Outcome, { nullable: true, description: 'Null where the rule is not in force in a.' })
  before!: Outcome | null;

  @Field(() => Outcome, { nullable: true, description: 'Null where the rule is not in force in b.' })
  after!: Outcome | null;
}

function changesIn(changes: readonly OutcomeChange[], language: Language): OutcomeChangeType[] {
  return changes.map(({ rule, before, after }) => ({ code: rule.code, title: rule.title[language], before, after }));
}

@ObjectType('MeasureChange', {
  description: 'One measure in two answers; a standing is null where it is not suggested.',
})
export class MeasureChangeType {
  @Field(() => MeasureType)
  measure!: MeasureType;

  @Field(() => StandingType, { nullable: true })
  before!: StandingType | null;

  @Field(() => StandingType, { nullable: true })
  after!: StandingType | null;

  @Field(() => [RuleOutcomeType])
  excludedBy!: RuleOutcomeType[];

  @Field(() => [OutcomeChangeType])
  outcomeChanges!: OutcomeChangeType[];
}

function measuresIn(changes: readonly MeasureChange[], language: Language): MeasureChangeType[] {
  return changes.map(({ measure, before, after, excludedBy, outcomeChanges }) => ({
    measure: measure as unknown as MeasureType,
    before,
    after,
    excludedBy: outcomesIn(excludedBy, language),
    outcomeChanges: changesIn(outcomeChanges, language),
  }));
}

@ObjectType('SuggestionComparison', { description: 'What differs between the first suggestions of two questions.' })
export class SuggestionComparisonType {
  constructor(
    private readonly from: Comparison,
    private readonly language: Language,
  ) {}

  @Field(() => SuggestionResultType)
  @once
  get a(): SuggestionResultType {
    return new SuggestionResultType(this.from.a, this.language);
  }

  @Field(() => SuggestionResultType)
  @once
  get b(): SuggestionResultType {
    return new SuggestionResultType(this.from.b, this.language);
  }

  @Field(() => [MeasureChangeType], { description: 'Among the first of b only.' })
  @once
  get added(): MeasureChangeType[] {
    return measuresIn(this.from.added, this.language);
  }

  @Field(() => [MeasureChangeType], { description: 'Among the first of a only.' })
  @once
  get removed(): MeasureChangeType[] {
    return measuresIn(this.from.removed, this.language);
  }

  @Field(() => [MeasureChangeType], { description: 'Among the first of both, with another rank.' })
  @once
  get moved(): MeasureChangeType[] {
    return measuresIn(this.from.moved, this.language);
  }

  @Field(() => [OutcomeChangeType], { description: 'Rules about the youth alone that came out differently.' })
  @once
  get youthChanges(): OutcomeChangeType[] {
    return changesIn(this.from.youthChanges, this.language);
  }

  @Field(() => [MeasureChangeType], { description: 'Measures with a rule that came out differently.' })
  @once
  get outcomeChanges(): MeasureChangeType[] {
    return measuresIn(this.from.outcomeChanges, this.language);
  }
}
