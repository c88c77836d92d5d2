import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Language } from '../../platform/language.js';
import { surveyInLanguage } from './survey-words.js';
import { SurveyTablesArgs, SurveyTableType } from './surveys.graphql.js';
import { SurveysService } from './surveys.service.js';

@Resolver()
export class SurveysResolver {
  constructor(private readonly surveys: SurveysService) {}

  @Query(() => [SurveyTableType], {
    description: 'The printed survey tables of NOVA-13/13 ch. 5–9, with N, p and errata.',
  })
  surveyTables(@Args() { ids }: SurveyTablesArgs, @Context('language') language: Language): SurveyTableType[] {
    return this.surveys.tables(ids).map((table) => surveyInLanguage(table, language));
  }
}
