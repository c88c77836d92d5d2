import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { PageSize } from '../platform/door/scalars.graphql.js';
import type { County } from './counties.js';
import { CountyDivision, newestDivision } from './county-divisions.js';
import { CountyRelationKind } from './county-relations.js';
import type { Municipality } from './municipalities.js';
import { OtCodeMappingKind } from './ot-status-codes.js';

registerEnumType(CountyDivision, {
  name: 'CountyDivision',
  description: 'Fylkesinndeling: 19 counties to 2017, 18 in 2018–19, 11 in 2020–23, 15 from 2024.',
});
registerEnumType(OtCodeMappingKind, {
  name: 'OtCodeMappingKind',
  description:
    'How an OT status code of 2011 carries over. SPLIT: figures cannot be divided. INFERENCE: our best reading. NONE: no counterpart.',
});
registerEnumType(CountyRelationKind, {
  name: 'CountyRelationKind',
  description: 'How a county of one division relates to one of another.',
});

@ObjectType('County', { description: 'A county (fylke) of one division. Its number belongs to that division.' })
export class CountyType implements County {
  @Field(() => String)
  number!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CountyDivision)
  division!: CountyDivision;
}

@ObjectType('CountyTransfer', { description: 'A municipality that did not follow the rest of its county of 2012.' })
export class CountyTransferType {
  @Field(() => String)
  municipality!: string;

  @Field(() => String, { description: 'County number of 2012.' })
  from!: string;

  @Field(() => String, { description: 'County number in 2020.' })
  y2020!: string;

  @Field(() => String, { description: 'County number in 2024.' })
  y2024!: string;

  @Field(() => String, {
    description: 'The first day it lay in another county than most of its county of 2012, as 2020-01-01.',
  })
  since!: string;
}

@ObjectType('Municipality', { description: 'A municipality (kommune) of one division.' })
export class MunicipalityType implements Municipality {
  @Field(() => String)
  number!: string;

  @Field(() => String, { description: 'Its Norwegian name, where it has one.' })
  name!: string;

  @Field(() => [String], { description: 'Every official name, the Sámi and Kven ones too.' })
  names!: readonly string[];

  @Field(() => CountyDivision)
  division!: CountyDivision;

  countyNumber!: string;
}

@ArgsType()
export class MunicipalitiesArgs {
  @Field(() => CountyDivision, { nullable: true, defaultValue: newestDivision })
  division!: CountyDivision | null;

  @Field(() => String, { nullable: true, description: 'Number or name of a county of the division.' })
  @IsOptional()
  @MaxLength(60)
  county: string | null = null;

  @Field(() => String, { nullable: true, description: 'A name, in any of its official languages, also one of old.' })
  @IsOptional()
  @MaxLength(60)
  name: string | null = null;

  @Field(() => PageSize, { nullable: true, defaultValue: 100 })
  first!: number | null;
}

@ObjectType('CountyRelation')
export class CountyRelationType {
  @Field(() => CountyType)
  county!: CountyType;

  @Field(() => CountyRelationKind)
  kind!: CountyRelationKind;

  @Field(() => [CountyTransferType], {
    description:
      'Municipalities that break the relation, for which figures cannot be moved; where kind is PART, those in common.',
  })
  transfers!: CountyTransferType[];
}

@ObjectType('CodeMapping', { description: "This project's inference; no official table was found." })
export class CodeMappingType {
  @Field(() => [String], { description: 'Codes of the next version.' })
  to!: readonly string[];

  @Field(() => OtCodeMappingKind)
  kind!: OtCodeMappingKind;
}

@ObjectType('Code')
export class CodeType {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'In the language asked for.' })
  label!: string;

  @Field(() => Int, { nullable: true, description: 'The group a code belongs to, where its list has groups.' })
  group!: number | null;

  @Field(() => String, { nullable: true, description: 'The name of the group, where its list has names.' })
  groupLabel!: string | null;

  @Field(() => String, { nullable: true, description: 'As numbered in its list, 3.4.' })
  position!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of an OT status code: whether the youth is in the target group of OT; null where it is not said.',
  })
  inTargetGroup!: boolean | null;

  @Field(() => String, { nullable: true, description: 'What it means, where the label does not say it all.' })
  description!: string | null;

  @Field(() => CodeMappingType, { nullable: true, description: 'What became of it, where its list was redefined.' })
  mapping!: CodeMappingType | null;
}

@ObjectType('CodeList')
export class CodeListType {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Which definition, where a list was redefined.' })
  version!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  source!: string;

  @Field(() => [CodeType])
  codes!: CodeType[];
}
