import { graphql, type ResultOf } from '../../data/graphql.ts';

export const wholeRule = graphql(`
  fragment WholeRule on Rule @_unmask {
    code level kind grade title rationale weight priority certainty legalBasis validFrom validTo
    youthCondition { text }
    measureCondition { text }
    evidence { source locator figures n p caution }
  }
`);

export type WholeRule = ResultOf<typeof wholeRule>;

export const ruleSetQuery = graphql(
  `
  query RuleSet($number: Int) {
    ruleSet(number: $number) {
      number
      title
      status
      publishedAt
      rules { ...WholeRule }
      cases { number title source checks }
    }
    ruleSets { number title status }
  }
`,
  [wholeRule],
);

type Answer = ResultOf<typeof ruleSetQuery>;
export type WholeRuleSet = NonNullable<Answer['ruleSet']>;
export type RuleSetName = Answer['ruleSets'][number];

export const changesQuery = graphql(
  `
  query RuleSetChanges($before: Int!, $after: Int!) {
    ruleSetDifference(before: $before, after: $after) {
      code
      fields
      before { ...WholeRule }
      after { ...WholeRule }
    }
  }
`,
  [wholeRule],
);

export type RuleChange = ResultOf<typeof changesQuery>['ruleSetDifference'][number];
