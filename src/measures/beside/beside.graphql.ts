import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { MeasureType } from '../measures.graphql.js';
import type { ComparedRow } from './comparison.js';

@ObjectType('SimilarMeasure', { description: 'A measure that has much of what another one has.' })
export class SimilarMeasureType {
  @Field(() => MeasureType)
  measure!: MeasureType;

  @Field(() => Float, { description: '0 to 1: how much of what is recorded of the one the other has too.' })
  score!: number;

  @Field(() => [String], { description: 'What both have.' })
  because!: string[];
}

@ObjectType('MeasureComparisonRow', { description: 'One item of several measures side by side.' })
export class ComparedRowType implements ComparedRow {
  @Field(() => String, { description: '`arena`, `contents.TREATMENT`.' })
  field!: string;

  @Field(() => String)
  label!: string;

  @Field(() => [String], { nullable: 'items', description: 'A value for each measure; null where not recorded.' })
  values!: (string | null)[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether all say the same; null where one does not say and the others agree: nobody knows.',
  })
  same!: boolean | null;
}

@ObjectType('MeasureComparison', { description: 'Measures side by side.' })
export class MeasureComparisonType {
  @Field(() => [MeasureType], { description: 'In the order they were asked for.' })
  measures!: MeasureType[];

  @Field(() => [ID], { description: 'Those asked for that are not public, or not there.' })
  missing!: string[];

  @Field(() => [ComparedRowType], {
    description: 'Every item that all forms asked, and the others that one of them answers.',
  })
  rows!: ComparedRowType[];
}
