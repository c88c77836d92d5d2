import { Injectable } from '@nestjs/common';
import { countyIn } from '../codes/counties.js';
import { positions } from '../measures/bitset.js';
import type { Catalogue } from '../measures/catalogue.js';
import { CatalogueService } from '../measures/catalogue.service.js';
import { filterIndexOf } from '../measures/filter-index.js';
import { reconstruction } from '../measures/measure.js';
import { compileFilter, type MeasureFilter } from '../measures/measure-filter.js';
import { problemsInFilterFor, selectMeasures, usualDatasets } from '../measures/selection.js';
import { memoize } from '../platform/async/memoize.js';
import { refuseIfAny } from '../platform/errors.js';
import { RoundsService } from '../rounds/rounds.service.js';
import { type AnsweredIn, answeredInCell, asAnswered, whoIsMissing } from './answered.js';
import { type Audit, audit } from './audit.js';
import { type ComparedDataset, comparedRows } from './compared-table.js';
import { countyNote } from './county-notes.js';
import { partCounted } from './county-part.js';
import { basisOf } from './coverage-basis.js';
import { type CoverageGap, type CoverageQuestion, crossTable } from './cross-table.js';
import type { NotedTable } from './in-language.js';
import { categoryInferred } from './messages.js';
import { type PublishedTable, publishedTables } from './published-tables.js';

interface AskedTable {
  readonly question: CoverageQuestion;
  readonly asked: MeasureFilter & { readonly datasets: readonly string[] };
}

type CountedTable = Omit<NotedTable, 'answered' | 'unanswered'>;

/** A table of counties and municipalities has some 8,000 cells, some 2 MB; most have a hundred. */
const tablesKept = 40;

/** What the counties offer and lack, and the report's tables beside the register. */
@Injectable()
export class CoverageService {
  private kept: { readonly version: number; readonly counted: (asked: AskedTable) => CountedTable } | null = null;
  private audited: { readonly version: number; readonly audit: Audit } | null = null;

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly rounds: RoundsService,
  ) {}

  /** Counts the measures a filter selects; the reconstruction unless the filter names datasets. @throws Refusal INVALID */
  async table(question: CoverageQuestion, filter: MeasureFilter | null): Promise<NotedTable> {
    const catalogue = this.catalogue.current();
    refuseIfAny(problemsInFilterFor(catalogue.index, filter ?? {}));
    const asked = { ...filter, datasets: filter?.datasets ?? usualDatasets(catalogue.index) };
    const table = this.countedIn(catalogue)({ question, asked });
    const answered = await this.rounds.answeredIn(asked.datasets);
    return {
      ...table,
      ...asAnswered(table, answered, question, asked),
      answered,
      unanswered: whoIsMissing(answered, question.division, asked),
    };
  }

  /** Tables follow from the catalogue: many people ask for the same few. */
  private countedIn(catalogue: Catalogue): (asked: AskedTable) => CountedTable {
    if (this.kept?.version !== catalogue.version) {
      const counted = memoize(tablesKept, (asked: AskedTable) => countedTable(catalogue, asked), JSON.stringify);
      this.kept = { version: catalogue.version, counted };
    }
    return this.kept.counted;
  }

  /** A table beside the same one of another dataset, whatever its year, cell by cell. @throws Refusal INVALID for an unknown dataset */
  async compared(
    now: NotedTable,
    question: CoverageQuestion,
    filter: MeasureFilter | null,
    dataset: string,
  ): Promise<ComparedDataset> {
    const { index } = this.catalogue.current();
    const problems = problemsInFilterFor(index, { datasets: [dataset] });
    refuseIfAny(problems.map(({ message }) => ({ path: 'compareWith', message })));
    const asked = { ...filter, schoolYears: null, datasets: [dataset] };
    const then = await this.rounds.answeredIn(asked.datasets);
    const inCell = (answered: AnsweredIn) => (cell: CoverageGap) => answeredInCell(answered, question, asked, cell);
    const other = crossTable(index, question, asked);
    return {
      dataset,
      unanswered: whoIsMissing(then, question.division, asked),
      rows: comparedRows(now, other, { now: inCell(now.answered), before: inCell(then) }),
    };
  }

  /**
   * The report's tables beside the same figures of one dataset: a frozen mapping round can be read as the report was.
   * @throws Refusal INVALID for an unknown dataset
   */
  publishedTables(dataset: string): readonly PublishedTable[] {
    if (dataset === reconstruction) return this.audit().tables;
    const { index, measures } = this.catalogue.current();
    const problems = problemsInFilterFor(index, { datasets: [dataset] });
    refuseIfAny(problems.map(({ message }) => ({ path: 'dataset', message })));
    const members = selectMeasures(index, compileFilter({ datasets: [dataset] }));
    return publishedTables(filterIndexOf(positions(members).flatMap((position) => measures[position] ?? [])));
  }

  /** The reconstruction held against the report, made again when the catalogue has changed. */
  audit(): Audit {
    const catalogue = this.catalogue.current();
    if (this.audited?.version !== catalogue.version) {
      const members = selectMeasures(catalogue.index, compileFilter({ datasets: [reconstruction] }));
      const measures = positions(members).flatMap((position) => catalogue.measures[position] ?? []);
      this.audited = { version: catalogue.version, audit: audit(measures) };
    }
    return this.audited.audit;
  }
}

function countedTable({ index }: Catalogue, { question, asked }: AskedTable): CountedTable {
  const table = crossTable(index, question, asked);
  const scope = selectMeasures(index, compileFilter(asked));
  return {
    ...table,
    datasets: asked.datasets,
    basis: basisOf(table, asked, [...index.dimensions.SCHOOL_YEAR.byValue.keys()]),
    inferred: [question.rows, question.columns].includes('CATEGORY') ? categoryInferred : null,
    rows: table.rows.map((row) => {
      const county = question.rows === 'COUNTY' ? countyIn(question.division, row.key) : null;
      if (county === null) return { ...row, note: null, part: null };
      return {
        ...row,
        note: countyNote(county, index, scope),
        part: partCounted(index, county, asked, row.total),
      };
    }),
  };
}
