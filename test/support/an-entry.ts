/** What a county leader writes of a made-up measure in Vestfold; a test names only what it is about. */
export function anEntry(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    name: 'Prøveverkstedet',
    description: 'Verksted med praksis og oppfølging, laget for prøver.',
    language: 'nb',
    county: '39',
    schoolYear: '2026/27',
    arena: 'ALTERNATIVE_ARENA',
    actors: ['NAV', 'OT'],
    inclusionCriteria: ['AGAINST_DROPOUT', 'ACTIVE_PARTICIPATION', 'AGES_15_TO_21', 'SYSTEMATIC_MODEL'],
    exclusions: [],
    ...changes,
  };
}

/** Mutations as a client writes them. */
export const mutations = {
  create: `mutation ($input: MeasureInput!, $draft: Boolean! = false) {
    createMeasure(input: $input, draft: $draft) { measure { id version status name } problems { path message } } }`,
  change: `mutation ($id: ID!, $version: Int!, $input: MeasureInput!, $because: String, $publish: Boolean! = false) {
    changeMeasure(id: $id, version: $version, input: $input, because: $because, publish: $publish) {
      measure { id version status name } problems { path message } } }`,
  confirm: `mutation ($id: ID!, $version: Int!) {
    confirmMeasure(id: $id, version: $version) { measure { id version assuredAt assuredBy } problems { path } } }`,
  close: `mutation ($id: ID!, $version: Int!, $because: CloseReason! = ENDED) {
    closeMeasure(id: $id, version: $version, because: $because) { measure { id version status } problems { path } } }`,
  reopen: `mutation ($id: ID!, $version: Int!) {
    reopenMeasure(id: $id, version: $version) { measure { id version status } problems { path } } }`,
  merge: `mutation ($keep: ID!, $version: Int!, $remove: [ID!]!, $input: MeasureInput!) {
    mergeMeasures(keep: $keep, version: $version, remove: $remove, input: $input) {
      measure { id version status } problems { path } } }`,
  propose: `mutation ($id: ID!, $version: Int!, $input: MeasurePatch!, $because: String!, $source: String) {
    proposeChange(id: $id, version: $version, input: $input, because: $because, source: $source) {
      proposal { id status stale changes { field before proposed current stale } } problems { path message } } }`,
  decide: `mutation ($id: ID!, $accept: Boolean!, $fields: [String!], $reason: DeclineReason, $because: String) {
    decideProposal(id: $id, accept: $accept, fields: $fields, reason: $reason, because: $because) {
      proposal { id status accepted declineReason } problems { path message } } }`,
} as const;
