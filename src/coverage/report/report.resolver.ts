import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Language } from '../../platform/language.js';
import { CountyReportArgs, CountyReportType, NationReportArgs } from './report.graphql.js';
import { ReportService } from './report.service.js';

@Resolver()
export class ReportResolver {
  constructor(private readonly reports: ReportService) {}

  @Query(() => CountyReportType, {
    description: 'What a county offers and lacks, need beside it, how well it is recorded, and what it rests on.',
  })
  countyReport(@Args() asked: CountyReportArgs, @Context('language') language: Language): Promise<CountyReportType> {
    return this.reports.answer(asked, language);
  }

  @Query(() => CountyReportType, { description: 'The same for the whole country, with each of its counties.' })
  nationReport(@Args() asked: NationReportArgs, @Context('language') language: Language): Promise<CountyReportType> {
    return this.reports.answer({ ...asked, county: null }, language);
  }
}
