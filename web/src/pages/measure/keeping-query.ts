import { graphql, type ResultOf } from '../../data/graphql.ts';

/** How a measure is kept, and what only the living register's form asks. */
export const keepingQuery = graphql(`
  query Keeping($id: ID!) {
    measure(id: $id) {
      id
      version
      status
      formVersion
      mayChange
      mayPropose
      assuredAt
      assuredByLabel
      weeklyTime { school alternative enterprise }
      credentials
      duration
      capacity
      startsWithin
      periods
      links
      contact
      mayBeShared
      quality { score criteria { key label score note } }
      changes(first: 20) {
        nodes { version at by kind because fields { field label before after } }
        pageInfo { hasNextPage }
      }
    }
  }
`);

export type Keeping = NonNullable<ResultOf<typeof keepingQuery>['measure']>;

export const closeMutation = graphql(`
  mutation Close($id: ID!, $version: Int!, $because: CloseReason!) {
    closeMeasure(id: $id, version: $version, because: $because) {
      measure { id status }
      problems { path message }
    }
  }
`);

export const reopenMutation = graphql(`
  mutation Reopen($id: ID!, $version: Int!) {
    reopenMeasure(id: $id, version: $version) {
      measure { id status }
      problems { path message }
    }
  }
`);
