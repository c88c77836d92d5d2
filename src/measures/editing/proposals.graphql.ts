import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { CountyType } from '../../codes/codes.graphql.js';
import { PageInfoType } from '../../platform/door/page.graphql.js';
import type { PageInfo } from '../../platform/door/page.js';
import { MeasureType } from '../measures.graphql.js';
import { MeasurePatch, ProblemType } from './editing.graphql.js';
import { DeclineReason, ProposalStatus } from './proposal.js';

registerEnumType(ProposalStatus, { name: 'ProposalStatus' });
registerEnumType(DeclineReason, { name: 'DeclineReason', description: 'Why a proposal is declined.' });

@ObjectType('ProposedChange', { description: 'One proposed field, as one can read it.' })
export class ProposedChangeType {
  @Field(() => String)
  field!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'As the proposer saw it.' })
  before!: string;

  @Field(() => String, { description: 'As it is now.' })
  current!: string;

  @Field(() => String)
  proposed!: string;

  @Field(() => Boolean, { description: 'The field has been changed since it was proposed.' })
  stale!: boolean;
}

@ObjectType('Proposal', { description: 'A change that somebody proposes (endringsforslag).' })
export class ProposalType {
  @Field(() => ID)
  id!: string;

  @Field(() => MeasureType, { nullable: true, description: 'Null where it is not public any more.' })
  measure!: MeasureType | null;

  @Field(() => ProposalStatus)
  status!: ProposalStatus;

  @Field(() => [ProposedChangeType])
  changes!: ProposedChangeType[];

  @Field(() => Boolean, { description: 'The measure has moved on: some of the fields are not as they were.' })
  stale!: boolean;

  @Field(() => String)
  because!: string;

  @Field(() => String, { nullable: true })
  source!: string | null;

  @Field(() => String, { description: 'In which role; never who.' })
  proposedBy!: string;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  proposedAt!: string;

  @Field(() => Boolean)
  mine!: boolean;

  @Field(() => Boolean)
  mayDecide!: boolean;

  @Field(() => [String], { nullable: true, description: 'The fields that were accepted; null before it is decided.' })
  accepted!: string[] | null;

  @Field(() => DeclineReason, { nullable: true })
  declineReason!: DeclineReason | null;

  @Field(() => String, { nullable: true })
  decidedBecause!: string | null;

  @Field(() => String, { nullable: true })
  decidedBy!: string | null;
}

@ObjectType('ProposalResult')
export class ProposalResultType {
  @Field(() => ProposalType, { nullable: true })
  proposal!: ProposalType | null;

  @Field(() => [ProblemType])
  problems!: ProblemType[];
}

@ObjectType('ProposalConnection')
export class ProposalConnectionType {
  @Field(() => [ProposalType])
  nodes!: ProposalType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfo;
}

@ArgsType()
export class ProposeChangeArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version its sender had before them.' })
  version!: number;

  @Field(() => MeasurePatch)
  @ValidateNested()
  @Type(() => MeasurePatch)
  input!: MeasurePatch;

  @Field(() => String)
  @MaxLength(500)
  because!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be seen, such as an address.' })
  @IsOptional()
  @MaxLength(500)
  source: string | null = null;
}

@ArgsType()
export class DecideProposalArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean)
  accept!: boolean;

  @Field(() => [String], { nullable: true, description: 'The fields that are accepted; all where left out.' })
  @IsOptional()
  @ArrayMaxSize(50)
  fields: string[] | null = null;

  @Field(() => DeclineReason, { nullable: true })
  reason: DeclineReason | null = null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(500)
  because: string | null = null;
}

@ObjectType('CountyDesk', { description: 'What waits for a county.' })
export class CountyDeskType {
  @Field(() => CountyType)
  county!: CountyType;

  @Field(() => Int, { description: 'How many measures of its own are public.' })
  published!: number;

  @Field(() => [MeasureType], { description: 'Not confirmed within the year, the longest ago first; at most 100.' })
  toConfirm!: MeasureType[];

  @Field(() => Int)
  toConfirmCount!: number;

  @Field(() => [MeasureType])
  drafts!: MeasureType[];

  @Field(() => [ProposalType])
  proposals!: ProposalType[];
}
