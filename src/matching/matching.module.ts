import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { ExcludedMeasureResolver, MatchingResolver, SuggestionResolver } from './matching.resolver.js';
import { MatchingService } from './matching.service.js';
import { RuleSetFilesStore } from './rule-set-files.store.js';
import { RuleSetsService } from './rule-sets.service.js';
import { RuleSetsStore } from './rule-sets.store.js';

@Module({
  imports: [MeasuresModule],
  providers: [
    RuleSetsStore,
    RuleSetFilesStore,
    RuleSetsService,
    MatchingService,
    MatchingResolver,
    SuggestionResolver,
    ExcludedMeasureResolver,
  ],
  exports: [MatchingService, RuleSetsService],
})
export class MatchingModule {}
