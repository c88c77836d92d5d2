import { findCountyIn } from '../../codes/counties.js';
import type { Label, Language } from '../../platform/language.js';
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

const roles: Readonly<Record<string, Label>> = {
  seed: { nb: 'Levert med tjenesten', nn: 'Levert med tenesta', en: 'Came with the service' },
  ADVISER: { nb: 'OT-rådgiver', nn: 'OT-rådgjevar', en: 'OT adviser' },
  CASE_WORKER: { nb: 'NAV-veileder', nn: 'NAV-rettleiar', en: 'NAV case worker' },
  COUNTY_LEADER: { nb: 'Fylkeskoordinator', nn: 'Fylkeskoordinator', en: 'County leader' },
  NATIONAL_EDITOR: { nb: 'Nasjonal redaktør', nn: 'Nasjonal redaktør', en: 'National editor' },
  MACHINE: { nb: 'Fagsystem', nn: 'Fagsystem', en: 'A program' },
};

/** A role and its counties as people read it: «Fylkeskoordinator, Vestfold». */
export function signatureText(signature: string, language: Language): string {
  const [role = '', ...numbers] = signature.split(' ');
  const names = numbers.map((number) => findCountyIn('Y2024', number)?.name ?? number);
  return [roles[role]?.[language] ?? role, ...names].join(', ');
}
