import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { StatisticsModule } from '../statistics/statistics.module.js';
import { AuditCommand } from './audit.command.js';
import { CoverageResolver } from './coverage.resolver.js';
import { CoverageService } from './coverage.service.js';
import { NeedResolver } from './need.resolver.js';
import { NeedService } from './need.service.js';

@Module({
  imports: [MeasuresModule, StatisticsModule],
  providers: [CoverageService, CoverageResolver, NeedService, NeedResolver, AuditCommand],
  exports: [CoverageService, AuditCommand],
})
export class CoverageModule {}
