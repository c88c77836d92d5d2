import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type County, counties, findCountyIn } from '../codes/counties.js';
import { type CountyDivision, newestDivision } from '../codes/county-divisions.js';
import { countyProblem } from '../codes/county-problem.js';
import { refuseIfAny } from '../platform/errors.js';
import { problemsInCountFilter, selectCounts, type YouthCountFilter } from './count-filter.js';
import { CountSeedsStore } from './count-seeds.store.js';
import type { Indicator } from './count-words.js';
import { seriesOf } from './indicator-series.js';
import { indicatorDefinitions } from './indicators.js';
import { publicCounts } from './public-counts.js';
import { withGroupTotals } from './roll-up.js';
import type { YouthCount } from './youth-count.js';

/** How many youths there are, and what that says of a county. Only what may be shown is kept. */
@Injectable()
export class StatisticsService implements OnModuleInit {
  private shown: readonly YouthCount[] = [];

  constructor(private readonly seeds: CountSeedsStore) {}

  async onModuleInit(): Promise<void> {
    this.shown = publicCounts(withGroupTotals(await this.seeds.counts()));
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
