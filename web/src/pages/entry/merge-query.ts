import { graphql } from '../../data/graphql.ts';

/** Measures that may be the same as one: those with nearly its name, and those that have much of what it has. */
export const doublesQuery = graphql(`
  query Doubles($id: ID!, $name: String!, $county: String) {
    nearDuplicates(input: { name: $name, county: $county }) {
      measure { id name municipality mayChange }
    }
    measure(id: $id) {
      similar(first: 10) {
        measure { id name municipality mayChange }
      }
    }
  }
`);

export const mergeMutation = graphql(`
  mutation Merge($keep: ID!, $version: Int!, $remove: [ID!]!, $input: MeasureInput!) {
    mergeMeasures(keep: $keep, version: $version, remove: $remove, input: $input) {
      measure { id version }
      problems { path message }
    }
  }
`);
