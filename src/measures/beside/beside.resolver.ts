import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PageSize } from '../../platform/door/scalars.graphql.js';
import type { Language } from '../../platform/language.js';
import type { MeasureDocument } from '../measure-document.js';
import { MeasureType } from '../measures.graphql.js';
import { MeasuresService } from '../measures.service.js';
import { MeasureComparisonType, SimilarMeasureType } from './beside.graphql.js';
import { compared } from './comparison.js';

/** Measures beside each other. */
@Resolver(() => MeasureType)
export class BesideResolver {
  constructor(private readonly register: MeasuresService) {}

  @Query(() => MeasureComparisonType, { description: 'At most four public measures side by side, item by item.' })
  compareMeasures(
    @Args('ids', { type: () => [ID] }) ids: string[],
    @Context('language') language: Language,
  ): MeasureComparisonType {
    const measures = this.register.several(ids);
    const rows = compared(measures, language).map((row) => ({ ...row, values: [...row.values] }));
    const found = new Set(measures.map(({ id }) => id));
    return { measures: [...measures], missing: ids.filter((id) => !found.has(id.toLowerCase())), rows };
  }

  @ResolveField(() => [SimilarMeasureType], { description: 'Public measures that have much of what this one has.' })
  similar(
    @Parent() measure: MeasureDocument,
    @Context('language') language: Language,
    @Args('first', { type: () => PageSize, defaultValue: 4 }) first: number,
  ): SimilarMeasureType[] {
    const found = this.register.similar(measure, first);
    return found.map(({ because, ...rest }) => ({ ...rest, because: because.map((why) => why[language]) }));
  }
}
