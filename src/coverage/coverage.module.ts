import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { AuditCommand } from './audit.command.js';
import { CoverageResolver } from './coverage.resolver.js';
import { CoverageService } from './coverage.service.js';

@Module({
  imports: [MeasuresModule],
  providers: [CoverageService, CoverageResolver, AuditCommand],
  exports: [CoverageService, AuditCommand],
})
export class CoverageModule {}
