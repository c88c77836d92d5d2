import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Dimension } from '../measures/dimensions.js';
import { MeasureFilterInput, MeasureType } from '../measures/measures.graphql.js';
import { PageInfoType } from '../platform/door/page.graphql.js';
import { Cursor, PageSize } from '../platform/door/scalars.graphql.js';
import { SearchEngine } from './engines/search-engine.js';
import type { Highlight, MatchedBy } from './highlight.js';
import { type LevelCount, MatchLevel } from './hits.js';
import type { PlaceAnswer } from './notices.js';
import type { SuggestedFilter } from './question/question.js';
import type { SearchEdge, SearchFacet } from './search-page.js';
import type { Relaxation } from './search-result.js';

registerEnumType(MatchLevel, {
  name: 'MatchLevel',
  description:
    'FULL: everything asked for. PARTIAL: some of it, or all where a denial cannot be decided. NEAR: parts of words and corrected words, only where no hit is FULL.',
});
registerEnumType(SearchEngine, {
  name: 'SearchEngine',
  description: 'Which engine found the candidates; both are ranked alike.',
});

@ObjectType('Highlight', { description: 'A stretch of the measure’s own text that answers to the question.' })
export class HighlightType implements Highlight {
  @Field(() => String, { description: 'name or description.' })
  field!: 'name' | 'description';

  @Field(() => Int, { description: 'First character, counted in UTF-16 units.' })
  from!: number;

  @Field(() => Int, { description: 'First character after it.' })
  to!: number;
}

@ObjectType('MatchedBy', { description: 'A recorded value that answers to the question, whether or not a word does.' })
export class MatchedByType implements MatchedBy {
  @Field(() => String, { description: 'A dimension, or MUNICIPALITY.' })
  field!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  value!: string;

  @Field(() => String)
  valueLabel!: string;
}

@ObjectType('MeasureSearchEdge')
export class MeasureSearchEdgeType implements SearchEdge {
  @Field(() => MeasureType)
  node!: MeasureType;

  @Field(() => Cursor)
  cursor!: string;

  @Field(() => MatchLevel)
  matchLevel!: MatchLevel;

  @Field(() => [HighlightType])
  highlights!: HighlightType[];

  @Field(() => [MatchedByType])
  matchedBy!: MatchedByType[];
}

@ObjectType('FacetValue')
export class FacetValueType {
  @Field(() => String, { nullable: true, description: 'Null stands for not recorded.' })
  value!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: 'Hits with this value, as if the facet’s own filter were not set.' })
  count!: number;

  @Field(() => Boolean)
  selected!: boolean;
}

@ObjectType('Facet')
export class FacetType implements SearchFacet {
  @Field(() => Dimension)
  name!: Dimension;

  @Field(() => String)
  label!: string;

  @Field(() => [FacetValueType])
  values!: FacetValueType[];
}

@ObjectType('Relaxation', {
  description:
    'One filter, word or phrase less, and how many hits then answer everything (any hits, where there are none).',
})
export class RelaxationType implements Relaxation {
  @Field(() => String, { nullable: true, description: 'Field of the filter to leave out; null where it is a word.' })
  filter!: string | null;

  @Field(() => String, { nullable: true, description: 'Word or phrase to leave out; null where it is a filter.' })
  word!: string | null;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType('SuggestedFilter', {
  description: 'A part of the question that could be a filter. Never applied by itself.',
})
export class SuggestedFilterType implements SuggestedFilter {
  @Field(() => String, { description: 'Field of MeasureFilter; a content as contents.CODE.' })
  field!: string;

  @Field(() => [String], { description: 'Values for the field; of ages, one is to be chosen.' })
  values!: string[];

  @Field(() => Int, { description: 'Place in the question, UTF-16 units.' })
  from!: number;

  @Field(() => Int)
  to!: number;
}

@ObjectType('LevelCount', { description: 'How many hits of one level there are.' })
export class LevelCountType implements LevelCount {
  @Field(() => MatchLevel)
  level!: MatchLevel;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType('NamedPlace', { description: 'A municipality or county of the question, and what the register has there.' })
export class NamedPlaceType implements PlaceAnswer {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Null where a county is named.' })
  municipality!: string | null;

  @Field(() => String)
  county!: string;

  @Field(() => Int, { nullable: true, description: 'Measures recorded in the municipality itself.' })
  inMunicipality!: number | null;

  @Field(() => Int)
  inCounty!: number;
}

@ObjectType('SearchNotice', { description: 'What the one who asked should know besides the hits.' })
export class SearchNoticeType {
  @Field(() => String, { description: 'One or two sentences, in the reader’s language.' })
  text!: string;
}

@ObjectType('MeasureSearchConnection')
export class MeasureSearchConnectionType {
  @Field(() => [MeasureType])
  nodes!: MeasureType[];

  @Field(() => [MeasureSearchEdgeType])
  edges!: MeasureSearchEdgeType[];

  @Field(() => [FacetType])
  facets!: FacetType[];

  @Field(() => [RelaxationType], { description: 'Only where no hit answers everything.' })
  relaxations!: RelaxationType[];

  @Field(() => [SuggestedFilterType])
  suggestedFilters!: SuggestedFilterType[];

  @Field(() => String, { nullable: true, description: 'The question that was answered, where words were corrected.' })
  didYouMean!: string | null;

  @Field(() => SearchEngine)
  engine!: SearchEngine;

  @Field(() => Boolean, { description: 'Meilisearch is set up and did not answer.' })
  degraded!: boolean;

  @Field(() => Int, { description: 'Every hit, of all levels; facets count the same hits.' })
  totalCount!: number;

  @Field(() => [LevelCountType], { description: 'Every level, best first, those without hits too.' })
  levels!: LevelCountType[];

  @Field(() => [NamedPlaceType])
  places!: NamedPlaceType[];

  @Field(() => [SearchNoticeType])
  notices!: SearchNoticeType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;
}

@ArgsType()
export class SearchMeasuresArgs {
  @Field(() => String, {
    description: 'At most 500 characters. "Words in quotes" stand together, -word leaves out; empty: every measure.',
  })
  query!: string;

  @Field(() => MeasureFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeasureFilterInput)
  filter: MeasureFilterInput | null = null;

  @Field(() => PageSize, { nullable: true, defaultValue: 20 })
  first!: number | null;

  @Field(() => Cursor, { nullable: true })
  after: string | null = null;
}
