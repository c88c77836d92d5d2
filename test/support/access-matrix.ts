import type { Sample } from './sign-in.js';

/** Everybody there is, and what they may reach. */
export const visitors = [
  'anonymous',
  'adviser',
  'case-worker',
  'county-leader',
  'national-editor',
  'administrator',
  'machine',
] as const;
export type Visitor = 'anonymous' | 'machine' | Sample;

/** What the machine's token lists, of the leader's county. */
export const machineActions = ['READ_DRAFTS', 'WRITE_MEASURES', 'PROPOSE', 'READ_PROPOSALS'] as const;

/** Things of the leader's own county, or of another. */
export interface Things {
  readonly county: string;
  readonly measure: string;
  readonly proposal: string;
  readonly round: string;
  readonly webhook: string;
}

/** Code words in arguments that are written without quotation marks. */
export class Word {
  constructor(readonly text: string) {}
}

export interface Row {
  /** GraphQL types of the arguments, for the way that uses variables. */
  readonly types: Readonly<Record<string, string>>;
  readonly args: (things: Things) => Readonly<Record<string, unknown>>;
  /** What is asked of the answer; none where it is a scalar. */
  readonly selection: string;
  /** Who is let through to the decision itself, in the own county and in another. */
  readonly own: readonly Visitor[];
  readonly foreign: readonly Visitor[];
}

const everybody: readonly Visitor[] = visitors;
const people: readonly Visitor[] = ['adviser', 'case-worker', 'county-leader', 'national-editor'];
const proposers: readonly Visitor[] = [...people, 'machine'];
const leaders: readonly Visitor[] = ['county-leader', 'national-editor'];
const writers: readonly Visitor[] = [...leaders, 'machine'];
const editor: readonly Visitor[] = ['national-editor'];

const none = {};
const open = (args: Row['args'] = () => none, types: Row['types'] = none): Row => ({
  types,
  args,
  selection: '{ __typename }',
  own: everybody,
  foreign: everybody,
});
const guarded = (own: Row['own'], foreign: Row['foreign'], types: Row['types'], args: Row['args']): Row => ({
  types,
  args,
  selection: '{ __typename }',
  own,
  foreign,
});

/** A version that no measure has: whoever may write is told of a conflict, and nothing is changed. */
const version = 9_999;
const youth = { birthYear: 2008 };

/**
 * Every field of Query and Mutation, who may use it, and with what. A new field without a row fails the test. Acts are asked
 * for so that even those who may change nothing: with a version there is not, or with data that is wrong.
 */
export const accessMatrix: Readonly<Record<string, Row>> = {
  auditLog: guarded(['administrator'], ['administrator'], none, () => none),
  codeLists: open(),
  compareMeasures: open(({ measure }) => ({ ids: [measure] }), { ids: '[ID!]!' }),
  compareSuggestions: open(() => ({ a: { youth }, b: { youth } }), {
    a: 'SuggestionRequest!',
    b: 'SuggestionRequest!',
  }),
  counties: open(),
  countChanges: guarded(leaders, leaders, none, () => none),
  countErrata: open(),
  countyDesk: guarded(writers, editor, { county: 'String!' }, ({ county }) => ({ county })),
  countyReport: open(({ county }) => ({ county }), { county: 'String!' }),
  coverage: open(() => ({ rows: new Word('ARENA') }), { rows: 'CoverageDimension!' }),
  indicators: open(),
  measure: open(({ measure }) => ({ id: measure }), { id: 'ID!' }),
  measureForm: open(),
  measures: open(),
  municipalities: open(),
  needAndSupply: open(),
  nationReport: open(),
  nearDuplicates: open(() => ({ input: { name: 'Verksted' } }), { input: 'MeasureInput!' }),
  proposals: guarded(proposers, proposers, none, () => none),
  publishedProse: open(),
  publishedTables: open(),
  round: open(({ round }) => ({ id: round }), { id: 'ID!' }),
  rounds: open(),
  ruleSet: open(),
  ruleSetDifference: open(() => ({ before: 1, after: 2 }), { before: 'Int!', after: 'Int!' }),
  ruleSets: open(),
  searchMeasures: open(() => ({ query: 'skole' }), { query: 'String!' }),
  suggestMeasures: open(() => ({ youth }), { youth: 'YouthInput!' }),
  surveyTables: open(),
  targetMatrix: open(),
  viewer: open(),
  webhooks: guarded(leaders, leaders, none, () => none),
  youthCounts: open(),
  changeMeasure: guarded(writers, editor, { id: 'ID!', version: 'Int!', input: 'MeasureInput!' }, ({ measure }) => ({
    id: measure,
    version,
    input: { ageFrom: 16 },
  })),
  closeMeasure: guarded(writers, editor, { id: 'ID!', version: 'Int!', because: 'CloseReason!' }, ({ measure }) => ({
    id: measure,
    version,
    because: new Word('ENDED'),
  })),
  confirmMeasure: guarded(writers, editor, { id: 'ID!', version: 'Int!' }, ({ measure }) => ({ id: measure, version })),
  createMeasure: guarded(writers, editor, { input: 'MeasureInput!' }, ({ county }) => ({
    input: { county, name: '' },
  })),
  decideProposal: guarded(leaders, editor, { id: 'ID!', accept: 'Boolean!' }, ({ proposal }) => ({
    id: proposal,
    accept: false,
  })),
  mergeMeasures: guarded(
    writers,
    editor,
    { keep: 'ID!', version: 'Int!', remove: '[ID!]!', input: 'MeasureInput!' },
    ({ measure }) => ({ keep: measure, version, remove: [measure], input: {} }),
  ),
  proposeChange: guarded(
    proposers,
    people,
    { id: 'ID!', version: 'Int!', input: 'MeasurePatch!', because: 'String!' },
    ({ measure }) => ({ id: measure, version, input: {}, because: 'Prøve' }),
  ),
  reopenMeasure: guarded(writers, editor, { id: 'ID!', version: 'Int!' }, ({ measure }) => ({ id: measure, version })),
  createWebhook: guarded(leaders, editor, { input: 'WebhookInput!' }, ({ county }) => ({
    input: { county, url: 'http://mottaker.example/' },
  })),
  removeWebhook: guarded(leaders, editor, { id: 'ID!', url: 'String!' }, ({ webhook }) => ({ id: webhook, url: '' })),
  resendWebhook: guarded(leaders, editor, { id: 'ID!' }, ({ webhook }) => ({ id: webhook })),
  rotateWebhookSecret: guarded(leaders, editor, { id: 'ID!' }, ({ webhook }) => ({ id: webhook })),
  closeRound: guarded(editor, editor, { round: 'ID!' }, ({ round }) => ({ round })),
  returnCounty: guarded(
    editor,
    editor,
    { round: 'ID!', county: 'String!', because: 'String!' },
    ({ round, county }) => ({
      round,
      county,
      because: 'Prøve',
    }),
  ),
  startRound: guarded(editor, editor, { input: 'RoundInput!' }, () => ({
    input: { schoolYear: '26', deadline: '2099-01-01' },
  })),
  submitCounty: guarded(leaders, editor, { round: 'ID!', county: 'String!' }, ({ round, county }) => ({
    round,
    county,
  })),
};
