import { graphql, type ResultOf } from '../../data/graphql.ts';

/** Youths beside measures in every county of a division, the country last. */
export const needQuery = graphql(`
  query Need($division: CountyDivision, $date: Date, $filter: MeasureFilter) {
    needAndSupply(division: $division, date: $date, filter: $filter) {
      county { number name }
      measures youths perThousand unknown unknownShare date systemLabel source locator whyText note otherDays
      others { systemLabel youths source locator }
      documented { certain notRecorded }
      otto { county nav both notRecorded }
      freePlaces { certain notRecorded }
      startsAtOnce { certain notRecorded }
      standardNavMayBeUnreported
    }
  }
`);

/** For whom there is something in a county, or the country, and how its indicators have gone. */
export const areaQuery = graphql(`
  query NeedOfArea($division: CountyDivision, $counties: [String!], $filter: MeasureFilter) {
    targetMatrix(division: $division, counties: $counties, filter: $filter) {
      total noCategory caution
      groups { key label certain notRecorded }
      categories { key label certain }
      cells { group category certain possible }
    }
    indicators(division: $division, counties: $counties) {
      code label definition source
      values {
        area { number }
        date printedDate systemLabel value printed numerator denominator whyText breaks source locator
      }
    }
  }
`);

export type NeedRow = ResultOf<typeof needQuery>['needAndSupply'][number];
export type TargetMatrix = ResultOf<typeof areaQuery>['targetMatrix'];
export type Indicator = ResultOf<typeof areaQuery>['indicators'][number];
