import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type County, counties, findCountyIn } from '../codes/counties.js';
import { type CountyDivision, newestDivision } from '../codes/county-divisions.js';
import { countyProblem } from '../codes/county-problem.js';
import { refuseIfAny } from '../platform/errors.js';
import { problemsInCountFilter, selectCounts, type YouthCountFilter } from './count-filter.js';
import { CountSeedsStore } from './count-seeds.store.js';
import type { Indicator } from './count-words.js';
import { type ImportedCount, youthCountOf } from './imported-count.js';
import { ImportedCountsService } from './imported-counts.service.js';
import { seriesOf } from './indicator-series.js';
import { indicatorDefinitions } from './indicators.js';
import { publicCounts } from './public-counts.js';
import { withGroupTotals } from './roll-up.js';
import { shownImports } from './shown-imports.js';
import type { YouthCount } from './youth-count.js';

/** What is shown of the counts of one day that were handed in, and of how many changes it was made. */
interface ShownDay {
  readonly versions: string;
  readonly counts: readonly YouthCount[];
}

/** How many youths there are, and what that says of a county. Readers are answered from what may be shown alone. */
@Injectable()
export class StatisticsService implements OnModuleInit {
  private published: readonly YouthCount[] = [];
  private publicDocuments: readonly YouthCount[] = [];
  private shown: readonly YouthCount[] = [];
  private readonly days = new Map<string, ShownDay>();

  constructor(
    private readonly seeds: CountSeedsStore,
    private readonly imported: ImportedCountsService,
  ) {}

  async onModuleInit(): Promise<void> {
    this.published = withGroupTotals(await this.seeds.counts());
    this.publicDocuments = publicCounts(this.published);
    this.shown = this.publicDocuments;
    this.imported.onChange(() => this.showImported());
  }

  /** The documents first, then what was handed in, by day; only days with other counts than before are decided anew. */
  private showImported(): void {
    const days = new Map<string, ImportedCount[]>();
    for (const count of this.imported.current()) days.set(count.date, [...(days.get(count.date) ?? []), count]);
    for (const [date, counts] of days) {
      const versions = `${counts.length} ${counts.reduce((sum, { version }) => sum + version, 0)}`;
      if (this.days.get(date)?.versions === versions) continue;
      const published = this.published.filter((count) => count.date === date);
      const shown = this.publicDocuments.filter((count) => count.date === date);
      this.days.set(date, { versions, counts: shownImports(counts.map(youthCountOf), published, shown) });
    }
    this.shown = [...this.publicDocuments, ...[...days.keys()].flatMap((date) => this.days.get(date)?.counts ?? [])];
  }

  /** The counts a filter selects, document by document. @throws Refusal INVALID */
  counts(filter: YouthCountFilter | null): readonly YouthCount[] {
    refuseIfAny(problemsInCountFilter(filter ?? {}));
    return selectCounts(this.shown, filter ?? {});
  }

  /** Each indicator as a series per county of a division, and for the country where no county is asked for. @throws Refusal INVALID */
  indicators(
    division: CountyDivision | null,
    asked: readonly string[] | null,
    filter: YouthCountFilter | null,
  ): readonly Indicator[] {
    const areas = areasOf(division ?? newestDivision, asked);
    const counts = this.counts(filter);
    return indicatorDefinitions.map((definition) => ({ definition, values: seriesOf(definition, areas, counts) }));
  }
}

function areasOf(division: CountyDivision, asked: readonly string[] | null): readonly (County | null)[] {
  if (asked === null) return [null, ...counties[division]];
  const problems = asked.flatMap((text, at) => {
    const message = countyProblem(text, division);
    return message === null ? [] : [{ path: `counties.${at}`, message }];
  });
  refuseIfAny(problems);
  return asked.flatMap((text) => findCountyIn(division, text) ?? []);
}
