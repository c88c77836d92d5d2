import { Injectable } from '@nestjs/common';
import type { CountyDivision } from '../../codes/county-divisions.js';
import { CoverageService } from '../../coverage/coverage.service.js';
import type { CoverageDimension, CoverageMeasure } from '../../coverage/coverage-dimension.js';
import { inLanguage } from '../../coverage/in-language.js';
import { invalid, Refusal, refuseIfAny } from '../../platform/errors.js';
import type { YouthCountFilter } from '../../statistics/count-filter.js';
import { countInLanguage } from '../../statistics/count-words.js';
import { StatisticsService } from '../../statistics/statistics.service.js';
import type { Reader } from '../files/answers.service.js';
import { unknownParameters } from '../files/query.js';
import { SelectionService } from '../files/selection.service.js';
import { countCsv, countDataset, countParameters } from './count-figures.js';
import { type AskedCoverage, coverageCsv, coverageDataset, coverageParameters } from './coverage-figures.js';
import { jsonStat } from './json-stat.js';
import { readParameters } from './parameters.js';

export type FigureFormat = 'csv' | 'json';

/** Tables of figures as files. What may be shown of youths was decided before; nothing is worked out anew. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly coverage: CoverageService,
    private readonly statistics: StatisticsService,
    private readonly selections: SelectionService,
  ) {}

  /** A cross table. @throws Refusal INVALID with every problem, each with its parameter */
  async coverageFile(reader: Reader, format: FigureFormat): Promise<string> {
    const asked = await this.askedCoverage(reader);
    return format === 'csv' ? coverageCsv(asked) : JSON.stringify(jsonStat(coverageDataset(asked)));
  }

  /** Counts of youths. @throws Refusal INVALID with every problem, each with its parameter */
  async countFile({ query, language, problems: first }: Reader, format: FigureFormat): Promise<string> {
    const { read, problems } = readParameters(query, countParameters);
    const known = ['lang', ...countParameters.map(({ name }) => name)];
    refuseIfAny([...first, ...problems, ...unknownParameters(query, known)]);
    const counts = await byParameter(() => this.statistics.counts(read as YouthCountFilter));
    const readable = counts.map((count) => countInLanguage(count, language));
    return format === 'csv' ? countCsv(readable, language) : JSON.stringify(jsonStat(countDataset(readable, language)));
  }

  private async askedCoverage({ query, language, problems: first }: Reader): Promise<AskedCoverage> {
    const { read, problems } = readParameters(query, coverageParameters);
    const others = ['lang', ...coverageParameters.map(({ name }) => name)];
    const { filter, changedAt } = this.selections.select(query, others, [...first, ...problems]);
    const question = {
      rows: read['rows'] as CoverageDimension,
      columns: read['columns'] as CoverageDimension | null,
      measure: (read['measure'] as CoverageMeasure | null) ?? 'COUNT',
      division: (filter.division as CountyDivision | null | undefined) ?? 'Y2012',
    };
    const dataset = read['compareWith'] as string | null;
    const counted = await byParameter(() => this.coverage.table(question, filter));
    return {
      table: inLanguage(counted, language),
      rows: question.rows,
      columns: question.columns,
      compared: dataset === null ? null : await this.coverage.compared(counted, question, filter, dataset),
      language,
      changedAt,
    };
  }
}

/** A refusal names the parameter: what GraphQL calls `filter.counties.0` is `counties` here. */
async function byParameter<Answer>(answer: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'INVALID') throw error;
    throw invalid(
      error.problems.map(({ path, message }) => ({ path: path.replace(/^filter\.(\w+).*$/, '$1'), message })),
    );
  }
}
