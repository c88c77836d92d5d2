import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Language } from '../platform/language.js';
import { MeasureSearchConnectionType, RelaxationType, SearchMeasuresArgs } from './search.graphql.js';
import { SearchService } from './search.service.js';
import type { SearchPage } from './search-page.js';
import type { Relaxation } from './search-result.js';

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

  @ResolveField(() => [RelaxationType], { description: 'Which one filter or word removed the last hits.' })
  relaxations(@Parent() page: SearchPage): Promise<readonly Relaxation[]> {
    return page.relaxed();
  }
}
