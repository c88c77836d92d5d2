import { graphql } from '../../data/graphql.ts';

export const auditQuery = graphql(`
  query Audit($before: ID) {
    auditLog(first: 100, before: $before) { id at actor role roleLabel act subject outcome requestId }
  }
`);
