import { Injectable } from '@nestjs/common';
import type { Language } from '../platform/language.js';
import { auditAnswer, auditReport } from './audit-report.js';
import { CoverageService } from './coverage.service.js';

/** `audit [--json]`: printed tables against live ones; exit code 1 on a difference that is not on the list. */
@Injectable()
export class AuditCommand {
  constructor(private readonly coverage: CoverageService) {}

  async run(args: readonly string[], language: Language): Promise<number> {
    const audit = this.coverage.audit();
    if (args.includes('--json')) console.log(JSON.stringify(auditAnswer(audit), null, 2));
    else for (const line of auditReport(audit, language)) console.log(line);
    return audit.passed ? 0 : 1;
  }
}
