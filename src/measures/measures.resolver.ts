import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MeasureCategory } from '../codes/target-groups.js';
import type { Viewer } from '../identity/viewer.js';
import { EditingService } from './editing/editing.service.js';
import { categoriesOf } from './measure-category.js';
import type { MeasureDocument } from './measure-document.js';
import { MeasureConnectionType, MeasuresArgs, MeasureType } from './measures.graphql.js';
import { type MeasurePage, MeasuresService } from './measures.service.js';

@Resolver(() => MeasureType)
export class MeasuresResolver {
  constructor(
    private readonly register: MeasuresService,
    private readonly editing: EditingService,
  ) {}

  @Query(() => MeasureType, {
    nullable: true,
    description: 'One measure; null where the id is unknown, or is of a draft that is not the viewer’s.',
  })
  measure(
    @Args('id', { type: () => ID }) id: string,
    @Context('viewer') viewer: Viewer,
  ): MeasureDocument | null | Promise<MeasureDocument | null> {
    return this.register.measure(id) ?? this.editing.hidden(viewer, id);
  }

  @Query(() => MeasureConnectionType, { description: 'Measures of every dataset unless the filter says otherwise.' })
  measures(@Args() question: MeasuresArgs): MeasurePage {
    return this.register.measures({
      filter: question.filter,
      orderBy: question.orderBy ?? 'NAME',
      first: question.first ?? 20,
      after: question.after,
    });
  }

  @ResolveField(() => [MeasureCategory], {
    nullable: true,
    description: 'As recorded; else inferred from recorded fields, and null where they do not decide it.',
  })
  categories(@Parent() measure: MeasureDocument): readonly MeasureCategory[] | null {
    return categoriesOf(measure);
  }
}
