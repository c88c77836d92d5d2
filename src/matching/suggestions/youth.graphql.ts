import { ArgsType, Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { YouthGoal, YouthNeed } from '../../codes/youth-codes.js';
import { MeasureFilterInput } from '../../measures/measures.graphql.js';
import { GraphDate, PageSize } from '../../platform/door/scalars.graphql.js';
import { type Youth, youthFields } from '../../rules/language/youth.js';

registerEnumType(YouthGoal, { name: 'YouthGoal', description: 'What a youth wants.' });
registerEnumType(YouthNeed, { name: 'YouthNeed', description: 'What a youth needs help with.' });

@InputType('YouthInput', {
  description:
    'The youth a suggestion is for, as little as the rules need. Leave out what is not known: it is never taken for no. ' +
    'Nothing of it is stored or logged.',
})
export class YouthInput {
  @Field(() => Int, { nullable: true, description: 'The year of birth, never a date.' })
  birthYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Whole months outside both education and work.' })
  monthsOutside?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Still a pupil, about to leave.' })
  aboutToQuit?: boolean | null;

  @Field(() => [YouthGoal], { nullable: true, description: 'Empty: asked, and none named. Left out: not asked.' })
  @IsOptional()
  @ArrayMaxSize(20)
  goals?: YouthGoal[] | null;

  @Field(() => [YouthNeed], { nullable: true, description: 'Empty: asked, and none named. Left out: not asked.' })
  @IsOptional()
  @ArrayMaxSize(20)
  needs?: YouthNeed[] | null;

  @Field(() => String, { nullable: true, description: "A county's number in any division, or its name." })
  @IsOptional()
  @MaxLength(60)
  county?: string | null;

  @Field(() => String, { nullable: true, description: 'OT status code of the 2024 list, such as OTOV or ELVG_IM.' })
  @IsOptional()
  @MaxLength(20)
  otStatusCode?: string | null;
}

/** The youth asked about; what is left out is not known. */
export function youthOf(input: YouthInput): Youth {
  const given = input as Partial<Youth>;
  return Object.fromEntries(youthFields.map((field) => [field, given[field] ?? null])) as unknown as Youth;
}

@ArgsType()
export class SuggestionArgs {
  @Field(() => YouthInput)
  @ValidateNested()
  @Type(() => YouthInput)
  youth!: YouthInput;

  @Field(() => GraphDate, { nullable: true, description: 'The day whose rules and ages count; today if left out.' })
  asOf: string | null = null;

  @Field(() => Int, { nullable: true, description: 'A rule set by number; the published one if left out.' })
  ruleSet: number | null = null;

  @Field(() => MeasureFilterInput, {
    nullable: true,
    description: 'Without datasets the reconstructed register is meant.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeasureFilterInput)
  filter: MeasureFilterInput | null = null;

  @Field(() => PageSize, { nullable: true, defaultValue: 10 })
  first!: number | null;
}

@InputType('SuggestionRequest', { description: 'One of two questions to compare.' })
export class SuggestionRequestInput {
  @Field(() => YouthInput)
  @ValidateNested()
  @Type(() => YouthInput)
  youth!: YouthInput;

  @Field(() => GraphDate, { nullable: true })
  asOf?: string | null;

  @Field(() => Int, { nullable: true })
  ruleSet?: number | null;

  @Field(() => MeasureFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeasureFilterInput)
  filter?: MeasureFilterInput | null;

  @Field(() => PageSize, { nullable: true, defaultValue: 10 })
  first?: number | null;
}
