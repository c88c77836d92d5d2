import type { CountyDivision } from '../../codes/county-divisions.js';
import { canonical } from '../../platform/canonical.js';
import type { MeasureDraft } from '../measure.js';
import type { MeasureDocument } from '../measure-document.js';
import { differenceOf, type FieldChange } from './difference.js';
import { entered, type MeasureEntry } from './entry.js';

export const ProposalStatus = {
  OPEN: 'OPEN',
  ACCEPTED: 'ACCEPTED',
  PARTLY_ACCEPTED: 'PARTLY_ACCEPTED',
  DECLINED: 'DECLINED',
} as const;
export type ProposalStatus = keyof typeof ProposalStatus;

/** Why a proposal is declined. */
export const DeclineReason = {
  NOT_CORRECT: 'NOT_CORRECT',
  CANNOT_BE_CONFIRMED: 'CANNOT_BE_CONFIRMED',
  ALREADY_CHANGED: 'ALREADY_CHANGED',
  NOT_FOR_THE_REGISTER: 'NOT_FOR_THE_REGISTER',
} as const;
export type DeclineReason = keyof typeof DeclineReason;

/** A change that somebody proposes to whoever answers for a measure (endringsforslag). */
export interface Proposal {
  readonly id: string;
  readonly measureId: string;
  /** The version that the proposer had before them. */
  readonly measureVersion: number;
  /** Where the measure lay: who decides. */
  readonly countyDivision: CountyDivision | null;
  readonly countyNumber: string | null;
  readonly patch: ProposedPatch;
  readonly because: string;
  readonly source: string | null;
  readonly status: ProposalStatus;
  /** Who proposed it; told to nobody. */
  readonly actor: string;
  /** Role and counties. */
  readonly proposedBy: string;
  readonly proposedAt: string;
  /** Items that were accepted; null before it is decided. */
  readonly accepted: readonly string[] | null;
  readonly declineReason: DeclineReason | null;
  readonly decidedBecause: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export interface ProposedPatch {
  readonly entry: MeasureEntry;
  /** The fields as the proposer saw them, and as they would be. */
  readonly changes: readonly FieldChange[];
}

/** A proposed field beside what is recorded now. */
export interface ProposedChange extends FieldChange {
  readonly current: unknown;
  /** The field has been changed since it was proposed. */
  readonly stale: boolean;
}

/** What a proposal would change, beside the measure as it is now. */
export function proposedChanges({ patch }: Pick<Proposal, 'patch'>, now: MeasureDraft): readonly ProposedChange[] {
  return patch.changes.map((change) => {
    const value: unknown = (now as unknown as Readonly<Record<string, unknown>>)[change.field];
    const current = value === 'NOT_RECORDED' || value === undefined ? null : value;
    return { ...change, current, stale: canonical(current) !== canonical(change.before) };
  });
}

/** What is proposed, limited to some of its items. */
export function partOf({ entry }: ProposedPatch, items: readonly string[]): MeasureEntry {
  const names = new Set(items.flatMap((item) => (item === 'countyNumber' ? ['county', 'division'] : [item])));
  return Object.fromEntries(Object.entries(entry).filter(([name]) => names.has(name)));
}

/** The patch that an entry makes of a measure; null where the county in it is none. */
export function patchOf(before: MeasureDraft, entry: MeasureEntry): ProposedPatch | null {
  const after = entered(before, entry);
  return 'problems' in after ? null : { entry, changes: differenceOf(before, after.draft) };
}

/** A proposal with the measure it is about, as it is now; null where that is not public any more. */
export interface ProposalSeen {
  readonly proposal: Proposal;
  readonly measure: MeasureDocument | null;
  readonly mine: boolean;
  readonly mayDecide: boolean;
}
