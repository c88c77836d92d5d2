import { graphql, type ResultOf } from '../../data/graphql.ts';

const proposalFields = graphql(`
  fragment ProposalFields on Proposal @_unmask {
    id
    status
    stale
    because
    source
    proposedBy
    proposedAt
    mine
    mayDecide
    declineReason
    decidedBecause
    decidedBy
    measure { id name }
    changes { field label before current proposed stale }
  }
`);

export type DeskProposal = ResultOf<typeof proposalFields>;

export const deskQuery = graphql(
  `
  query Desk($county: String!) {
    countyDesk(county: $county) {
      county { number name }
      published
      toConfirmCount
      toConfirm { id name version municipality assuredAt arena }
      drafts { id name updatedAt }
      proposals { ...ProposalFields }
    }
  }
`,
  [proposalFields],
);

export type Desk = ResultOf<typeof deskQuery>['countyDesk'];

export const myProposalsQuery = graphql(
  `
  query MyProposals {
    proposals(first: 50) {
      nodes { ...ProposalFields }
    }
  }
`,
  [proposalFields],
);

export const confirmMutation = graphql(`
  mutation Confirm($id: ID!, $version: Int!) {
    confirmMeasure(id: $id, version: $version) {
      measure { id version }
      problems { path message }
    }
  }
`);

export const decideMutation = graphql(`
  mutation Decide($id: ID!, $accept: Boolean!, $fields: [String!], $reason: DeclineReason, $because: String) {
    decideProposal(id: $id, accept: $accept, fields: $fields, reason: $reason, because: $because) {
      proposal { id status }
      problems { path message }
    }
  }
`);

export const countiesQuery = graphql(`
  query DeskCounties {
    counties { number name }
  }
`);
