import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { BatchService } from './batch.service.js';
import { BatchFilesStore } from './batch-files.store.js';
import { ExcludedMeasureResolver, MatchingResolver, SuggestionResolver } from './matching.resolver.js';
import { MatchingService } from './matching.service.js';
import { RuleSetFilesStore } from './rule-set-files.store.js';
import { RuleSetsService } from './rule-sets.service.js';
import { RuleSetsStore } from './rule-sets.store.js';
import { RulesCommand } from './rules.command.js';
import { SuggestCommand } from './suggest.command.js';

@Module({
  imports: [MeasuresModule],
  providers: [
    RuleSetsStore,
    RuleSetFilesStore,
    RuleSetsService,
    MatchingService,
    BatchFilesStore,
    BatchService,
    RulesCommand,
    SuggestCommand,
    MatchingResolver,
    SuggestionResolver,
    ExcludedMeasureResolver,
  ],
  exports: [MatchingService, RuleSetsService, RulesCommand, SuggestCommand],
})
export class MatchingModule {}
