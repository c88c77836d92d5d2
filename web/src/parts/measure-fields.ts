import { graphql, type ResultOf } from '../data/graphql.ts';

/** What a list shows of a measure, and what its text for the youth is made of. */
export const measureFields = graphql(`
  fragment MeasureFields on Measure @_unmask {
    id
    name
    dataset
    county { name }
    arena
    actors
    ageFrom
    ageTo
    schoolYear
    curriculumGoal
    otherDocumentedCompetence
    followUpIntensity
    goals
    contents { content answer }
    youthText { nb nn }
    periods
  }
`);

export type MeasureInList = ResultOf<typeof measureFields>;
