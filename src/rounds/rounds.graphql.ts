import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { CountyType } from '../codes/codes.graphql.js';
import { CountyDivision } from '../codes/county-divisions.js';
import { ProblemType } from '../measures/editing/editing.graphql.js';
import { FormVersion } from '../measures/fields/form-version.js';
import { GraphDate } from '../platform/door/scalars.graphql.js';
import { AnswerStatus, EntryOutcome, type NewRound, RoundStatus } from './round.js';

registerEnumType(RoundStatus, { name: 'RoundStatus' });
registerEnumType(AnswerStatus, { name: 'AnswerStatus', description: 'How far a county has come in a round.' });
registerEnumType(EntryOutcome, { name: 'EntryOutcome', description: 'What became of a measure in a round.' });

@InputType('RoundInput')
export class RoundInput implements Omit<NewRound, 'division'> {
  @Field(() => String, { description: 'As 2026/27.' })
  @MaxLength(20)
  schoolYear!: string;

  @Field(() => CountyDivision, { nullable: true, description: 'Of the counties; that of today where left out.' })
  division: CountyDivision | null = null;

  @Field(() => [String], {
    nullable: true,
    description: 'Numbers or names; every county of the division where left out.',
  })
  @IsOptional()
  @ArrayMaxSize(30)
  @MaxLength(60, { each: true })
  counties: string[] | null = null;

  @Field(() => GraphDate, { description: 'The last day that counties may submit.' })
  deadline!: string;
}

@ObjectType('RoundEntry', { description: 'A measure that was laid before a county, or that it has added.' })
export class RoundEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => EntryOutcome)
  outcome!: EntryOutcome;
}

@ObjectType('RoundCounty', { description: 'How far a county has come.' })
export class RoundCountyType {
  @Field(() => CountyType)
  county!: CountyType;

  @Field(() => AnswerStatus)
  status!: AnswerStatus;

  @Field(() => Int)
  confirmed!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  closed!: number;

  @Field(() => Int, { description: 'Neither confirmed, changed nor closed yet.' })
  left!: number;

  @Field(() => GraphDate)
  deadline!: string;

  @Field(() => String, { nullable: true, description: 'ISO 8601, UTC.' })
  submittedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What to look at, where it was given back.' })
  returnedBecause!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may answer for it now.' })
  mayAnswer!: boolean;

  @Field(() => [RoundEntryType], {
    description: 'Its measures, those left first; what was laid before it and what is new.',
  })
  entries!: RoundEntryType[];
}

@ObjectType('Round', { description: 'A mapping (kartlegging) of a whole school year.' })
export class RoundType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  schoolYear!: string;

  @Field(() => CountyDivision)
  division!: CountyDivision;

  @Field(() => GraphDate)
  deadline!: string;

  @Field(() => FormVersion, { description: 'What was asked.' })
  formVersion!: FormVersion;

  @Field(() => RoundStatus)
  status!: RoundStatus;

  @Field(() => String, { description: 'The dataset that it becomes when it is closed.' })
  dataset!: string;

  @Field(() => [RoundCountyType])
  counties!: RoundCountyType[];
}

@ObjectType('RoundResult')
export class RoundResultType {
  @Field(() => RoundType, { nullable: true })
  round!: RoundType | null;

  @Field(() => [ProblemType])
  problems!: ProblemType[];
}
