import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { BatchService } from './batch/batch.service.js';
import { BatchFilesStore } from './batch/batch-files.store.js';
import { SuggestCommand } from './batch/suggest.command.js';
import { ExcludedMeasureResolver, MatchingResolver, SuggestionResolver } from './matching.resolver.js';
import { MatchingService } from './matching.service.js';

@Module({
  imports: [MeasuresModule, RulesModule],
  providers: [
    MatchingService,
    BatchFilesStore,
    BatchService,
    SuggestCommand,
    MatchingResolver,
    SuggestionResolver,
    ExcludedMeasureResolver,
  ],
  exports: [MatchingService, SuggestCommand],
})
export class MatchingModule {}
