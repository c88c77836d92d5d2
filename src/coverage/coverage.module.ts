import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { RoundsModule } from '../rounds/rounds.module.js';
import { StatisticsModule } from '../statistics/statistics.module.js';
import { AuditCommand } from './audit.command.js';
import { CoverageResolver } from './coverage.resolver.js';
import { CoverageService } from './coverage.service.js';
import { NeedResolver } from './need.resolver.js';
import { NeedService } from './need.service.js';
import { ChartDrawingService } from './report/chart-drawing.service.js';
import { ReportResolver } from './report/report.resolver.js';
import { ReportService } from './report/report.service.js';

@Module({
  imports: [MeasuresModule, StatisticsModule, RoundsModule],
  providers: [
    CoverageService,
    CoverageResolver,
    NeedService,
    NeedResolver,
    ChartDrawingService,
    ReportService,
    ReportResolver,
    AuditCommand,
  ],
  exports: [CoverageService, ReportService, AuditCommand],
})
export class CoverageModule {}
