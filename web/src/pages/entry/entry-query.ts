import { graphql, type ResultOf } from '../../data/graphql.ts';

const entryFields = graphql(`
  fragment EntryFields on Measure @_unmask {
    id
    version
    status
    mayChange
    mayPropose
    name
    description
    language
    county { number name division }
    municipality
    national
    schoolYear
    active
    responsible
    actors
    resourceContributors
    standardNavMeasure
    arena
    weeklyTime { school alternative enterprise }
    curriculumGoal
    otherDocumentedCompetence
    credentials
    goals
    contents { content answer }
    ageFrom
    ageTo
    capacity
    freePlaces
    startsWithin
    periods
    duration
    youthText { nb nn }
    contact
    mayBeShared
    links
    otStatusCode
    inclusionCriteria
    exclusions
    targetGroups
    recordedCategories
  }
`);

export type EntryMeasure = ResultOf<typeof entryFields>;

export const entryQuery = graphql(
  `
  query Entry($id: ID!) {
    measure(id: $id) { ...EntryFields }
  }
`,
  [entryFields],
);

/** The measure as it is now, asked for when somebody else has saved it. */
export const entryNowQuery = graphql(
  `
  query EntryNow($id: ID!) {
    measure(id: $id) { ...EntryFields }
  }
`,
  [entryFields],
);

export const formQuery = graphql(`
  query Form {
    measureForm {
      items { field label kind section sectionLabel help needed limit least most unit answers { code label } }
    }
    counties { number name }
  }
`);

export type FormItem = ResultOf<typeof formQuery>['measureForm']['items'][number];

export const createMutation = graphql(`
  mutation Create($input: MeasureInput!, $draft: Boolean!, $because: String) {
    createMeasure(input: $input, draft: $draft, because: $because) {
      measure { id version status }
      problems { path message }
    }
  }
`);

export const changeMutation = graphql(`
  mutation Change($id: ID!, $version: Int!, $input: MeasureInput!, $because: String, $publish: Boolean!) {
    changeMeasure(id: $id, version: $version, input: $input, because: $because, publish: $publish) {
      measure { id version status }
      problems { path message }
    }
  }
`);

export const proposeMutation = graphql(`
  mutation Propose($id: ID!, $version: Int!, $input: MeasurePatch!, $because: String!, $source: String) {
    proposeChange(id: $id, version: $version, input: $input, because: $because, source: $source) {
      proposal { id }
      problems { path message }
    }
  }
`);

export const duplicatesQuery = graphql(`
  query Duplicates($name: String!, $county: String) {
    nearDuplicates(input: { name: $name, county: $county }) {
      because
      measure { id name municipality }
    }
  }
`);
