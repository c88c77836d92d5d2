import { graphql, type ResultOf } from '../data/graphql.ts';
import { measureFields } from './measure-fields.ts';

/** Everything the register holds of one measure. */
export const wholeMeasure = graphql(
  `
  fragment WholeMeasure on Measure @_unmask {
    ...MeasureFields
    key
    description
    language
    county { name number division }
    municipality
    national
    responsible
    active
    freePlaces
    resourceContributors
    documentedCompetence
    otStatusCode
    targetGroups
    recordedCategories
    categories
    provenance { field kind source }
    updatedAt
    version
  }
`,
  [measureFields],
);

export type WholeMeasure = ResultOf<typeof wholeMeasure>;
