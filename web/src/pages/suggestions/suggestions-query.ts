import { graphql, type ResultOf, type VariablesOf } from '../../data/graphql.ts';
import { measureFields } from '../../parts/measure-fields.ts';

/** Suggestions with their reasons; what a rule rests on is asked for once, with the rule set. */
export const suggestionsQuery = graphql(
  `
  query Suggestions($youth: YouthInput!, $asOf: Date, $filter: MeasureFilter) {
    suggestMeasures(youth: $youth, asOf: $asOf, filter: $filter, first: 100) {
      asOf
      excludedCount
      ruleSet { number }
      youth {
        inTargetGroup targetGroup priority
        outcomes { code kind outcome text }
        missingInformation { field label affects }
      }
      suggestions {
        rank score possible
        measure { ...MeasureFields }
        gates { code outcome text }
        hits { code text }
        misses { code text }
        unknown { code kind text }
        cautions { code text }
        wouldChange { label from to recordsMeasure }
      }
    }
  }
`,
  [measureFields],
);

export type Suggested = ResultOf<typeof suggestionsQuery>['suggestMeasures'];
export type Suggestion = Suggested['suggestions'][number];
export type Question = VariablesOf<typeof suggestionsQuery>;
export type YouthInput = Question['youth'];

/** What is left out, and why; asked for when somebody wants to see it. */
export const excludedQuery = graphql(`
  query Excluded($youth: YouthInput!, $asOf: Date, $filter: MeasureFilter) {
    suggestMeasures(youth: $youth, asOf: $asOf, filter: $filter, first: 1) {
      excludedCount
      excluded(first: 100) {
        measure { id name dataset county { name } }
        because { code text }
        wouldChange { field label from to recordsMeasure }
      }
    }
  }
`);

export type Excluded = ResultOf<typeof excludedQuery>['suggestMeasures']['excluded'][number];
export type Change = Omit<NonNullable<Excluded['wouldChange']>, 'field'>;

/** The same youth by the law of two days. */
export const daysQuery = graphql(`
  query TwoDays($a: SuggestionRequest!, $b: SuggestionRequest!) {
    compareSuggestions(a: $a, b: $b) {
      a { asOf youth { inTargetGroup } }
      b { asOf youth { inTargetGroup } }
      youthChanges { code title before after }
      added { measure { id name } }
      removed { measure { id name } }
      moved { measure { id name } before { rank } after { rank } }
      outcomeChanges { measure { id } outcomeChanges { code title before after } }
    }
  }
`);

export type Comparison = ResultOf<typeof daysQuery>['compareSuggestions'];

/** What each rule rests on, by its code; and the counties of today. */
export const evidenceQuery = graphql(`
  query Evidence {
    ruleSet { number rules { code title legalBasis evidence { source locator figures n p caution } } }
    counties(division: Y2024) { number name }
    searchMeasures(query: "", first: 1) { facets { name values { value } } }
  }
`);

export type Evidence = NonNullable<ResultOf<typeof evidenceQuery>['ruleSet']>['rules'][number];
