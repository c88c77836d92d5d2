import {
  ArgsType,
  Field,
  Float,
  ID,
  InputType,
  Int,
  ObjectType,
  type ReturnTypeFuncValue,
  registerEnumType,
} from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { CountyDivision } from '../../codes/county-divisions.js';
import { Answer, Content } from '../../codes/measure-codes.js';
import { CloseReason } from '../../codes/register-codes.js';
import { PageInfoType } from '../../platform/door/page.graphql.js';
import type { PageInfo } from '../../platform/door/page.js';
import type { Field as DescribedField } from '../fields/field.js';
import { FormVersion } from '../fields/form-version.js';
import type { ContentAnswer } from '../measure.js';
import { MeasureType, typeOf } from '../measures.graphql.js';
import { formItems, type MeasureEntry } from './entry.js';
import { FormSection } from './form.js';
import { ChangeKind } from './history.js';

registerEnumType(CloseReason, { name: 'CloseReason', description: 'Why a measure is closed.' });
registerEnumType(ChangeKind, { name: 'ChangeKind', description: 'What one change did to a measure.' });
registerEnumType(FormSection, { name: 'FormSection', description: 'Part of the form.' });

const FormItemKind = {
  TEXT: 'TEXT',
  CODE: 'CODE',
  CODES: 'CODES',
  ANSWER: 'ANSWER',
  ANSWERS: 'ANSWERS',
  INTEGER: 'INTEGER',
  BOOLEAN: 'BOOLEAN',
  SCHOOL_YEAR: 'SCHOOL_YEAR',
  COUNTY: 'COUNTY',
  LINKS: 'LINKS',
  PERIODS: 'PERIODS',
} as const;
registerEnumType(FormItemKind, { name: 'FormItemKind', description: 'How an item of the form is answered.' });

@InputType('ContentAnswerInput')
class ContentAnswerInput implements ContentAnswer {
  @Field(() => Content)
  content!: ContentAnswer['content'];

  @Field(() => Answer)
  answer!: Answer;
}

/** An input has the types of what is read, but for the answers, which are inputs of their own. */
function inputTypeOf(field: DescribedField): object {
  return field.kind === 'ANSWERS' ? [ContentAnswerInput] : typeOf(field);
}

/** Rules that keep what comes in within bounds before anybody looks at it; what is wrong with it is told by the register. */
function rulesOf(field: DescribedField): readonly PropertyDecorator[] {
  if (field.kind === 'ANSWERS') {
    return [IsOptional(), ArrayMaxSize(12), ValidateNested({ each: true }), Type(() => ContentAnswerInput)];
  }
  return ['CODES', 'LINKS', 'PERIODS'].includes(field.kind) ? [IsOptional(), ArrayMaxSize(50)] : [];
}

function entryInput(name: string, description: string): new () => MeasureEntry {
  @InputType(name, { description })
  class EntryInput {
    @Field(() => String, { nullable: true, description: 'A county’s number or name.' })
    @IsOptional()
    @MaxLength(60)
    county?: string | null;

    @Field(() => CountyDivision, {
      nullable: true,
      description: 'Of the county; the newest that has it where left out.',
    })
    division?: CountyDivision | null;
  }
  for (const [item, field] of formItems) {
    if (item === 'countyNumber') continue;
    const options = { nullable: true, ...(field.note === undefined ? {} : { description: field.note }) };
    for (const decorate of [Field(() => inputTypeOf(field) as ReturnTypeFuncValue, options), ...rulesOf(field)]) {
      decorate(EntryInput.prototype, item);
    }
  }
  return EntryInput as new () => MeasureEntry;
}

export const MeasureInput = entryInput(
  'MeasureInput',
  'What is written of a measure. What is left out stays as it is; null takes away what was recorded.',
);
export type MeasureInput = MeasureEntry;

export const MeasurePatch = entryInput('MeasurePatch', 'The fields that a proposal would change.');
export type MeasurePatch = MeasureEntry;

@ObjectType('Problem', { description: 'One thing that is wrong with what was sent: where, and what to do.' })
export class ProblemType {
  @Field(() => String, { description: 'The field: `name`, `contents.2.answer`.' })
  path!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType('MeasureResult', { description: 'The measure as it is now, or all that is wrong; then nothing is stored.' })
export class MeasureResultType {
  @Field(() => MeasureType, { nullable: true })
  measure!: MeasureType | null;

  @Field(() => [ProblemType])
  problems!: ProblemType[];
}

@ArgsType()
export class CreateMeasureArgs {
  @Field(() => Boolean, { defaultValue: false })
  draft!: boolean;

  @Field(() => String, { nullable: true, description: 'Why, as history tells it; target group and category need it.' })
  @IsOptional()
  @MaxLength(500)
  because: string | null = null;
}

@ArgsType()
export class ChangeMeasureArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'The version its sender had before them.' })
  version!: number;

  @Field(() => MeasureInput)
  @ValidateNested()
  @Type(() => MeasureInput)
  input!: MeasureInput;

  @Field(() => String, { nullable: true, description: 'Why, as history tells it; target group and category need it.' })
  @IsOptional()
  @MaxLength(500)
  because: string | null = null;

  @Field(() => Boolean, { defaultValue: false, description: 'Makes a draft public.' })
  publish!: boolean;
}

@ObjectType('FieldChange', { description: 'One field before and after, as one can read it.' })
export class FieldChangeType {
  @Field(() => String)
  field!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  before!: string;

  @Field(() => String)
  after!: string;
}

@ObjectType('HistoryEntry', { description: 'One change (endring): when, in which role, what. Never who.' })
export class MeasureChangeType {
  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  at!: string;

  @Field(() => String, { description: 'The role and its counties.' })
  by!: string;

  @Field(() => ChangeKind)
  kind!: ChangeKind;

  @Field(() => String, { nullable: true })
  because!: string | null;

  @Field(() => [FieldChangeType])
  fields!: FieldChangeType[];
}

@ObjectType('History')
export class MeasureChangeConnectionType {
  @Field(() => [MeasureChangeType])
  nodes!: MeasureChangeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfo;
}

@ObjectType('QualityCriterion')
export class QualityCriterionType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Float, { nullable: true, description: '0 to 1; null where it does not apply or is not known.' })
  score!: number | null;

  @Field(() => String, { nullable: true, description: 'What would make it better, or why it is not judged.' })
  note!: string | null;
}

@ObjectType('Quality', { description: 'How well an entry is kept: the mean of the criteria that apply.' })
export class QualityType {
  @Field(() => Float)
  score!: number;

  @Field(() => [QualityCriterionType])
  criteria!: QualityCriterionType[];
}

@ObjectType('FormAnswer')
export class FormAnswerType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType('FormItem', { description: 'One item of the form.' })
export class FormItemType {
  @Field(() => String, { description: 'The name of the field in MeasureInput.' })
  field!: string;

  @Field(() => String)
  label!: string;

  @Field(() => FormItemKind)
  kind!: keyof typeof FormItemKind;

  @Field(() => FormSection)
  section!: FormSection;

  @Field(() => String)
  sectionLabel!: string;

  @Field(() => String, { nullable: true })
  help!: string | null;

  @Field(() => [FormAnswerType], { description: 'The codes to choose among; none where the answer is written.' })
  answers!: FormAnswerType[];

  @Field(() => Boolean, { description: 'Without it a measure cannot be published.' })
  needed!: boolean;

  @Field(() => Int, { nullable: true, description: 'The most characters of a text, or entries of a list.' })
  limit!: number | null;

  @Field(() => Int, { nullable: true })
  least!: number | null;

  @Field(() => Int, { nullable: true })
  most!: number | null;

  @Field(() => String, { nullable: true })
  unit!: string | null;

  @Field(() => [FormVersion], { description: 'The versions of the form that asked.' })
  askedIn!: FormVersion[];
}

@ObjectType('MeasureForm', { description: 'The form (skjema) as it is filled in, in its order.' })
export class MeasureFormType {
  @Field(() => FormVersion)
  version!: FormVersion;

  @Field(() => [FormItemType])
  items!: FormItemType[];
}

@ObjectType('DuplicateCandidate', { description: 'A measure that may be the same as one that is being written.' })
export class DuplicateCandidateType {
  @Field(() => MeasureType)
  measure!: MeasureType;

  @Field(() => Float, { description: '0 to 1.' })
  score!: number;

  @Field(() => [String])
  because!: string[];
}
