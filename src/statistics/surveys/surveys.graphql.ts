import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { SurveyErratumKind } from './survey-errata.js';
import { SurveyPopulation, SurveyUnit } from './survey-table.js';

registerEnumType(SurveyPopulation, { name: 'SurveyPopulation', description: 'Who answered. NOVA-13/13 ch. 3.' });
registerEnumType(SurveyUnit, { name: 'SurveyUnit', description: 'What the figures of a table are.' });
registerEnumType(SurveyErratumKind, { name: 'SurveyErratumKind', description: 'What is wrong with a printed table.' });

@ArgsType()
export class SurveyTablesArgs {
  @Field(() => [String], { nullable: true, description: 'As numbered, such as 6-14; all tables if left out.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @MaxLength(10, { each: true })
  ids: string[] | null = null;
}

@ObjectType('SurveyCell')
export class SurveyCellType {
  @Field(() => Int, { nullable: true, description: 'As printed; null where the table has a dash.' })
  printed!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many answered; null where the table does not say.' })
  n!: number | null;
}

@ObjectType('SurveyRow')
export class SurveyRowType {
  @Field(() => String, { description: 'In Norwegian, as printed or shortened.' })
  label!: string;

  @Field(() => [SurveyCellType], { description: 'One per column.' })
  cells!: SurveyCellType[];

  @Field(() => String, { nullable: true, description: 'The printed p-value; the report names no test.' })
  p!: string | null;
}

@ObjectType('SurveyGroup')
export class SurveyGroupType {
  @Field(() => String, { nullable: true, description: 'Null where the table has no headings.' })
  label!: string | null;

  @Field(() => [String], { description: 'For the group, or one per column.' })
  p!: string[];

  @Field(() => [SurveyRowType])
  rows!: SurveyRowType[];
}

@ObjectType('SurveyErratum', { description: 'A known slip of a printed table; what is printed stays as printed.' })
export class SurveyErratumType {
  @Field(() => String)
  code!: string;

  @Field(() => SurveyErratumKind)
  kind!: SurveyErratumKind;

  @Field(() => String, { description: 'In the language asked for.' })
  text!: string;
}

@ObjectType('SurveyTable', { description: 'What people answered, as printed. Never the effect of a measure.' })
export class SurveyTableType {
  @Field(() => String)
  id!: string;

  @Field(() => String, { description: 'In the language asked for.' })
  title!: string;

  @Field(() => String)
  source!: string;

  @Field(() => String, { description: "The line of the document's text at which it starts." })
  locator!: string;

  @Field(() => [SurveyPopulation])
  populations!: SurveyPopulation[];

  @Field(() => String, { description: 'The same in words.' })
  population!: string;

  @Field(() => SurveyUnit)
  unit!: SurveyUnit;

  @Field(() => [String], { description: 'In Norwegian, as printed.' })
  columns!: string[];

  @Field(() => [String], { description: 'The p-values of the whole table.' })
  p!: string[];

  @Field(() => Boolean, { description: 'Whether one could give several answers.' })
  multipleAnswers!: boolean;

  @Field(() => [SurveyGroupType])
  groups!: SurveyGroupType[];

  @Field(() => String, { description: 'What to bear in mind with every figure.' })
  caution!: string;

  @Field(() => [SurveyErratumType])
  errata!: SurveyErratumType[];
}
