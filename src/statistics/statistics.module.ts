import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { CountChangesResolver } from './count-changes.resolver.js';
import { CountImportsService } from './count-imports.service.js';
import { CountSeedsStore } from './count-seeds.store.js';
import { ImportedCountsService } from './imported-counts.service.js';
import { ImportedCountsStore } from './imported-counts.store.js';
import { StatisticsResolver } from './statistics.resolver.js';
import { StatisticsService } from './statistics.service.js';
import { SurveySeedsStore } from './surveys/survey-seeds.store.js';
import { SurveysResolver } from './surveys/surveys.resolver.js';
import { SurveysService } from './surveys/surveys.service.js';

@Module({
  imports: [IdentityModule],
  providers: [
    CountChangesResolver,
    CountImportsService,
    CountSeedsStore,
    ImportedCountsService,
    ImportedCountsStore,
    StatisticsService,
    StatisticsResolver,
    SurveySeedsStore,
    SurveysService,
    SurveysResolver,
  ],
  exports: [StatisticsService, CountImportsService],
})
export class StatisticsModule {}
