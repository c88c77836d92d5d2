/** What somebody who asks may be (rolle). */
export const Role = {
  /** Not signed in. */
  ANONYMOUS: 'ANONYMOUS',
  /** OT-rådgiver. */
  ADVISER: 'ADVISER',
  /** NAV-veileder (saksbehandler). */
  CASE_WORKER: 'CASE_WORKER',
  /** Fylkeskoordinator, prosjektleder: answers for the measures of own counties. */
  COUNTY_LEADER: 'COUNTY_LEADER',
  /** Nasjonal redaktør: writes everywhere and runs mapping rounds. */
  NATIONAL_EDITOR: 'NATIONAL_EDITOR',
  /** Sees who did what, edits nothing. */
  ADMINISTRATOR: 'ADMINISTRATOR',
  /** A program with a token of its own. */
  MACHINE: 'MACHINE',
} as const;
export type Role = keyof typeof Role;

/** What somebody may want to do with something. */
export const Action = {
  READ_DRAFTS: 'READ_DRAFTS',
  WRITE_MEASURES: 'WRITE_MEASURES',
  PROPOSE: 'PROPOSE',
  READ_PROPOSALS: 'READ_PROPOSALS',
  DECIDE_PROPOSALS: 'DECIDE_PROPOSALS',
  ANSWER_ROUND: 'ANSWER_ROUND',
  RUN_ROUNDS: 'RUN_ROUNDS',
  KEEP_WEBHOOKS: 'KEEP_WEBHOOKS',
  READ_AUDIT: 'READ_AUDIT',
  WRITE_COUNTS: 'WRITE_COUNTS',
} as const;
export type Action = keyof typeof Action;

/** Who asks. Known for one request only; what is stored of it is `actor` and the role. */
export interface Viewer {
  readonly role: Role;
  /** Numbers of the counties of today that the role reaches, ascending; empty where it reaches none or needs none. */
  readonly counties: readonly string[];
  /** For a machine: all it may do. Empty for people, whose role says it. */
  readonly actions: readonly Action[];
  /** Same person or program, same text: issuer and subject. Null for the anonymous. */
  readonly actor: string | null;
  /** What the issuer calls them, shown to themselves; null where it does not say. Never stored. */
  readonly name: string | null;
}

export const anonymous: Viewer = { role: 'ANONYMOUS', counties: [], actions: [], actor: null, name: null };

/** The role and its counties as history tells it in public: `COUNTY_LEADER 39`. Never a person. */
export function signature({ role, counties }: Viewer): string {
  return [role, ...counties].join(' ');
}
