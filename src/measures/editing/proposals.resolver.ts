import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type AskedBy, actOf } from '../../identity/act.js';
import { cursorsOf, decodeCursor } from '../../platform/door/cursor.js';
import { pageInfoOf } from '../../platform/door/page.js';
import { Cursor, PageSize } from '../../platform/door/scalars.graphql.js';
import type { Language } from '../../platform/language.js';
import { DeskService } from './desk.service.js';
import { problemsIn, proposalIn } from './in-language.js';
import { ProposalStatus } from './proposal.js';
import {
  CountyDeskType,
  DecideProposalArgs,
  ProposalConnectionType,
  ProposalResultType,
  ProposalType,
  ProposeChangeArgs,
} from './proposals.graphql.js';
import { ProposalsService, type Proposed } from './proposals.service.js';

@Resolver(() => ProposalType)
export class ProposalsResolver {
  constructor(
    private readonly register: ProposalsService,
    private readonly desks: DeskService,
  ) {}

  @Mutation(() => ProposalResultType, { description: 'Proposes a change to whoever answers for a measure.' })
  async proposeChange(@Context() by: AskedBy, @Args() asked: ProposeChangeArgs): Promise<ProposalResultType> {
    const { id, version, input, because, source } = asked;
    const act = actOf(by, 'proposeChange', id, { version, input, because, source });
    return answered(await this.register.propose(act, version, { entry: input, because, source }), by.language);
  }

  @Mutation(() => ProposalResultType, { description: 'Accepts a proposal, or some of its fields, or declines it.' })
  async decideProposal(@Context() by: AskedBy, @Args() asked: DecideProposalArgs): Promise<ProposalResultType> {
    const { id, accept, fields, reason, because } = asked;
    const act = actOf(by, 'decideProposal', id, { accept, fields, reason, because });
    const items = fields?.map((field) => (field === 'county' ? 'countyNumber' : field)) ?? null;
    return answered(await this.register.decide(act, { accept, items, reason, because }), by.language);
  }

  @Query(() => ProposalConnectionType, { description: 'Those that the viewer made or may decide, the latest first.' })
  async proposals(
    @Context() { viewer, language }: AskedBy,
    @Args('status', { type: () => ProposalStatus, nullable: true }) status: ProposalStatus | null = null,
    @Args('first', { type: () => PageSize, defaultValue: 20 }) first: number = 20,
    @Args('after', { type: () => Cursor, nullable: true }) after: string | null = null,
  ): Promise<ProposalConnectionType> {
    const question = JSON.stringify(['proposals', status, viewer.actor]);
    const skip = after === null ? 0 : Number(decodeCursor(question, after)[0]);
    const found = await this.register.proposals(viewer, { status, first: first + 1, skip });
    const rows = found.slice(0, first).map((one, at) => ({ at: skip + at + 1, node: proposalIn(one, language) }));
    const encode = cursorsOf(question);
    const around = { more: found.length > first, continued: skip > 0 };
    return { nodes: rows.map(({ node }) => node), pageInfo: pageInfoOf(rows, ({ at }) => encode([at]), around) };
  }

  @Query(() => CountyDeskType, { description: 'What waits for a county, for those who write in it.' })
  async countyDesk(
    @Context() { viewer, language }: AskedBy,
    @Args('county', { type: () => String }) county: string,
  ): Promise<CountyDeskType> {
    const desk = await this.desks.desk(viewer, county);
    return {
      ...desk,
      toConfirm: [...desk.toConfirm],
      drafts: [...desk.drafts],
      proposals: desk.proposals.map((one) => proposalIn(one, language)),
    };
  }
}

function answered({ proposal, problems }: Proposed, language: Language): ProposalResultType {
  return {
    proposal: proposal === null ? null : proposalIn(proposal, language),
    problems: problemsIn(problems, language),
  };
}
