import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Language } from '../platform/language.js';
import { MeasureSearchConnectionType, SearchMeasuresArgs } from './search.graphql.js';
import { SearchService } from './search.service.js';
import type { SearchPage } from './search-page.js';

@Resolver(() => MeasureSearchConnectionType)
export class SearchResolver {
  constructor(private readonly search: SearchService) {}

  @Query(() => MeasureSearchConnectionType, {
    description:
      'Measures by words, best first, in bokmål or nynorsk; of every dataset unless the filter says otherwise.',
  })
  searchMeasures(@Args() question: SearchMeasuresArgs, @Context('language') language: Language): Promise<SearchPage> {
    const { query, filter, after } = question;
    return this.search.search({ query, filter, first: question.first ?? 20, after, language });
  }
}
