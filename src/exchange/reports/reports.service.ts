import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CountyDivision } from '../../codes/county-divisions.js';
import type { ReportQuestion } from '../../coverage/report/report.service.js';
import { ReportService } from '../../coverage/report/report.service.js';
import { type Problem, refuseIfAny } from '../../platform/errors.js';
import type { Answer, Reader } from '../files/answers.service.js';
import type { Query } from '../files/query.js';
import { longQuery, onlyOnce, unknownParameter, unknownValue } from '../messages.js';
import { reportTemplate } from './report-template.js';
import { typesetReport } from './typeset-report.js';
import { TypesetterStore } from './typesetter.store.js';

/** What a report can be asked with; `lang` as for the other files. */
const parameters = ['division', 'dataset', 'language', 'lang'] as const;

/** Characters, as in the API. */
const longest = 60;

/** Reports as PDF. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly reports: ReportService,
    private readonly typesetter: TypesetterStore,
  ) {}

  /**
   * @param county a number or name; null for the whole country
   * @throws Refusal INVALID with every problem, each with its parameter
   */
  async pdf(county: string | null, { query, language, problems }: Reader): Promise<Answer> {
    refuseIfAny([...problems, ...problemsIn(query)]);
    const question: ReportQuestion = {
      county,
      division: (query['division'] as CountyDivision | undefined) ?? null,
      dataset: (query['dataset'] as string | undefined) ?? null,
    };
    const report = await this.reports.readable(question, language);
    const typeset = typesetReport(report.document, report.madeOn, language);
    return {
      type: 'application/pdf',
      digest: createHash('sha256').update(reportTemplate).update(JSON.stringify(typeset)).digest('hex'),
      changedAt: null,
      fileName: `report-${report.county?.number ?? 'nation'}-${language}.pdf`,
      body: () => this.typesetter.pdf(typeset),
    };
  }
}

function problemsIn(query: Query): readonly Problem[] {
  return Object.entries(query).flatMap(([name, value]): readonly Problem[] => {
    if (!(parameters as readonly string[]).includes(name)) {
      return [{ path: 'query', message: unknownParameter(parameters) }];
    }
    if (typeof value !== 'string') return [{ path: name, message: onlyOnce }];
    if (value.length > longest) return [{ path: name, message: longQuery(1, longest) }];
    const known = name !== 'division' || Object.hasOwn(CountyDivision, value);
    return known ? [] : [{ path: name, message: unknownValue(Object.keys(CountyDivision)) }];
  });
}
