import { graphql, type ResultOf } from '../../data/graphql.ts';

export const compareQuery = graphql(`
  query Compare($ids: [ID!]!) {
    compareMeasures(ids: $ids) {
      measures { id name dataset }
      missing
      rows { field label values same }
    }
  }
`);

export type Comparison = ResultOf<typeof compareQuery>['compareMeasures'];
