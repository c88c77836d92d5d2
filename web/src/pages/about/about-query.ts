import { graphql } from '../../data/graphql.ts';

/** What the register holds: datasets with their sizes, the rule set in force, and where each code list comes from. */
export const aboutQuery = graphql(`
  query About {
    searchMeasures(query: "", first: 1) {
      facets { name values { value label count } }
    }
    ruleSet { number rules { code } }
    codeLists { name version label source }
  }
`);
