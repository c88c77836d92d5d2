import { graphql } from '../../data/graphql.ts';
import { wholeMeasure } from '../../parts/whole-measure.ts';

/** At most four measures, each by its id; what is not asked for is left out by its condition. */
export const compareQuery = graphql(
  `
  query Compare(
    $a: ID!, $b: ID!, $c: ID!, $d: ID!
    $hasB: Boolean!, $hasC: Boolean!, $hasD: Boolean!
  ) {
    a: measure(id: $a) { ...WholeMeasure }
    b: measure(id: $b) @include(if: $hasB) { ...WholeMeasure }
    c: measure(id: $c) @include(if: $hasC) { ...WholeMeasure }
    d: measure(id: $d) @include(if: $hasD) { ...WholeMeasure }
  }
`,
  [wholeMeasure],
);
