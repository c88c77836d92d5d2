import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { CountyType } from '../../codes/codes.graphql.js';
import { CountyDivision } from '../../codes/county-divisions.js';
import { GraphDate } from '../../platform/door/scalars.graphql.js';
import { CoverageBasis } from '../cell-knowledge.js';
import { CoverageDimension } from '../coverage-dimension.js';
import { NeedRowType, TargetMatrixType } from '../need.graphql.js';
import { ReportDocumentType } from './report-document.graphql.js';

@ArgsType()
export class NationReportArgs {
  @Field(() => CountyDivision, { nullable: true })
  division: CountyDivision | null = null;

  @Field(() => String, {
    nullable: true,
    description: 'The measures counted: the reconstruction of 2012/13 unless another is named.',
  })
  @IsOptional()
  @MaxLength(60)
  dataset: string | null = null;
}

@ArgsType()
export class CountyReportArgs extends NationReportArgs {
  @Field(() => String, { description: 'A number or name; of the newest division that has it unless one is named.' })
  @MaxLength(60)
  county!: string;
}

@ObjectType('ReportOfferRow')
export class ReportOfferRowType {
  @Field(() => String, { description: 'A code, or NOT_RECORDED.' })
  key!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Int)
  atLeast!: number;

  @Field(() => Int, { nullable: true, description: '0: surely none. Null where a county has not answered.' })
  atMost!: number | null;

  @Field(() => CoverageBasis)
  basis!: CoverageBasis;
}

@ObjectType('ReportOffer', { description: 'Measures by one attribute.' })
export class ReportOfferType {
  @Field(() => CoverageDimension)
  dimension!: CoverageDimension;

  @Field(() => String)
  label!: string;

  @Field(() => [ReportOfferRowType])
  rows!: ReportOfferRowType[];
}

@ObjectType('ReportGap', { description: 'What surely no measure has.' })
export class ReportGapType {
  @Field(() => CoverageDimension)
  dimension!: CoverageDimension;

  @Field(() => String)
  key!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType('ItemQuality', { description: 'How much a question of the form is answered.' })
export class ItemQualityType {
  @Field(() => String, { description: 'A field of a measure, or a field and a code: contents.TREATMENT.' })
  item!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int)
  recorded!: number;

  @Field(() => Int, { description: 'Asked, or in a source without a form, and nothing recorded.' })
  notRecorded!: number;

  @Field(() => Int, { description: 'The form that was filled in did not ask.' })
  notAsked!: number;
}

@ObjectType('EntryQuality', { description: 'How well the measures counted are recorded and kept.' })
export class EntryQualityType {
  @Field(() => Int)
  measures!: number;

  @Field(() => [ItemQualityType])
  items!: ItemQualityType[];

  @Field(() => Int, { description: 'Measures that counties keep themselves; only they are confirmed.' })
  kept!: number;

  @Field(() => Int, { description: 'Of those, the ones that nobody has confirmed within a year.' })
  toConfirm!: number;

  @Field(() => String, { nullable: true, description: 'ISO 8601 in UTC; null where none was confirmed.' })
  lastConfirmed!: string | null;
}

@ObjectType('CountyReport', {
  description: 'What a county, or the country, offers and lacks, with need beside it (fylkesrapport).',
})
export class CountyReportType {
  @Field(() => CountyType, { nullable: true, description: 'Null for the whole country.' })
  county!: CountyType | null;

  @Field(() => CountyDivision)
  division!: CountyDivision;

  @Field(() => GraphDate, { description: 'The day it was made.' })
  madeOn!: string;

  @Field(() => [String])
  datasets!: string[];

  @Field(() => Int, { description: 'Measures counted.' })
  measures!: number;

  @Field(() => Int, { description: 'Measures that may be of the county: none is recorded for them.' })
  notRecorded!: number;

  @Field(() => Int, { description: 'Of the measures counted, those of which something was invented.' })
  invented!: number;

  @Field(() => [ReportOfferType], { description: 'By arena, documented competence, follow-up, goal and content.' })
  offers!: ReportOfferType[];

  @Field(() => [ReportGapType], { description: 'None where no measure is counted.' })
  gaps!: ReportGapType[];

  @Field(() => TargetMatrixType, { description: 'A group with 0 certain measures has none that certainly fits.' })
  matrix!: TargetMatrixType;

  @Field(() => NeedRowType)
  need!: NeedRowType;

  @Field(() => [NeedRowType], { description: 'Each county, in the report of the country; else empty.' })
  counties!: NeedRowType[];

  @Field(() => EntryQualityType)
  quality!: EntryQualityType;

  @Field(() => [String], { description: 'Documents with lines.' })
  sources!: string[];

  @Field(() => [String], { description: 'What to bear in mind.' })
  cautions!: string[];

  @Field(() => ReportDocumentType)
  document!: ReportDocumentType;

  @Field(() => String, { description: 'The address of the same as PDF, in the same language.' })
  pdf!: string;
}
