import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Language } from '../platform/language.js';
import { countErrata } from './count-errata.js';
import { countInLanguage, erratumInLanguage, indicatorInLanguage } from './count-words.js';
import {
  CountErratumType,
  IndicatorsArgs,
  IndicatorType,
  YouthCountFilterInput,
  YouthCountType,
} from './statistics.graphql.js';
import { StatisticsService } from './statistics.service.js';

@Resolver()
export class StatisticsResolver {
  constructor(private readonly statistics: StatisticsService) {}

  @Query(() => [YouthCountType], {
    description: 'How many youths, by day, area and source. Fewer than five are never shown, whatever way one asks.',
  })
  youthCounts(
    @Args('filter', { type: () => YouthCountFilterInput, nullable: true }) filter: YouthCountFilterInput | null,
    @Context('language') language: Language,
  ): YouthCountType[] {
    return this.statistics.counts(filter ?? null).map((count) => countInLanguage(count, language));
  }

  @Query(() => [CountErratumType], { description: 'The known slips of the sources of counts.' })
  countErrata(@Context('language') language: Language): CountErratumType[] {
    return countErrata.map((erratum) => erratumInLanguage(erratum, language));
  }

  @Query(() => [IndicatorType], { description: 'Shares of the target group, as series over days and divisions.' })
  indicators(@Args() asked: IndicatorsArgs, @Context('language') language: Language): IndicatorType[] {
    return this.statistics
      .indicators(asked.division, asked.counties, asked.filter)
      .map((indicator) => indicatorInLanguage(indicator, language));
  }
}
