import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { reconstruction } from '../measures/measure.js';
import type { Language } from '../platform/language.js';
import { CoverageArgs, CoverageTableType } from './coverage.graphql.js';
import { CoverageService } from './coverage.service.js';
import { inLanguage, publishedInLanguage } from './in-language.js';
import { PublishedTableType } from './published-tables.graphql.js';

@Resolver()
export class CoverageResolver {
  constructor(private readonly coverage: CoverageService) {}

  @Query(() => CoverageTableType, {
    name: 'coverage',
    description: 'What is offered and what is lacking, by any two attributes.',
  })
  async table(@Args() question: CoverageArgs, @Context('language') language: Language): Promise<CoverageTableType> {
    const { rows, columns, measure, division, filter, compareWith } = question;
    const asked = { rows, columns, measure: measure ?? ('COUNT' as const), division: division ?? ('Y2012' as const) };
    const counted = await this.coverage.table(asked, filter);
    const table = inLanguage(counted, language);
    if (compareWith === null) return { ...table, comparedWith: null };
    const { dataset, unanswered, rows: other } = await this.coverage.compared(counted, asked, filter, compareWith);
    const cells = other.map((row) => ({ ...row, cells: [...row.cells] }));
    return { ...table, comparedWith: { dataset, caution: unanswered?.[language] ?? null, rows: cells } };
  }

  @Query(() => [PublishedTableType], {
    description:
      'Tables 4-1 … 4-12 of NOVA-13/13: printed beside the same figures of a dataset, of 2012/13 or another year.',
  })
  publishedTables(
    @Context('language') language: Language,
    @Args('dataset', { type: () => String, defaultValue: reconstruction }) dataset: string,
  ): PublishedTableType[] {
    const tables = this.coverage.publishedTables(dataset);
    return tables.map((table) => publishedInLanguage(table, language));
  }

  @Query(() => PublishedTableType, { description: 'Figures in the running text of NOVA-13/13: printed beside live.' })
  publishedProse(@Context('language') language: Language): PublishedTableType {
    return publishedInLanguage(this.coverage.audit().prose, language);
  }
}
