import { ArgsType, Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { CountyType } from '../codes/codes.graphql.js';
import { CountyDivision } from '../codes/county-divisions.js';
import { CountyRelationKind } from '../codes/county-relations.js';
import { OtCodeVersion } from '../codes/ot-status-codes.js';
import { GraphDate } from '../platform/door/scalars.graphql.js';
import type { YouthCountFilter } from './count-filter.js';
import { SeriesBreak } from './indicator-series.js';
import { CountSystem, WhyUnknown, YouthDimension } from './youth-count.js';

registerEnumType(CountSystem, {
  name: 'CountSystem',
  description: 'Who counted. Systems that disagree stand beside each other; they are never averaged.',
});
registerEnumType(YouthDimension, { name: 'YouthDimension', description: 'What youths are counted by.' });
registerEnumType(WhyUnknown, { name: 'WhyUnknown', description: 'Why there is no figure. None of them means zero.' });
registerEnumType(OtCodeVersion, { name: 'OtCodeVersion', description: 'Which list an OT status code or group is of.' });
registerEnumType(SeriesBreak, {
  name: 'SeriesBreak',
  description: 'What sets a value apart from the one before it: other codes, another county, another system.',
});

@InputType('YouthCountFilter', { description: 'Which counts are meant. What is left out does not filter.' })
export class YouthCountFilterInput implements YouthCountFilter {
  @Field(() => GraphDate, { nullable: true, description: 'The first day, included.' })
  from?: string | null;

  @Field(() => GraphDate, { nullable: true, description: 'The last day, included.' })
  to?: string | null;

  @Field(() => [String], { nullable: true, description: 'Numbers or names of any division.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @MaxLength(60, { each: true })
  counties?: string[] | null;

  @Field(() => CountyDivision, { nullable: true, description: 'Only counts made in this division.' })
  division?: CountyDivision | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only the whole country. False: only counties.' })
  nation?: boolean | null;

  @Field(() => [CountSystem], { nullable: true })
  systems?: CountSystem[] | null;

  @Field(() => [YouthDimension], { nullable: true })
  dimensions?: YouthDimension[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes, or numbers of groups.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @MaxLength(40, { each: true })
  keys?: string[] | null;
}

@ArgsType()
export class IndicatorsArgs {
  @Field(() => CountyDivision, { nullable: true, description: 'The counties of today unless another is asked for.' })
  division: CountyDivision | null = null;

  @Field(() => [String], {
    nullable: true,
    description: 'Numbers or names of the division; all, and the country, if left out.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @MaxLength(60, { each: true })
  counties: string[] | null = null;

  @Field(() => YouthCountFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => YouthCountFilterInput)
  filter: YouthCountFilterInput | null = null;
}

@ObjectType('CountErratum', { description: 'A known slip of a source of counts; what is printed stays as printed.' })
export class CountErratumType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  source!: string;

  @Field(() => String)
  locator!: string;

  @Field(() => String, { description: 'In the language asked for.' })
  text!: string;
}

/** Which count it is, with its labels. */
@ObjectType({ isAbstract: true })
export class CountPlaceType {
  @Field(() => GraphDate)
  date!: string;

  @Field(() => CountyType, { nullable: true, description: 'Null for the whole country.' })
  area!: CountyType | null;

  @Field(() => CountSystem)
  system!: CountSystem;

  @Field(() => String, { description: 'The name of the system.' })
  systemLabel!: string;

  @Field(() => YouthDimension)
  dimension!: YouthDimension;

  @Field(() => String, { description: 'A code, or the number of a group.' })
  key!: string;

  @Field(() => String, { description: 'In the language asked for.' })
  label!: string;
}

@ObjectType('YouthCount', { description: 'A number of youths on a day, or why it is not known. Never a person.' })
export class YouthCountType extends CountPlaceType {
  @Field(() => String, { nullable: true, description: 'The day as the source writes it, where it gives no day.' })
  printedDate!: string | null;

  @Field(() => OtCodeVersion, { nullable: true, description: 'Of a status code or group: the list it is of.' })
  codeVersion!: OtCodeVersion | null;

  @Field(() => Int, { nullable: true })
  persons!: number | null;

  @Field(() => Float, { nullable: true, description: 'As printed: of the target group, of a service of those in it.' })
  percent!: number | null;

  @Field(() => Int, { nullable: true, description: 'Exams, where exams and not youths are counted.' })
  exams!: number | null;

  @Field(() => WhyUnknown, { nullable: true, description: 'Why there is no figure; null where there is one.' })
  why!: WhyUnknown | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  whyText!: string | null;

  @Field(() => Boolean, { description: 'A sum of printed figures that is not printed itself.' })
  derived!: boolean;

  @Field(() => String, { description: 'Short name of the document, as in docs/sources.md.' })
  source!: string;

  @Field(() => String, { description: "Lines of the document's text." })
  locator!: string;

  @Field(() => [CountErratumType])
  errata!: CountErratumType[];
}

@ObjectType('IndicatorValue')
export class IndicatorValueType {
  @Field(() => CountyType, { nullable: true, description: 'Null for the whole country.' })
  area!: CountyType | null;

  @Field(() => GraphDate)
  date!: string;

  @Field(() => String, { nullable: true, description: 'The day as the source writes it, where it gives no day.' })
  printedDate!: string | null;

  @Field(() => CountSystem)
  system!: CountSystem;

  @Field(() => String, { description: 'The name of the system.' })
  systemLabel!: string;

  @Field(() => Float, { nullable: true, description: 'Percent; of the numbers where there are any, else as printed.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'As the source prints it; null where it does not.' })
  printed!: number | null;

  @Field(() => Int, { nullable: true })
  numerator!: number | null;

  @Field(() => Int, { nullable: true })
  denominator!: number | null;

  @Field(() => WhyUnknown, { nullable: true, description: 'Why there is no value; null where there is one.' })
  why!: WhyUnknown | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  whyText!: string | null;

  @Field(() => CountyRelationKind, {
    nullable: true,
    description: 'How the county relates to those that were counted.',
  })
  relation!: CountyRelationKind | null;

  @Field(() => [SeriesBreak], { description: 'What sets it apart from the value before it; empty where nothing does.' })
  breaks!: SeriesBreak[];

  @Field(() => String)
  source!: string;

  @Field(() => String)
  locator!: string;
}

@ObjectType('Indicator', { description: 'A definition; its values are derived from the counts and never stored.' })
export class IndicatorType {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'In the language asked for.' })
  label!: string;

  @Field(() => String, { description: 'What is above and below the line.' })
  definition!: string;

  @Field(() => String)
  source!: string;

  @Field(() => [IndicatorValueType], { description: 'By area, oldest first; systems of one day beside each other.' })
  values!: IndicatorValueType[];
}
