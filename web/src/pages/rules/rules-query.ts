import { graphql, type ResultOf } from '../../data/graphql.ts';

const ruleFields = graphql(`
  fragment RuleFields on Rule @_unmask {
    code kind level grade certainty title rationale legalBasis weight priority validFrom validTo
    youthCondition { text }
    measureCondition { text }
    evidence { source locator figures n p caution }
  }
`);

/** One rule set, whole; without a number the one in force. */
export const ruleSetQuery = graphql(
  `
  query RuleSetOf($number: Int) {
    ruleSet(number: $number) {
      number title status publishedAt
      rules { ...RuleFields }
      cases { number title source checks }
    }
  }
`,
  [ruleFields],
);

/** What sets there are. */
export const ruleSetsQuery = graphql(`
  query RuleSets {
    ruleSets { number title status publishedAt }
  }
`);

export type Rule = ResultOf<typeof ruleFields>;
export type RuleSet = NonNullable<ResultOf<typeof ruleSetQuery>['ruleSet']>;
export type RuleCase = RuleSet['cases'][number];
