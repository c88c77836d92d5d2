import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FigureUnit } from './live-figure.js';

registerEnumType(FigureUnit, {
  name: 'FigureUnit',
  description: 'What a printed figure is measured in.',
  valuesMap: {
    COUNT: { description: 'Measures.' },
    PERCENT: { description: 'Whole percent of the base.' },
    TENTHS: { description: 'Whole tenths of the base: «fire av ti».' },
    HOLDS: { description: '1 where the words hold, 0 where not: «drøyt halvparten».' },
    MEAN: { description: 'Measures per county.' },
  },
});

@ObjectType('SourceError', { description: 'A known misprint or contradiction in NOVA-13/13.' })
export class SourceErrorType {
  @Field(() => String, { description: 'R1 … R10, as in docs/decisions/0021.' })
  code!: string;

  @Field(() => String, { description: 'In the language asked for.' })
  text!: string;
}

@ObjectType('FigureReading', { description: 'One way to read a printed figure; the report does not settle which.' })
export class FigureReadingType {
  @Field(() => String, { description: 'A or B.' })
  key!: string;

  @Field(() => String, { description: 'In the language asked for.' })
  text!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Int)
  base!: number;

  @Field(() => Float, { nullable: true, description: 'In the unit of its cell.' })
  figure!: number | null;
}

@ObjectType('PublishedCell', { description: 'A printed figure beside the same figure of the register today.' })
export class PublishedCellType {
  @Field(() => String, { description: 'The key of its row.' })
  row!: string;

  @Field(() => String, { description: 'The key of its column.' })
  column!: string;

  @Field(() => Float)
  printed!: number;

  @Field(() => Float, { nullable: true, description: 'Null for a share of nothing.' })
  live!: number | null;

  @Field(() => FigureUnit)
  unit!: FigureUnit;

  @Field(() => Int, { description: 'The measures behind the live figure.' })
  count!: number;

  @Field(() => Int, { description: 'What they are counted of: measures for which the answer is recorded.' })
  base!: number;

  @Field(() => [FigureReadingType], {
    description: 'Where the printed figure can be read in several ways; else empty.',
  })
  readings!: FigureReadingType[];

  @Field(() => Boolean)
  agrees!: boolean;

  @Field(() => SourceErrorType, {
    nullable: true,
    description: 'Why they differ; null where they agree or nobody knows.',
  })
  reason!: SourceErrorType | null;
}

@ObjectType('PublishedRow')
export class PublishedRowType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  label!: string;

  @Field(() => [PublishedCellType])
  cells!: PublishedCellType[];

  @Field(() => String, { nullable: true, description: 'The printed p-value; the report names no test.' })
  significance!: string | null;
}

@ObjectType('PublishedColumn')
export class PublishedColumnType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType('PublishedTable', { description: 'A table of NOVA-13/13, printed beside live, cell by cell.' })
export class PublishedTableType {
  @Field(() => String, { description: '4-1 … 4-12, or prose for figures in the running text.' })
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'Document and chapter.' })
  source!: string;

  @Field(() => [PublishedColumnType])
  columns!: PublishedColumnType[];

  @Field(() => [PublishedRowType])
  rows!: PublishedRowType[];
}
