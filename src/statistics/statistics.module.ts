import { Module } from '@nestjs/common';
import { CountSeedsStore } from './count-seeds.store.js';
import { StatisticsResolver } from './statistics.resolver.js';
import { StatisticsService } from './statistics.service.js';
import { SurveySeedsStore } from './surveys/survey-seeds.store.js';
import { SurveysResolver } from './surveys/surveys.resolver.js';
import { SurveysService } from './surveys/surveys.service.js';

@Module({
  providers: [
    CountSeedsStore,
    StatisticsService,
    StatisticsResolver,
    SurveySeedsStore,
    SurveysService,
    SurveysResolver,
  ],
  exports: [StatisticsService],
})
export class StatisticsModule {}
