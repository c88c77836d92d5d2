import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Dimension } from '../measures/dimensions.js';
import { MeasureFilterInput, MeasureType } from '../measures/measures.graphql.js';
import { PageInfoType } from '../platform/door/page.graphql.js';
import { Cursor, PageSize } from '../platform/door/scalars.graphql.js';
import type { Highlight } from './highlight.js';
import { MatchLevel } from './hits.js';
import { SearchEngine } from './search-engine.js';
import type { SearchEdge, SearchFacet } from './search-page.js';
import type { Relaxation } from './search-result.js';
import type { SuggestedFilter } from './suggested-filters.js';

registerEnumType(MatchLevel, {
  name: 'MatchLevel',
  description:
    'FULL: everything asked for. PARTIAL: the rarest word and more. NEAR: parts of words, where nothing else.',
});
registerEnumType(SearchEngine, { name: 'SearchEngine', description: 'Which engine found the hits.' });

@ObjectType('Highlight', { description: 'A stretch of the measure’s own text that answers to the question.' })
export class HighlightType implements Highlight {
  @Field(() => String, { description: 'name or description.' })
  field!: 'name' | 'description';

  @Field(() => Int, { description: 'First character, counted in UTF-16 units.' })
  from!: number;

  @Field(() => Int, { description: 'First character after it.' })
  to!: number;
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

@ObjectType('Relaxation', { description: 'One filter or word less, and how many hits come back.' })
export class RelaxationType implements Relaxation {
  @Field(() => String, { nullable: true, description: 'Field of the filter to leave out; null where it is a word.' })
  filter!: string | null;

  @Field(() => String, { nullable: true, description: 'Word to leave out; null where it is a filter.' })
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

@ObjectType('MeasureSearchConnection')
export class MeasureSearchConnectionType {
  @Field(() => [MeasureType])
  nodes!: MeasureType[];

  @Field(() => [MeasureSearchEdgeType])
  edges!: MeasureSearchEdgeType[];

  @Field(() => [FacetType])
  facets!: FacetType[];

  @Field(() => [RelaxationType], { description: 'Only where nothing was found.' })
  relaxations!: RelaxationType[];

  @Field(() => [SuggestedFilterType])
  suggestedFilters!: SuggestedFilterType[];

  @Field(() => String, { nullable: true, description: 'The question that was answered, where words were corrected.' })
  didYouMean!: string | null;

  @Field(() => SearchEngine)
  engine!: SearchEngine;

  @Field(() => Boolean, { description: 'Meilisearch is set up and did not answer; Postgres did.' })
  degraded!: boolean;

  @Field(() => Int, { description: 'FULL and PARTIAL hits; NEAR ones are not counted.' })
  totalCount!: number;

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
