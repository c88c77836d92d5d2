import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { refuseIfAny } from '../platform/errors.js';
import type { Language } from '../platform/language.js';
import { codeLists } from './code-lists.js';
import { CodeListType, CountyRelationType, CountyType, MunicipalitiesArgs, MunicipalityType } from './codes.graphql.js';
import { type County, counties, countyIn, findCountyIn } from './counties.js';
import { CountyDivision, newestDivision } from './county-divisions.js';
import { countyProblem } from './county-problem.js';
import { relationsTo } from './county-relations.js';
import { listMunicipalities, type Municipality, municipalityIn } from './municipalities.js';

@Resolver(() => CountyType)
export class CodesResolver {
  @Query(() => [CountyType], { description: 'The counties of a division, by number.' })
  counties(
    @Args('division', { type: () => CountyDivision, nullable: true, defaultValue: newestDivision })
    division: CountyDivision | null,
  ): readonly County[] {
    return counties[division ?? newestDivision];
  }

  @ResolveField(() => [CountyRelationType], {
    description: 'The counties of another division that this one shares area with, and how.',
  })
  relations(
    @Parent() county: County,
    @Args('division', { type: () => CountyDivision }) division: CountyDivision,
  ): ReturnType<typeof relationsTo> {
    return relationsTo(county, division);
  }

  @Query(() => [CodeListType], { description: 'Every code list with its source; labels in the language asked for.' })
  codeLists(@Context('language') language: Language): CodeListType[] {
    return codeLists.map((list) => ({
      ...list,
      label: list.label[language],
      codes: list.codes.map((code) => ({
        ...code,
        label: code.label[language],
        groupLabel: code.groupLabel?.[language] ?? null,
        description: code.description?.[language] ?? null,
      })),
    }));
  }
}

@Resolver(() => MunicipalityType)
export class MunicipalitiesResolver {
  @Query(() => [MunicipalityType], {
    description: 'Municipalities of a division, of one county or by name, by number.',
  })
  municipalities(@Args() asked: MunicipalitiesArgs): readonly Municipality[] {
    const division = asked.division ?? newestDivision;
    const problem = asked.county === null ? null : countyProblem(asked.county, division);
    refuseIfAny(problem === null ? [] : [{ path: 'county', message: problem }]);
    const county = asked.county === null ? null : (findCountyIn(division, asked.county)?.number ?? null);
    return listMunicipalities(division, county, asked.name).slice(0, asked.first ?? 100);
  }

  @ResolveField(() => CountyType, { description: 'The county it lies in, in its own division.' })
  county(@Parent() { division, countyNumber }: Municipality): County | null {
    return countyIn(division, countyNumber);
  }

  @ResolveField(() => [MunicipalityType], {
    name: 'in',
    description: 'What it is in another division: several where it was divided, or consists of several.',
  })
  inDivision(
    @Parent() municipality: Municipality,
    @Args('division', { type: () => CountyDivision }) division: CountyDivision,
  ): readonly Municipality[] {
    return municipalityIn(municipality, division);
  }
}
