import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PageSize } from '../platform/door/scalars.graphql.js';
import type { Language } from '../platform/language.js';
import { MatchingService, type SuggestionQuestion } from './matching.service.js';
import { SuggestionComparisonType } from './suggestions/comparison.graphql.js';
import { smallestChange } from './suggestions/counterfactual.js';
import {
  ExcludedMeasureType,
  MeasureAnswerType,
  SuggestionResultType,
  SuggestionType,
  WouldChangeType,
} from './suggestions/suggestions.graphql.js';
import { excludedPlaces, isOpen, placeOfMeasure, rankedAt } from './suggestions/suggestions.js';
import { changeIn } from './suggestions/would-change.js';
import { SuggestionArgs, SuggestionRequestInput, youthOf } from './suggestions/youth.graphql.js';

const defaultFirst = 10;

@Resolver(() => SuggestionResultType)
export class MatchingResolver {
  constructor(private readonly matching: MatchingService) {}

  @Query(() => SuggestionResultType, {
    description: 'Measures that may suit a youth, best first, each with its reasons.',
  })
  async suggestMeasures(
    @Args() asked: SuggestionArgs,
    @Context('language') language: Language,
  ): Promise<SuggestionResultType> {
    return new SuggestionResultType(await this.matching.suggest(youthOf(asked.youth), questionOf(asked)), language);
  }

  @Query(() => SuggestionComparisonType, { description: 'What differs between two youths, two days or two rule sets.' })
  async compareSuggestions(
    @Args('a', { type: () => SuggestionRequestInput }) a: SuggestionRequestInput,
    @Args('b', { type: () => SuggestionRequestInput }) b: SuggestionRequestInput,
    @Context('language') language: Language,
  ): Promise<SuggestionComparisonType> {
    const [before, after] = [a, b].map((one) => ({ youth: youthOf(one.youth), question: questionOf(one) }));
    return new SuggestionComparisonType(await this.matching.compare(before as never, after as never), language);
  }

  @ResolveField(() => [ExcludedMeasureType], { description: 'Measures that are not suggested, by name.' })
  excluded(
    @Parent() result: SuggestionResultType,
    @Args('first', { type: () => PageSize, defaultValue: 20 }) first: number,
  ): ExcludedMeasureType[] {
    const places = excludedPlaces(result.from, first);
    return places.map((place) => new ExcludedMeasureType(result.from, place, result.language));
  }

  @ResolveField(() => MeasureAnswerType, {
    nullable: true,
    description:
      'Why this measure, or why not: its answer wherever it ranks. Null where it is not part of the question.',
  })
  answerFor(
    @Parent() { from, language }: SuggestionResultType,
    @Args('measure', { type: () => ID }) id: string,
  ): MeasureAnswerType | null {
    const place = placeOfMeasure(from, id);
    if (place === null) return null;
    return isOpen(from, place)
      ? { suggestion: new SuggestionType(from, rankedAt(from, place), language), excluded: null }
      : { suggestion: null, excluded: new ExcludedMeasureType(from, place, language) };
  }
}

@Resolver(() => SuggestionType)
export class SuggestionResolver {
  @ResolveField(() => WouldChangeType, {
    nullable: true,
    description: 'The smallest single change that would put it among the first `top`; null where it is, or none does.',
  })
  wouldChange(
    @Parent() { suggestions, place, language }: SuggestionType,
    @Args('top', { type: () => PageSize, defaultValue: 10 }) top: number,
  ): WouldChangeType | null {
    return changeIn(suggestions, place, smallestChange(suggestions, place, top), language);
  }
}

@Resolver(() => ExcludedMeasureType)
export class ExcludedMeasureResolver {
  @ResolveField(() => WouldChangeType, {
    nullable: true,
    description: 'The smallest single change that would keep it from being excluded; null where none does.',
  })
  wouldChange(@Parent() { suggestions, place, language }: ExcludedMeasureType): WouldChangeType | null {
    return changeIn(suggestions, place, smallestChange(suggestions, place, null), language);
  }
}

interface Asked {
  readonly asOf?: string | null;
  readonly ruleSet?: number | null;
  readonly filter?: SuggestionQuestion['filter'];
  readonly first?: number | null;
}

function questionOf({ asOf, ruleSet, filter, first }: Asked): SuggestionQuestion {
  return { asOf: asOf ?? null, ruleSet: ruleSet ?? null, filter: filter ?? null, first: first ?? defaultFirst };
}
