/** A page of measures with every field and every nested list. */
export const listQuery = `query List($first: PageSize) { measures(first: $first) { totalCount pageInfo { hasNextPage endCursor }
  nodes { id dataset key name description language schoolYear county { number name division } municipality responsible
    arena actors resourceContributors curriculumGoal otherDocumentedCompetence documentedCompetence goals
    contents { content answer } followUpIntensity ageFrom ageTo freePlaces national active otStatusCode
    provenance { field kind source } version updatedAt } } }`;

export function listBody(first: number): string {
  return JSON.stringify({ query: listQuery, variables: { first } });
}
