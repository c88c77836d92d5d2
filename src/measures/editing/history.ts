import type { Measure } from '../measure.js';
import { type FieldChange, writtenDifference } from './difference.js';

/** What one change did to a measure. */
export const ChangeKind = {
  CREATED: 'CREATED',
  CHANGED: 'CHANGED',
  CONFIRMED: 'CONFIRMED',
  CLOSED: 'CLOSED',
  REOPENED: 'REOPENED',
  REMOVED: 'REMOVED',
} as const;
export type ChangeKind = keyof typeof ChangeKind;

interface Change {
  readonly before: Measure | null;
  readonly after: Measure | null;
}

/** What a change did, as the public sees it: a draft that is published is new to them. */
export function changeKindOf({ before, after }: Change): ChangeKind {
  if (after === null) return 'REMOVED';
  if (after.status === 'CLOSED') return 'CLOSED';
  if (before === null || before.status === 'DRAFT') return 'CREATED';
  if (before.status === 'CLOSED') return 'REOPENED';
  return changedFields({ before, after }).length === 0 ? 'CONFIRMED' : 'CHANGED';
}

/** The fields that a change of something public changed; none where it was new, closed or taken out. */
export function changedFields({ before, after }: Change): readonly FieldChange[] {
  if (before === null || after === null || before.status !== 'PUBLISHED' || after.status !== 'PUBLISHED') return [];
  return writtenDifference(before, after);
}
