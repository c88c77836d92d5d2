import { Injectable } from '@nestjs/common';
import { type County, findCounty, findCountyIn } from '../../codes/counties.js';
import type { CountyDivision } from '../../codes/county-divisions.js';
import { countyProblem } from '../../codes/county-problem.js';
import { positions } from '../../measures/bitset.js';
import { CatalogueService } from '../../measures/catalogue.service.js';
import { compileFilter, type MeasureFilter } from '../../measures/measure-filter.js';
import { problemsInFilterFor, selectMeasures, usualDatasets } from '../../measures/selection.js';
import { refuseIfAny } from '../../platform/errors.js';
import type { Language } from '../../platform/language.js';
import { seriesOf } from '../../statistics/indicator-series.js';
import { indicatorDefinitions } from '../../statistics/indicators.js';
import { StatisticsService } from '../../statistics/statistics.service.js';
import { CoverageService } from '../coverage.service.js';
import { NeedService } from '../need.service.js';
import { ChartDrawingService } from './chart-drawing.service.js';
import { type CountyReport, countyReportOf, reportDimensions } from './county-report.js';
import { documentAnswer } from './document-answer.js';
import { documentOf } from './document-of.js';
import { type ReadableReport, reportInLanguage } from './report-in-language.js';

/** Which report is asked for. */
export interface ReportQuestion {
  /** A county's number or name; null for the whole country. */
  readonly county: string | null;
  /** Null: the newest that has the county; for the country that of 2012. */
  readonly division: CountyDivision | null;
  /** Null: the usual one. */
  readonly dataset: string | null;
}

const unknownShare = indicatorDefinitions.filter(({ code }) => code === 'UNKNOWN_SHARE');

/** The report of a county or the country: what the rooms answer, put together. */
@Injectable()
export class ReportService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly statistics: StatisticsService,
    private readonly coverage: CoverageService,
    private readonly need: NeedService,
    private readonly charts: ChartDrawingService,
  ) {}

  /** In words, its charts drawn. @throws Refusal INVALID for an unknown county or dataset, and for a county of another division */
  async readable(question: ReportQuestion, language: Language): Promise<ReadableReport> {
    const report = await this.report(question);
    return reportInLanguage(report, await this.charts.drawn(documentOf(report, language)), language);
  }

  /** As `readable`, in the shape of the API. */
  async answer(question: ReportQuestion, language: Language) {
    const report = await this.readable(question, language);
    return { ...report, document: documentAnswer(report.document) };
  }

  private async report(question: ReportQuestion): Promise<CountyReport> {
    const { index, measures } = this.catalogue.current();
    const county = countyOf(question);
    const division = county?.division ?? question.division ?? 'Y2012';
    const datasets = question.dataset === null ? usualDatasets(index) : [question.dataset];
    const problems = problemsInFilterFor(index, { datasets });
    refuseIfAny(problems.map(({ message }) => ({ path: 'dataset', message })));
    const filter: MeasureFilter =
      county === null ? { datasets } : { datasets, counties: [county.number], division: county.division };
    const matrixOf = county === null ? null : [county.number];
    return countyReportOf({
      county,
      division,
      madeOn: new Date().toISOString().slice(0, 10),
      tables: await Promise.all(
        reportDimensions.map(async (rows) => ({
          dimension: rows,
          table: await this.coverage.table({ rows, columns: null, measure: 'COUNT', division }, filter),
        })),
      ),
      matrix: await this.need.matrix(county === null ? null : division, matrixOf, { datasets }),
      needs: await this.need.needAndSupply(division, null, filter),
      series: this.seriesIn(county),
      counted: positions(selectMeasures(index, compileFilter(filter))).flatMap((position) => measures[position] ?? []),
    });
  }

  /** The county first, then the country. */
  private seriesIn(county: County | null) {
    const counts = this.statistics.counts(null);
    const areas = county === null ? [null] : [county, null];
    return unknownShare.flatMap((definition) => seriesOf(definition, areas, counts));
  }
}

function countyOf({ county, division }: ReportQuestion): County | null {
  if (county === null) return null;
  const problem = countyProblem(county, division);
  refuseIfAny(problem === null ? [] : [{ path: 'county', message: problem }]);
  return division === null ? findCounty(county) : findCountyIn(division, county);
}
