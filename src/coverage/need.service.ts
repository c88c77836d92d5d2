import { Injectable } from '@nestjs/common';
import { type County, countiesOf2012, findCounty } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import { countyProblem } from '../codes/county-problem.js';
import { countOf } from '../measures/bitset.js';
import { CatalogueService } from '../measures/catalogue.service.js';
import { compileFilter, type MeasureFilter } from '../measures/measure-filter.js';
import { problemsInFilterFor, scopeOf, usualDatasets } from '../measures/selection.js';
import { refuseIfAny } from '../platform/errors.js';
import { RoundsService } from '../rounds/rounds.service.js';
import { StatisticsService } from '../statistics/statistics.service.js';
import { whoIsMissing } from './answered.js';
import { countyNote } from './county-notes.js';
import { bestDay, needAreas, needOf } from './need.js';
import type { AskedMatrix, NeedRow } from './need-words.js';
import { inCounties, supplyOf } from './supply.js';
import { targetMatrix } from './target-matrix.js';

/** How many youths there are beside what is offered them, and for which groups. */
@Injectable()
export class NeedService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly statistics: StatisticsService,
    private readonly rounds: RoundsService,
  ) {}

  /** Every county of a division, the country last; only the counties asked for where the filter names some. @throws Refusal INVALID */
  async needAndSupply(
    division: CountyDivision,
    date: string | null,
    filter: MeasureFilter | null,
  ): Promise<readonly NeedRow[]> {
    const { catalogue, asked } = this.askedOf(filter);
    const { certain } = scopeOf(catalogue.index, compileFilter(asked));
    const answered = await this.rounds.answeredIn(asked.datasets);
    const counts = this.statistics.counts(null);
    const day = date ?? bestDay(counts);
    return needAreas(division)
      .filter((county) => isAsked(county, asked.counties))
      .map((county) => {
        const own = county === null ? null : countiesOf2012(division, county.number);
        const scope = own === null ? certain : inCounties(catalogue.index, certain, own);
        const note = county === null || division === 'Y2012' ? null : countyNote(county, catalogue.index, scope);
        const area = county === null ? asked : { counties: [county.number], division };
        const unanswered = whoIsMissing(answered, division, area);
        return { county, need: needOf(county, day, counts), supply: supplyOf(catalogue, scope), note, unanswered };
      });
  }

  /** @throws Refusal INVALID */
  async matrix(
    division: CountyDivision | null,
    counties: readonly string[] | null,
    filter: MeasureFilter | null,
  ): Promise<AskedMatrix> {
    const problems = (counties ?? []).flatMap((text, at) => {
      const message = countyProblem(text, division);
      return message === null ? [] : [{ path: `counties.${at}`, message }];
    });
    refuseIfAny(problems);
    const { catalogue, asked } = this.askedOf(filter);
    const scope = scopeOf(catalogue.index, compileFilter(asked));
    const within = (bits: typeof scope.certain) =>
      counties === null ? bits : inCounties(catalogue.index, bits, counties.flatMap(oldCounties));
    return {
      matrix: targetMatrix(catalogue.index, within(scope.certain)),
      datasets: asked.datasets,
      undecided: countOf(within(scope.undecided)),
      unanswered: whoIsMissing(
        await this.rounds.answeredIn(asked.datasets),
        division ?? 'Y2012',
        counties === null ? asked : { counties, division },
      ),
    };
  }

  private askedOf(filter: MeasureFilter | null) {
    const catalogue = this.catalogue.current();
    refuseIfAny(problemsInFilterFor(catalogue.index, filter ?? {}));
    const asked = { ...filter, datasets: filter?.datasets ?? usualDatasets(catalogue.index) };
    return { catalogue, asked };
  }
}

function oldCounties(text: string): readonly string[] {
  const county = findCounty(text);
  return county === null ? [] : countiesOf2012(county.division, county.number);
}

/** Where counties are asked for, the country is not: its measures would be those of the counties only. */
function isAsked(county: County | null, asked: readonly string[] | null | undefined): boolean {
  if (asked === null || asked === undefined) return true;
  if (county === null) return false;
  const wanted = asked.flatMap(oldCounties);
  return countiesOf2012(county.division, county.number).some((old) => wanted.includes(old));
}
