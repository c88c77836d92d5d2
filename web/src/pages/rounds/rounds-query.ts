import { graphql, type ResultOf } from '../../data/graphql.ts';

const roundFields = graphql(`
  fragment RoundFields on Round @_unmask {
    id
    schoolYear
    division
    deadline
    status
    dataset
    counties {
      county { number name }
      status
      confirmed
      changed
      added
      closed
      left
      returnedBecause
      mayAnswer
      entries { id name version outcome }
    }
  }
`);

export type Round = ResultOf<typeof roundFields>;
export type RoundCounty = Round['counties'][number];

export const roundsQuery = graphql(
  `
  query Rounds {
    rounds { ...RoundFields }
  }
`,
  [roundFields],
);

export const startMutation = graphql(`
  mutation Start($input: RoundInput!) {
    startRound(input: $input) { round { id } problems { path message } }
  }
`);

export const submitMutation = graphql(`
  mutation Submit($round: ID!, $county: String!) {
    submitCounty(round: $round, county: $county) { round { id } problems { path message } }
  }
`);

export const returnMutation = graphql(`
  mutation GiveBack($round: ID!, $county: String!, $because: String!) {
    returnCounty(round: $round, county: $county, because: $because) { round { id } problems { path message } }
  }
`);

export const closeRoundMutation = graphql(`
  mutation CloseRound($round: ID!) {
    closeRound(round: $round) { round { id } problems { path message } }
  }
`);

export const confirmInRoundMutation = graphql(`
  mutation ConfirmInRound($id: ID!, $version: Int!) {
    confirmMeasure(id: $id, version: $version) { measure { id } problems { path message } }
  }
`);
