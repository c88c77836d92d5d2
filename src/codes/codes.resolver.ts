import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Language } from '../platform/language.js';
import { codeLists } from './code-lists.js';
import { CodeListType, CountyRelationType, CountyType } from './codes.graphql.js';
import { type County, CountyDivision, counties, relationsTo } from './counties.js';

@Resolver(() => CountyType)
export class CodesResolver {
  @Query(() => [CountyType], { description: 'The counties of a division, by number.' })
  counties(
    @Args('division', { type: () => CountyDivision, nullable: true, defaultValue: 'Y2024' })
    division: CountyDivision | null,
  ): readonly County[] {
    return counties[division ?? 'Y2024'];
  }

  @ResolveField(() => [CountyRelationType], {
    description: 'The counties of another division that this one shares area with, and how.',
  })
  relations(
    @Parent() county: County,
    @Args('division', { type: () => CountyDivision }) division: CountyDivision,
  ): ReturnType<typeof relationsTo> {
    return relationsTo(county, division);
  }

  @Query(() => [CodeListType], { description: 'Every code list with its source; labels in the language asked for.' })
  codeLists(@Context('language') language: Language): CodeListType[] {
    return codeLists.map((list) => ({
      ...list,
      label: list.label[language],
      codes: list.codes.map((code) => ({ ...code, label: code.label[language] })),
    }));
  }
}
