import {
  ArgsType,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  type ReturnTypeFuncValue,
  registerEnumType,
} from '@nestjs/graphql';
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
import { Credential, Exclusion, InclusionCriterion, MeasureStatus, ShareableData } from '../codes/register-codes.js';
import { MeasureCategory, RecordedCategory, TargetGroup } from '../codes/target-groups.js';
import { PageInfoType } from '../platform/door/page.graphql.js';
import { Cursor, PageSize } from '../platform/door/scalars.graphql.js';
import { Dimension } from './dimensions.js';
import { type Field as DescribedField, mayBeNull } from './fields/field.js';
import { allFields } from './fields/fields.js';
import { FormVersion } from './fields/form-version.js';
import { type ContentAnswer, type FieldProvenance, ProvenanceKind } from './measure.js';
import type { MeasureDocument, WeeklyTime, YouthText } from './measure-document.js';
import type { ContentFilter, MeasureFilter } from './measure-filter.js';
import { MeasureOrder } from './measure-order.js';

const enums = {
  Actor: [Actor, 'Involvert aktør. NOVA-13/13 table 4-3.'],
  Credential: [Credential, 'What a participant can take away. NOVA-13/13 ch. 2 and 4.2.'],
  Exclusion: [Exclusion, 'What is left out of the register. NOVA-13/13 ch. 3.1.'],
  FormVersion: [FormVersion, 'Which form was filled in: what it did not ask was not asked.'],
  InclusionCriterion: [InclusionCriterion, 'All four must hold. NOVA-13/13 ch. 3.1.'],
  MeasureStatus: [MeasureStatus, 'Only the published are found, listed and counted.'],
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
  RecordedCategory: [RecordedCategory, 'Tiltakskategori 1–3 as somebody who keeps a measure records it. KD-2011.'],
  ResourceContributor: [ResourceContributor, 'Who pays with money or staff. NOVA-13/13 table 4-5.'],
  ShareableData: [ShareableData, 'A kind of personal data that the owner of a measure may be told of a youth.'],
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

/** The API's enum with these codes; codes without an enum are text. */
function enumOf(codes: Readonly<Record<string, unknown>>): object {
  const names = Object.keys(codes).join();
  return Object.values(enums).find(([known]) => Object.keys(known).join() === names)?.[0] ?? String;
}

export function typeOf(field: DescribedField): object | [object] {
  switch (field.kind) {
    case 'ID':
      return ID;
    case 'CODE':
      return enumOf(field.codes);
    case 'CODES':
      return [enumOf(field.codes)];
    case 'ANSWER':
      return Answer;
    case 'LINKS':
    case 'PERIODS':
      return [String];
    case 'ANSWERS':
      return [ContentAnswerType];
    case 'PROVENANCE':
      return [FieldProvenanceType];
    case 'INTEGER':
      return Int;
    case 'BOOLEAN':
      return Boolean;
    default:
      return String;
  }
}

@ObjectType('WeeklyTime', { description: 'Hours a week; null where not recorded.' })
class WeeklyTimeType implements WeeklyTime {
  @Field(() => Int, { nullable: true })
  school!: number | null;

  @Field(() => Int, { nullable: true })
  alternative!: number | null;

  @Field(() => Int, { nullable: true })
  enterprise!: number | null;
}

@ObjectType('YouthText', { description: 'In bokmål and nynorsk; null where not written.' })
class YouthTextType implements YouthText {
  @Field(() => String, { nullable: true })
  nb!: string | null;

  @Field(() => String, { nullable: true })
  nn!: string | null;
}

@ObjectType('Measure', { description: 'A measure in the register (tiltak). Null: the source does not say.' })
class ExposedMeasure {
  @Field(() => CountyType, { nullable: true, description: 'As recorded, in the division it was recorded in.' })
  county!: CountyType | null;

  @Field(() => WeeklyTimeType, { nullable: true, description: 'Hours a week on each arena.' })
  weeklyTime!: WeeklyTimeType | null;

  @Field(() => YouthTextType, { nullable: true, description: 'For the youth to read.' })
  youthText!: YouthTextType | null;
}

/** Exposed as `county`, or worked out when asked for. */
const exposedOtherwise: ReadonlySet<string> = new Set([
  'countyNumber',
  'countyDivision',
  'weeklyHoursSchool',
  'weeklyHoursAlternative',
  'weeklyHoursEnterprise',
  'youthTextNb',
  'youthTextNn',
  'categories',
]);

for (const [name, field] of allFields) {
  if (exposedOtherwise.has(name)) continue;
  const options = { nullable: mayBeNull(field), ...(field.note === undefined ? {} : { description: field.note }) };
  Field(() => typeOf(field) as ReturnTypeFuncValue, options)(ExposedMeasure.prototype, name);
}

/** A measure in the API has the fields described in `fields`. */
export const MeasureType = ExposedMeasure as new () => MeasureDocument;
export type MeasureType = MeasureDocument;

@InputType('ContentFilter')
export class ContentFilterInput implements ContentFilter {
  @Field(() => Content)
  content!: Content;

  @Field(() => [Answer], { description: 'NOT_RECORDED may be asked for like any other answer.' })
  @ArrayMaxSize(3)
  answers!: Answer[];
}

function filterTypeOf(field: DescribedField): object {
  switch (field.kind) {
    case 'CODE':
    case 'CODES':
      return enumOf(field.codes);
    case 'ANSWER':
      return Answer;
    case 'ANSWERS':
      return ContentFilterInput;
    case 'BOOLEAN':
      return Boolean;
    default:
      return String;
  }
}

const textRules = [IsOptional(), ArrayMaxSize(50), MaxLength(60, { each: true })];
const contentRules = [IsOptional(), ArrayMaxSize(12), ValidateNested({ each: true }), Type(() => ContentFilterInput)];

@InputType('MeasureFilter', {
  description:
    'Within a field any value will do, between fields all must hold, an empty list selects nothing. A measure whose ' +
    'field is not recorded is left out by a filter on it unless notRecorded names the field.',
})
class FilterInput {
  @Field(() => CountyDivision, { nullable: true })
  division?: CountyDivision | null;

  @Field(() => Int, { nullable: true, description: 'Whole years; unknown age limits rule nothing out.' })
  age?: number | null;

  @Field(() => [Dimension], { nullable: true, description: 'Take in measures with nothing recorded in these, too.' })
  notRecorded?: Dimension[] | null;
}

for (const [, field] of allFields) {
  const { filter, filterNote } = field;
  if (filter === undefined) continue;
  const type = filterTypeOf(field);
  const options = { nullable: true, ...(filterNote === undefined ? {} : { description: filterNote }) };
  const rules = type === String ? textRules : field.kind === 'ANSWERS' ? contentRules : [];
  for (const decorate of [
    Field(() => (field.kind === 'BOOLEAN' ? type : [type]) as ReturnTypeFuncValue, options),
    ...rules,
  ]) {
    decorate(FilterInput.prototype, filter);
  }
}

/** A filter in the API has the filters described in `fields`, and those that are about no one field. */
export const MeasureFilterInput = FilterInput as new () => MeasureFilter;
export type MeasureFilterInput = MeasureFilter;

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
