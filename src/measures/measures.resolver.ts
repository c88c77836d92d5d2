import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { MeasureDocument } from './measure-document.js';
import { MeasureConnectionType, MeasuresArgs, MeasureType } from './measures.graphql.js';
import { type MeasurePage, MeasuresService } from './measures.service.js';

@Resolver(() => MeasureType)
export class MeasuresResolver {
  constructor(private readonly register: MeasuresService) {}

  @Query(() => MeasureType, { nullable: true, description: 'One measure; null where the id is unknown.' })
  measure(@Args('id', { type: () => ID }) id: string): MeasureDocument | null {
    return this.register.measure(id);
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
}
