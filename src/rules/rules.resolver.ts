import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import type { Language } from '../platform/language.js';
import { RuleSetType } from './sets/rule-sets.graphql.js';
import { RuleSetsService } from './sets/rule-sets.service.js';
import { RuleDifferenceType } from './sets/rules.graphql.js';

@Resolver(() => RuleSetType)
export class RulesResolver {
  constructor(private readonly sets: RuleSetsService) {}

  @Query(() => [RuleSetType], { description: 'Every rule set that has been published, by number.' })
  async ruleSets(@Context('language') language: Language): Promise<RuleSetType[]> {
    return (await this.sets.all()).map((set) => new RuleSetType(set, language));
  }

  @Query(() => RuleSetType, { nullable: true, description: 'A rule set; without a number, the one in force.' })
  async ruleSet(
    @Args('number', { type: () => Int, nullable: true }) number: number | null,
    @Context('language') language: Language,
  ): Promise<RuleSetType | null> {
    const found = await this.sets.find(number ?? null);
    return found === null ? null : new RuleSetType(found, language);
  }

  @Query(() => [RuleDifferenceType], {
    description:
      'Every rule that is new, gone or changed from one published set to another. An unknown number is NOT_FOUND.',
  })
  async ruleSetDifference(
    @Args('before', { type: () => Int }) before: number,
    @Args('after', { type: () => Int }) after: number,
    @Context('language') language: Language,
  ): Promise<RuleDifferenceType[]> {
    const [was, is] = await Promise.all([this.sets.published(before), this.sets.published(after)]);
    return this.sets.differenceInRules(was, is).map((difference) => new RuleDifferenceType(difference, language));
  }
}
