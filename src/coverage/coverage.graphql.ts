import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { GraphQLScalarType } from 'graphql';
import { CountyDivision } from '../codes/county-divisions.js';
import { CountyRelationKind } from '../codes/county-relations.js';
import type { MeasureFilter } from '../measures/measure-filter.js';
import { MeasureFilterInput } from '../measures/measures.graphql.js';
import { CoverageBasis } from './cell-knowledge.js';
import { ComparedTableType } from './compared-table.graphql.js';
import { CoverageDimension, CoverageMeasure } from './coverage-dimension.js';

registerEnumType(CoverageDimension, {
  name: 'CoverageDimension',
  description: 'What a cross table can have as rows or columns.',
});
registerEnumType(CoverageMeasure, {
  name: 'CoverageMeasure',
  description: 'What the percent of a cell is a share of; the count is always there.',
  valuesMap: {
    COUNT: { description: 'Of all measures for which both rows and columns are recorded.' },
    SHARE_OF_ROW: { description: "Of the row's measures for which the column is recorded." },
    SHARE_OF_COLUMN: { description: "Of the column's measures for which the row is recorded." },
  },
});

registerEnumType(CoverageBasis, {
  name: 'CoverageBasis',
  description: 'What the figures of a cross table rest on.',
  valuesMap: {
    PUBLISHED: { description: 'Fixed by what the report prints: printed, or sums of printed figures.' },
    RECONSTRUCTED: { description: "The report's sums, but how they meet in a cell was drawn." },
    RECORDED: { description: 'Counted from measures as they were recorded.' },
  },
});

/** A filter as an answer: what it holds can be given as a MeasureFilter as it stands. */
export const CellFilter = new GraphQLScalarType<MeasureFilter, MeasureFilter>({
  name: 'CellFilter',
  description: 'A filter as JSON. Give it to measures(filter:) or searchMeasures(filter:) as it stands.',
  serialize: (value) => value as MeasureFilter,
});

@ArgsType()
export class CoverageArgs {
  @Field(() => CoverageDimension)
  rows!: CoverageDimension;

  @Field(() => CoverageDimension, { nullable: true, description: 'Left out: one column with every measure.' })
  columns: CoverageDimension | null = null;

  @Field(() => CoverageMeasure, { nullable: true, defaultValue: 'COUNT' })
  measure!: CoverageMeasure | null;

  @Field(() => MeasureFilterInput, {
    nullable: true,
    description: 'The reconstruction of 2012/13 unless it names datasets.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeasureFilterInput)
  filter: MeasureFilterInput | null = null;

  @Field(() => CountyDivision, {
    nullable: true,
    description: 'Counties are those of 2012 unless another is asked for.',
  })
  division: CountyDivision | null = null;

  @Field(() => String, {
    nullable: true,
    description: 'A dataset to hold the table against, such as that of another round.',
  })
  @IsOptional()
  @MaxLength(60)
  compareWith: string | null = null;
}

@ObjectType('CoverageCell')
export class CoverageCellType {
  @Field(() => String, { description: 'The key of its column.' })
  key!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { nullable: true, description: 'Whole percent, half up; null for a share of nothing.' })
  percent!: number | null;

  @Field(() => Int, { description: 'What the percent is of: measures for which the answer is recorded.' })
  recorded!: number;

  @Field(() => Int, {
    description: 'The least there can be, whatever is not recorded and in every register that agrees with the report.',
  })
  atLeast!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The most there can be, likewise. 0: a gap. Null where a county had not answered when a mapped year was frozen.',
  })
  atMost!: number | null;

  @Field(() => CoverageBasis, { description: 'What this figure rests on.' })
  basis!: CoverageBasis;

  @Field(() => String, { nullable: true, description: 'The table of NOVA-13/13 that fixes this figure.' })
  publishedTable!: string | null;

  @Field(() => CellFilter, {
    nullable: true,
    description: 'Selects exactly the measures counted; null where no filter can: two values of one field at once.',
  })
  filter!: MeasureFilter | null;
}

@ObjectType('CoverageRow')
export class CoverageRowType {
  @Field(() => String, { description: 'A code, a county number of the division, or NOT_RECORDED.' })
  key!: string;

  @Field(() => String, { description: 'In the language asked for.' })
  label!: string;

  @Field(() => [CoverageCellType], { description: 'One per column, in the order of the columns.' })
  cells!: CoverageCellType[];

  @Field(() => Int, { description: 'Measures in the row; a measure with several values stands in several cells.' })
  total!: number;

  @Field(() => CountyRelationKind, { nullable: true, description: 'How the county relates to those of 2012.' })
  relation!: CountyRelationKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'The relation in words, with municipalities that moved, and what part is counted.',
  })
  note!: string | null;
}

@ObjectType('CoverageColumn')
export class CoverageColumnType {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int)
  total!: number;
}

@ObjectType('CoverageGap', { description: 'A cell in which surely no measure is.' })
export class CoverageGapType {
  @Field(() => String)
  row!: string;

  @Field(() => String)
  column!: string;
}

@ObjectType('CoverageTable', { description: 'Measures by any two of their attributes (krysstabell).' })
export class CoverageTableType {
  @Field(() => [CoverageRowType])
  rows!: CoverageRowType[];

  @Field(() => [CoverageColumnType])
  columns!: CoverageColumnType[];

  @Field(() => Int, { description: 'Measures that certainly fit the filter.' })
  total!: number;

  @Field(() => Int, { description: 'Measures the filter could not decide: what it asks about is not recorded.' })
  notRecorded!: number;

  @Field(() => [String], { description: 'The datasets counted.' })
  datasets!: string[];

  @Field(() => [CoverageGapType], {
    description:
      'None where no measure fits the filter, nor where a county had not answered when a mapped year was frozen.',
  })
  gaps!: CoverageGapType[];

  @Field(() => CoverageBasis)
  basis!: CoverageBasis;

  @Field(() => String, { nullable: true, description: 'The table of NOVA-13/13 that fixes the figures.' })
  publishedTable!: string | null;

  @Field(() => String, { nullable: true, description: 'What to bear in mind, in the language asked for.' })
  caution!: string | null;

  @Field(() => ComparedTableType, { nullable: true, description: 'Null where no dataset to compare with was named.' })
  comparedWith!: ComparedTableType | null;
}
