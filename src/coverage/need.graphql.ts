import { ArgsType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { CountyType } from '../codes/codes.graphql.js';
import { CountyDivision } from '../codes/county-divisions.js';
import { CountyRelationKind } from '../codes/county-relations.js';
import { MeasureCategory, TargetGroup } from '../codes/target-groups.js';
import { MeasureFilterInput } from '../measures/measures.graphql.js';
import { GraphDate } from '../platform/door/scalars.graphql.js';
import { CountSystem, WhyUnknown } from '../statistics/youth-count.js';

@ArgsType()
export class NeedArgs {
  @Field(() => CountyDivision, {
    nullable: true,
    description: 'Counties of 2012 unless another division is asked for.',
  })
  division: CountyDivision | null = null;

  @Field(() => GraphDate, {
    nullable: true,
    description: 'The day of the count. Left out: the day on which most counties are known.',
  })
  date: string | null = null;

  @Field(() => MeasureFilterInput, {
    nullable: true,
    description: 'The reconstruction of 2012/13 unless it names datasets.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeasureFilterInput)
  filter: MeasureFilterInput | null = null;
}

@ArgsType()
export class MatrixArgs {
  @Field(() => CountyDivision, { nullable: true })
  division: CountyDivision | null = null;

  @Field(() => [String], { nullable: true, description: 'Numbers or names; the whole country if left out.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @MaxLength(60, { each: true })
  counties: string[] | null = null;

  @Field(() => MeasureFilterInput, {
    nullable: true,
    description: 'The reconstruction of 2012/13 unless it names datasets.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeasureFilterInput)
  filter: MeasureFilterInput | null = null;
}

@ObjectType('CertainAndNotRecorded')
export class CertainAndNotRecordedType {
  @Field(() => Int)
  certain!: number;

  @Field(() => Int, { description: 'Measures for which it is not recorded: neither yes nor no.' })
  notRecorded!: number;
}

@ObjectType('OttoView', { description: 'Who runs the measures, as the case system of 2013 knew it.' })
export class OttoViewType {
  @Field(() => Int, { description: 'The county: OTOA.' })
  county!: number;

  @Field(() => Int, { description: 'NAV: OTAP.' })
  nav!: number;

  @Field(() => Int, { description: 'Both: OTKO.' })
  both!: number;

  @Field(() => Int)
  notRecorded!: number;
}

@ObjectType('OtherCount', { description: 'What another system counted on the same day.' })
export class OtherCountType {
  @Field(() => CountSystem)
  system!: CountSystem;

  @Field(() => String)
  systemLabel!: string;

  @Field(() => Int)
  youths!: number;

  @Field(() => String)
  source!: string;

  @Field(() => String)
  locator!: string;
}

@ObjectType('NeedRow', { description: 'How many youths, and what there is for them, in a county.' })
export class NeedRowType {
  @Field(() => CountyType, { nullable: true, description: 'Null for the whole country.' })
  county!: CountyType | null;

  @Field(() => Int, { description: 'Measures that certainly fit the filter.' })
  measures!: number;

  @Field(() => Int, { nullable: true, description: 'Youths in the target group.' })
  youths!: number | null;

  @Field(() => Float, { nullable: true, description: 'Measures for each 1,000 youths, one decimal.' })
  perThousand!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Percent of the target group with unknown activity, two decimals.',
  })
  unknownShare!: number | null;

  @Field(() => Int, { nullable: true })
  unknown!: number | null;

  @Field(() => GraphDate, { nullable: true, description: 'The day of the count.' })
  date!: string | null;

  @Field(() => CountSystem, { nullable: true })
  system!: CountSystem | null;

  @Field(() => String, { nullable: true })
  systemLabel!: string | null;

  @Field(() => WhyUnknown, { nullable: true, description: 'Why the youths are not known; null where they are.' })
  why!: WhyUnknown | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  whyText!: string | null;

  @Field(() => CountyRelationKind, { nullable: true, description: 'How the county relates to those counted.' })
  relation!: CountyRelationKind | null;

  @Field(() => String, { nullable: true })
  source!: string | null;

  @Field(() => String, { nullable: true })
  locator!: string | null;

  @Field(() => [OtherCountType], { description: 'Beside the count, never averaged with it.' })
  others!: OtherCountType[];

  @Field(() => [GraphDate], { description: 'Other days on which its target group was counted.' })
  otherDays!: string[];

  @Field(() => String, { nullable: true, description: 'What to bear in mind, in the language asked for.' })
  note!: string | null;

  @Field(() => CertainAndNotRecordedType, { description: 'Measures that lead to documented competence.' })
  documented!: CertainAndNotRecordedType;

  @Field(() => OttoViewType)
  otto!: OttoViewType;

  @Field(() => CertainAndNotRecordedType, { description: 'Measures with free places.' })
  freePlaces!: CertainAndNotRecordedType;

  @Field(() => CertainAndNotRecordedType, { description: 'Measures that a youth can start in on the day of referral.' })
  startsAtOnce!: CertainAndNotRecordedType;

  @Field(() => Boolean, {
    description: 'No measure of NAV alone is recorded: those that NAV offers everywhere may be missing from the list.',
  })
  standardNavMayBeUnreported!: boolean;
}

@ObjectType('MatrixCell')
export class MatrixCellType {
  @Field(() => TargetGroup)
  group!: TargetGroup;

  @Field(() => MeasureCategory)
  category!: MeasureCategory;

  @Field(() => Int, { description: 'Measures that certainly belong here.' })
  certain!: number;

  @Field(() => Int, { description: 'Measures that could, if everything were recorded; holds the certain ones.' })
  possible!: number;

  @Field(() => Int, { description: 'Of the possible ones, those for which the group or category is not recorded.' })
  notRecorded!: number;
}

@ObjectType('MatrixGroup')
export class MatrixGroupType {
  @Field(() => TargetGroup)
  key!: TargetGroup;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: 'Measures recorded as for this group. 0: none certainly fits.' })
  certain!: number;

  @Field(() => Int, { description: 'Measures for which no target group is recorded.' })
  notRecorded!: number;
}

@ObjectType('MatrixCategory')
export class MatrixCategoryType {
  @Field(() => MeasureCategory)
  key!: MeasureCategory;

  @Field(() => String)
  label!: string;

  @Field(() => Int)
  certain!: number;

  @Field(() => Int, { description: 'Measures for which a field that decides the category is not recorded.' })
  notRecorded!: number;
}

@ObjectType('TargetMatrix', {
  description: "The ministry's matrix: target groups A, B, C by measure categories 1, 2, 3.",
})
export class TargetMatrixType {
  @Field(() => Int, { description: 'Measures that certainly fit the filter.' })
  total!: number;

  @Field(() => [MatrixGroupType])
  groups!: MatrixGroupType[];

  @Field(() => [MatrixCategoryType])
  categories!: MatrixCategoryType[];

  @Field(() => Int, { description: 'Measures that answer to none of the categories.' })
  noCategory!: number;

  @Field(() => [MatrixCellType])
  cells!: MatrixCellType[];

  @Field(() => Int, { description: 'Measures the filter could not decide.' })
  notRecorded!: number;

  @Field(() => [String])
  datasets!: string[];

  @Field(() => String, { description: 'What to bear in mind, in the language asked for.' })
  caution!: string;
}
