import { type County, counties as countiesOf, countyIn } from '../codes/counties.js';
import type { CountyDivision } from '../codes/county-divisions.js';
import { relationsTo } from '../codes/county-relations.js';
import { memoize } from '../platform/async/memoize.js';
import { Refusal } from '../platform/errors.js';
import { notSignedIn, notYours } from './messages.js';
import type { Action, Role, Viewer } from './viewer.js';

/** What an action is about: the counties of today it lies in. None: it belongs to no county, so to the nation. */
export interface Subject {
  readonly counties: readonly string[];
}

/** Where a role may do something: nowhere, where its own counties are all there is to it, or everywhere. */
type Reach = 'NOWHERE' | 'OWN' | 'EVERYWHERE';

const nothing = {
  READ_DRAFTS: 'NOWHERE',
  WRITE_MEASURES: 'NOWHERE',
  PROPOSE: 'NOWHERE',
  READ_PROPOSALS: 'NOWHERE',
  DECIDE_PROPOSALS: 'NOWHERE',
  ANSWER_ROUND: 'NOWHERE',
  RUN_ROUNDS: 'NOWHERE',
  KEEP_WEBHOOKS: 'NOWHERE',
  READ_AUDIT: 'NOWHERE',
  WRITE_COUNTS: 'NOWHERE',
} as const satisfies Record<Action, Reach>;

const reaches: Readonly<Record<Role, Readonly<Record<Action, Reach>>>> = {
  ANONYMOUS: nothing,
  ADVISER: { ...nothing, PROPOSE: 'EVERYWHERE' },
  CASE_WORKER: { ...nothing, PROPOSE: 'EVERYWHERE' },
  COUNTY_LEADER: {
    ...nothing,
    READ_DRAFTS: 'OWN',
    WRITE_MEASURES: 'OWN',
    PROPOSE: 'EVERYWHERE',
    READ_PROPOSALS: 'OWN',
    DECIDE_PROPOSALS: 'OWN',
    ANSWER_ROUND: 'OWN',
    WRITE_COUNTS: 'OWN',
    KEEP_WEBHOOKS: 'OWN',
  },
  NATIONAL_EDITOR: {
    READ_DRAFTS: 'EVERYWHERE',
    WRITE_MEASURES: 'EVERYWHERE',
    PROPOSE: 'EVERYWHERE',
    READ_PROPOSALS: 'EVERYWHERE',
    DECIDE_PROPOSALS: 'EVERYWHERE',
    ANSWER_ROUND: 'EVERYWHERE',
    RUN_ROUNDS: 'EVERYWHERE',
    KEEP_WEBHOOKS: 'EVERYWHERE',
    READ_AUDIT: 'NOWHERE',
    WRITE_COUNTS: 'EVERYWHERE',
  },
  ADMINISTRATOR: { ...nothing, READ_AUDIT: 'EVERYWHERE' },
  MACHINE: { ...nothing, READ_DRAFTS: 'OWN', WRITE_MEASURES: 'OWN', PROPOSE: 'OWN', READ_PROPOSALS: 'OWN' },
};

/**
 * Whether somebody may do something, by this table alone. Where the role reaches its own counties, all the counties of
 * the subject must be among them: a measure of former Vestfold og Telemark is not one county's to change. A machine may
 * do no more than its token lists. Whatever the table does not know is refused.
 */
export function may(viewer: Viewer, action: Action, { counties }: Subject): boolean {
  if (viewer.role === 'MACHINE' && !viewer.actions.includes(action)) return false;
  const reach = Object.hasOwn(reaches, viewer.role) ? reaches[viewer.role][action] : undefined;
  if (reach === 'EVERYWHERE') return true;
  return reach === 'OWN' && counties.length > 0 && counties.every((county) => viewer.counties.includes(county));
}

/** Whether somebody may do something anywhere at all: what a page offers. */
export function mayAnywhere(viewer: Viewer, action: Action): boolean {
  return may(viewer, action, { counties: viewer.counties.slice(0, 1) });
}

/** @throws Refusal UNAUTHENTICATED for the anonymous, FORBIDDEN for the others who may not */
export function refuseUnless(viewer: Viewer, action: Action, subject: Subject): void {
  if (may(viewer, action, subject)) return;
  if (viewer.role === 'ANONYMOUS') throw new Refusal('UNAUTHENTICATED', notSignedIn);
  throw new Refusal('FORBIDDEN', notYours);
}

/**
 * The counties of today that answer for what is recorded in a county of any division. Single municipalities that have
 * moved do not count. Source: codes/county-relations.ts.
 */
export function subjectIn(division: CountyDivision | null, number: string | null): Subject {
  const county = division === null || number === null ? null : countyIn(division, number);
  return county === null ? { counties: [] } : answeringFor(county);
}

/** Worked out once for each county: it goes through every municipality. */
const answeringFor = memoize(
  200,
  (county: County): Subject => {
    const now = relationsTo(county, 'Y2024').filter(({ kind }) => kind !== 'PART');
    return { counties: now.map((relation) => relation.county.number) };
  },
  ({ division, number }) => `${division} ${number}`,
);

/**
 * All that somebody's role writes in, as the database's own wall knows it: `Y2024 39`, `Y2012 07`; `*` for everything. It
 * must never be narrower than `may`, and no wider for a county leader.
 */
export function reachOf(viewer: Viewer): string {
  if (may(viewer, 'WRITE_MEASURES', { counties: [] })) return '*';
  return Object.values(countiesOf)
    .flat()
    .filter(({ division, number }) => may(viewer, 'WRITE_MEASURES', subjectIn(division, number)))
    .map(({ division, number }) => `${division} ${number}`)
    .join(',');
}
