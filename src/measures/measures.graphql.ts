import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { CountyType } from '../codes/codes.graphql.js';
import { CountyDivision } from '../codes/county-divisions.js';
import {
  Actor,
  Answer,
  Arena,
  Content,
  CurriculumGoal,
  DocumentedCompetence,
  FollowUpIntensity,
  MeasureGoal,
  ResourceContributor,
} from '../codes/measure-codes.js';
import { MeasureCategory, TargetGroup } from '../codes/target-groups.js';
import { PageInfoType } from '../platform/door/page.graphql.js';
import { Cursor, PageSize } from '../platform/door/scalars.graphql.js';
import { Dimension } from './dimensions.js';
import { type ContentAnswer, type FieldProvenance, ProvenanceKind } from './measure.js';
import type { MeasureDocument } from './measure-document.js';
import type { ContentFilter, MeasureFilter } from './measure-filter.js';
import { MeasureOrder } from './measure-order.js';

const enums = {
  Actor: [Actor, 'Involvert aktør. NOVA-13/13 table 4-3.'],
  Answer: [Answer, 'Not recorded is an answer of its own.'],
  Arena: [Arena, 'Where the training mainly takes place. NOVA-13/13 table 4-1.'],
  Content: [Content, 'Innhold. NOVA-13/13 table 4-12.'],
  CurriculumGoal: [CurriculumGoal, 'Whether ordinary curriculum goals are to be met. NOVA-13/13 table 4-6.'],
  Dimension: [Dimension, 'What measures can be filtered and counted by.'],
  DocumentedCompetence: [DocumentedCompetence, 'Derived class. NOVA-13/13 table 4-8.'],
  FollowUpIntensity: [FollowUpIntensity, 'The one published item on intensity. NOVA-13/13 table 4-12.'],
  MeasureCategory: [MeasureCategory, 'Tiltakskategori, inferred from recorded fields. KD-2011.'],
  MeasureGoal: [MeasureGoal, 'Målsetting. NOVA-13/13 table 4-11.'],
  MeasureOrder: [MeasureOrder, 'How measures are sorted; names in Norwegian order.'],
  ProvenanceKind: [ProvenanceKind, "How a field's value came about."],
  ResourceContributor: [ResourceContributor, 'Who pays with money or staff. NOVA-13/13 table 4-5.'],
  TargetGroup: [TargetGroup, 'Målgruppe A, B, C. KD-2011.'],
} as const;
for (const [name, [codes, description]] of Object.entries(enums)) registerEnumType(codes, { name, description });

@ObjectType('ContentAnswer')
export class ContentAnswerType implements ContentAnswer {
  @Field(() => Content)
  content!: Content;

  @Field(() => Answer)
  answer!: Answer;
}

@ObjectType('FieldProvenance', { description: 'Where one field comes from.' })
export class FieldProvenanceType implements FieldProvenance {
  @Field(() => String)
  field!: string;

  @Field(() => ProvenanceKind)
  kind!: ProvenanceKind;

  @Field(() => String)
  source!: string;
}

@ObjectType('Measure', { description: 'A measure in the register (tiltak). Null: the source does not say.' })
export class MeasureType implements MeasureDocument {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  dataset!: string;

  @Field(() => String, { description: 'Unique within the dataset.' })
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  description!: string;

  @Field(() => String, { description: 'nb or nn: the language of name and description.' })
  language!: 'nb' | 'nn';

  @Field(() => String, { nullable: true })
  schoolYear!: string | null;

  @Field(() => CountyType, { nullable: true, description: 'As recorded, in the division it was recorded in.' })
  county!: CountyType | null;

  @Field(() => String, { nullable: true })
  municipality!: string | null;

  @Field(() => String, { nullable: true, description: 'The responsible organisation, never a person.' })
  responsible!: string | null;

  @Field(() => Arena, { nullable: true })
  arena!: Arena | null;

  @Field(() => [Actor], { nullable: true })
  actors!: Actor[] | null;

  @Field(() => [ResourceContributor], { nullable: true })
  resourceContributors!: ResourceContributor[] | null;

  @Field(() => CurriculumGoal, { nullable: true })
  curriculumGoal!: CurriculumGoal | null;

  @Field(() => Answer)
  otherDocumentedCompetence!: Answer;

  @Field(() => DocumentedCompetence, { nullable: true, description: 'Null where what decides it is not recorded.' })
  documentedCompetence!: DocumentedCompetence | null;

  @Field(() => [MeasureGoal], { nullable: true })
  goals!: MeasureGoal[] | null;

  @Field(() => [ContentAnswerType], { description: 'All six contents, in the order of the codes.' })
  contents!: ContentAnswerType[];

  @Field(() => FollowUpIntensity)
  followUpIntensity!: FollowUpIntensity;

  @Field(() => Int, { nullable: true, description: 'Youngest age taken in, whole years, included.' })
  ageFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'Oldest age taken in, whole years, included.' })
  ageTo!: number | null;

  @Field(() => Int, { nullable: true })
  freePlaces!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Offered in every county.' })
  national!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'In use in its school year; says nothing of later years.' })
  active!: boolean | null;

  @Field(() => String, { nullable: true })
  otStatusCode!: string | null;

  @Field(() => [FieldProvenanceType])
  provenance!: FieldProvenanceType[];

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  updatedAt!: string;

  countyNumber!: string | null;
  countyDivision!: CountyDivision | null;
  counties2012!: string[];
}

@InputType('ContentFilter')
export class ContentFilterInput implements ContentFilter {
  @Field(() => Content)
  content!: Content;

  @Field(() => [Answer], { description: 'NOT_RECORDED may be asked for like any other answer.' })
  @ArrayMaxSize(3)
  answers!: Answer[];
}

@InputType('MeasureFilter', {
  description:
    'Within a field any value will do, between fields all must hold, an empty list selects nothing. A measure whose ' +
    'field is not recorded is left out by a filter on it unless notRecorded names the field.',
})
export class MeasureFilterInput implements MeasureFilter {
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  @MaxLength(60, { each: true })
  datasets?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'As 2012/13.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(20, { each: true })
  schoolYears?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Numbers or names; of division where given, else of any.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(60, { each: true })
  counties?: string[] | null;

  @Field(() => CountyDivision, { nullable: true })
  division?: CountyDivision | null;

  @Field(() => [Arena], { nullable: true })
  arenas?: Arena[] | null;

  @Field(() => [Actor], { nullable: true })
  actors?: Actor[] | null;

  @Field(() => [ResourceContributor], { nullable: true })
  resourceContributors?: ResourceContributor[] | null;

  @Field(() => [CurriculumGoal], { nullable: true })
  curriculumGoals?: CurriculumGoal[] | null;

  @Field(() => [DocumentedCompetence], { nullable: true })
  documentedCompetences?: DocumentedCompetence[] | null;

  @Field(() => [Answer], { nullable: true })
  otherDocumentedCompetence?: Answer[] | null;

  @Field(() => [MeasureGoal], { nullable: true })
  goals?: MeasureGoal[] | null;

  @Field(() => [ContentFilterInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => ContentFilterInput)
  contents?: ContentFilterInput[] | null;

  @Field(() => [FollowUpIntensity], { nullable: true })
  followUpIntensities?: FollowUpIntensity[] | null;

  @Field(() => Int, { nullable: true, description: 'Whole years; unknown age limits rule nothing out.' })
  age?: number | null;

  @Field(() => [TargetGroup], {
    nullable: true,
    description: 'The form did not ask: not recorded for any measure yet.',
  })
  targetGroups?: TargetGroup[] | null;

  @Field(() => [MeasureCategory], { nullable: true })
  categories?: MeasureCategory[] | null;

  @Field(() => Boolean, { nullable: true })
  active?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'OT status codes of the 2024 list, such as OTKO.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @MaxLength(20, { each: true })
  otStatusCodes?: string[] | null;

  @Field(() => [Dimension], { nullable: true, description: 'Take in measures with nothing recorded in these, too.' })
  notRecorded?: Dimension[] | null;
}

@ArgsType()
export class MeasuresArgs {
  @Field(() => MeasureFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeasureFilterInput)
  filter: MeasureFilterInput | null = null;

  @Field(() => MeasureOrder, { nullable: true, defaultValue: 'NAME' })
  orderBy!: MeasureOrder | null;

  @Field(() => PageSize, { nullable: true, defaultValue: 20 })
  first!: number | null;

  @Field(() => Cursor, { nullable: true })
  after: string | null = null;
}

@ObjectType('MeasureEdge')
export class MeasureEdgeType {
  @Field(() => Cursor)
  cursor!: string;

  @Field(() => MeasureType)
  node!: MeasureType;
}

@ObjectType('MeasureConnection')
export class MeasureConnectionType {
  @Field(() => [MeasureType])
  nodes!: MeasureType[];

  @Field(() => [MeasureEdgeType])
  edges!: MeasureEdgeType[];

  @Field(() => Int)
  totalCount!: number;

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;
}
