import { graphql, type ResultOf } from '../../data/graphql.ts';

/** Every count of an area, as the sources give it. */
export const countsQuery = graphql(`
  query CountsOfArea($filter: YouthCountFilter) {
    youthCounts(filter: $filter) {
      date printedDate system systemLabel dimension codeVersion key label persons percent exams whyText derived source locator
      area { name number division }
      errata { code text }
    }
  }
`);

export type YouthCount = ResultOf<typeof countsQuery>['youthCounts'][number];
