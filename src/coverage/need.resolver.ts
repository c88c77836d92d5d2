import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Language } from '../platform/language.js';
import { MatrixArgs, NeedArgs, NeedRowType, TargetMatrixType } from './need.graphql.js';
import { NeedService } from './need.service.js';
import { matrixInLanguage, needInLanguage } from './need-words.js';

@Resolver()
export class NeedResolver {
  constructor(private readonly need: NeedService) {}

  @Query(() => [NeedRowType], { description: 'Youths in the target group beside the measures on offer, by county.' })
  async needAndSupply(@Args() asked: NeedArgs, @Context('language') language: Language): Promise<NeedRowType[]> {
    const rows = await this.need.needAndSupply(asked.division ?? 'Y2012', asked.date, asked.filter);
    return rows.map((row) => needInLanguage(row, language));
  }

  @Query(() => TargetMatrixType, {
    description: 'For whom there is something, and of what kind, as far as is recorded.',
  })
  async targetMatrix(@Args() asked: MatrixArgs, @Context('language') language: Language): Promise<TargetMatrixType> {
    return matrixInLanguage(await this.need.matrix(asked.division, asked.counties, asked.filter), language);
  }
}
