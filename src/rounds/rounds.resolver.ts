import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { countyIn } from '../codes/counties.js';
import { type AskedBy, actOf } from '../identity/act.js';
import { may, subjectIn } from '../identity/may.js';
import type { Viewer } from '../identity/viewer.js';
import { problemsIn } from '../measures/editing/in-language.js';
import { countsOf, datasetOf, type RoundEntry, type RoundSeen } from './round.js';
import { RoundInput, RoundResultType, RoundType } from './rounds.graphql.js';
import { type RoundAnswer, RoundsService } from './rounds.service.js';

const countyArgument = { type: () => String, description: 'A county’s number or name.' } as const;

@Resolver(() => RoundType)
export class RoundsResolver {
  constructor(private readonly register: RoundsService) {}

  @Query(() => [RoundType], { description: 'Mapping rounds, the latest first.' })
  async rounds(@Context('viewer') viewer: Viewer): Promise<RoundType[]> {
    return (await this.register.rounds()).map((round) => shown(round, viewer));
  }

  @Query(() => RoundType, { nullable: true, description: 'One mapping round; null where the id is unknown.' })
  async round(
    @Context('viewer') viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RoundType | null> {
    const round = await this.register.round(id);
    return round === null ? null : shown(round, viewer);
  }

  @Mutation(() => RoundResultType, { description: 'Lays before each county what it has now.' })
  async startRound(
    @Context() by: AskedBy,
    @Args('input', { type: () => RoundInput }) input: RoundInput,
  ): Promise<RoundResultType> {
    const wish = { ...input, division: input.division ?? ('Y2024' as const), counties: input.counties ?? null };
    return answered(await this.register.start(actOf(by, 'startRound', null, { input }), wish), by);
  }

  @Mutation(() => RoundResultType, { description: 'Submits what a county has.' })
  async submitCounty(
    @Context() by: AskedBy,
    @Args('round', { type: () => ID }) round: string,
    @Args('county', countyArgument) county: string,
  ): Promise<RoundResultType> {
    return answered(await this.register.submit(actOf(by, 'submitCounty', round, { county }), county), by);
  }

  @Mutation(() => RoundResultType, { description: 'Gives a county its answer back.' })
  async returnCounty(
    @Context() by: AskedBy,
    @Args('round', { type: () => ID }) round: string,
    @Args('county', countyArgument) county: string,
    @Args('because', { type: () => String }) because: string,
  ): Promise<RoundResultType> {
    const act = actOf(by, 'returnCounty', round, { county, because });
    return answered(await this.register.giveBack(act, county, because), by);
  }

  @Mutation(() => RoundResultType, { description: 'Freezes what was submitted into a dataset, and ends the round.' })
  async closeRound(@Context() by: AskedBy, @Args('round', { type: () => ID }) round: string): Promise<RoundResultType> {
    return answered(await this.register.close(actOf(by, 'closeRound', round, {})), by);
  }
}

function answered({ round, problems }: RoundAnswer, { viewer, language }: AskedBy): RoundResultType {
  return { round: round === null ? null : shown(round, viewer), problems: problemsIn(problems, language) };
}

const leftFirst = (a: RoundEntry, b: RoundEntry): number => Number(b.outcome === 'LEFT') - Number(a.outcome === 'LEFT');

function shown({ round, counties }: RoundSeen, viewer: Viewer): RoundType {
  const { id, schoolYear, division, deadline, formVersion, status } = round;
  return {
    id,
    schoolYear,
    division,
    deadline,
    formVersion,
    status,
    dataset: datasetOf(round),
    counties: counties.flatMap(({ county, entries }) => {
      const known = countyIn(division, county.county);
      if (known === null) return [];
      const counts = countsOf(entries);
      return {
        county: known,
        status: county.status,
        confirmed: counts.CONFIRMED,
        changed: counts.CHANGED,
        added: counts.ADDED,
        closed: counts.CLOSED,
        left: counts.LEFT,
        deadline,
        submittedAt: county.submittedAt,
        returnedBecause: county.returnedBecause,
        mayAnswer:
          status === 'OPEN' &&
          county.status !== 'SUBMITTED' &&
          may(viewer, 'ANSWER_ROUND', subjectIn(division, county.county)),
        entries: [...entries]
          .sort(leftFirst)
          .map(({ measure, outcome }) => ({ id: measure.id, name: measure.name, version: measure.version, outcome })),
      };
    }),
  };
}
