import { graphql, type ResultOf } from '../../data/graphql.ts';
import { measureFields } from '../../parts/measure-fields.ts';

/** Measures by words, with counts for every filter. */
export const searchQuery = graphql(
  `
  query Search($query: String!, $filter: MeasureFilter, $first: PageSize, $after: Cursor) {
    searchMeasures(query: $query, filter: $filter, first: $first, after: $after) {
      totalCount
      didYouMean
      levels { level totalCount }
      notices { text }
      facets { name label values { value label count selected } }
      suggestedFilters { field values from to }
      relaxations { filter word totalCount }
      pageInfo { hasNextPage endCursor }
      edges {
        matchLevel
        highlights { field from to }
        node { ...MeasureFields description }
      }
    }
  }
`,
  [measureFields],
);

/** Measures in an order of their own, where no words are searched for; counts as above. */
export const browseQuery = graphql(
  `
  query Browse($filter: MeasureFilter, $orderBy: MeasureOrder, $first: PageSize, $after: Cursor) {
    searchMeasures(query: "", filter: $filter, first: 1) {
      facets { name label values { value label count selected } }
      relaxations { filter word totalCount }
    }
    measures(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...MeasureFields }
    }
  }
`,
  [measureFields],
);

/** Which datasets there are, with how many measures each holds. */
export const datasetsQuery = graphql(`
  query Datasets {
    searchMeasures(query: "", first: 1) {
      facets { name values { value label count } }
    }
    counties { number name }
  }
`);

/** The counties of a division. */
export const countiesQuery = graphql(`
  query Counties($division: CountyDivision!) {
    counties(division: $division) { number name }
  }
`);

type Found = ResultOf<typeof searchQuery>['searchMeasures'];
export type Facet = Found['facets'][number];
export type Relaxation = Found['relaxations'][number];
export type SuggestedFilter = Found['suggestedFilters'][number];

/** A page of hits, of either query. */
export interface HitPage {
  readonly totalCount: number;
  readonly facets: readonly Facet[];
  readonly relaxations: readonly Relaxation[];
  readonly suggestedFilters: readonly SuggestedFilter[];
  readonly didYouMean: string | null;
  /** What the service says of its answer, in sentences. */
  readonly notices: Found['notices'];
  /** How many hits answer all the words; null where no words were searched for. */
  readonly inFull: number | null;
  readonly next: string | null;
  readonly hits: readonly Hit[];
}

export interface Hit {
  readonly node: ResultOf<typeof measureFields> & { readonly description?: string };
  readonly matchLevel: string | null;
  readonly highlights: Found['edges'][number]['highlights'];
}
