import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { RulesResolver } from './rules.resolver.js';
import { RuleSetFilesStore } from './sets/rule-set-files.store.js';
import { RuleSetsService } from './sets/rule-sets.service.js';
import { RuleSetsStore } from './sets/rule-sets.store.js';
import { RulesCommand } from './sets/rules.command.js';

@Module({
  imports: [MeasuresModule],
  providers: [RuleSetsStore, RuleSetFilesStore, RuleSetsService, RulesCommand, RulesResolver],
  exports: [RuleSetsService, RulesCommand],
})
export class RulesModule {}
