import { graphql, type ResultOf } from '../../data/graphql.ts';

/** Every printed survey table; they are few, and searched where they are shown. */
export const knowledgeQuery = graphql(`
  query Knowledge($ids: [String!]) {
    surveyTables(ids: $ids) {
      id title source locator populations population unit columns p multipleAnswers caution
      groups { label p rows { label p cells { printed n } } }
      errata { code text }
    }
  }
`);

export type SurveyTable = ResultOf<typeof knowledgeQuery>['surveyTables'][number];
export type SurveyGroup = SurveyTable['groups'][number];
export type Population = SurveyTable['populations'][number];
