import { canonical } from '../../platform/canonical.js';
import { type FieldName, storedFields } from '../fields/fields.js';
import type { FieldProvenance, Measure, MeasureDraft } from '../measure.js';

/** One field that two states of a measure do not have in common. */
export interface FieldChange {
  readonly field: FieldName;
  readonly before: unknown;
  readonly after: unknown;
}

/** What the register sets at every change, and what follows from the changes themselves. */
const notTold: ReadonlySet<string> = new Set([
  'version',
  'updatedAt',
  'provenance',
  'formVersion',
  'id',
  'dataset',
  'key',
]);

/** The county’s number and its division are one thing to a reader, told as the number’s. */
const toldTogether: Readonly<Record<string, FieldName>> = { countyDivision: 'countyNumber' };

/**
 * What changed from one state to the other, in the order of the fields. Null stands for what is not recorded. A field that
 * one of the states is too old to know has not changed.
 */
export function differenceOf(before: Partial<Measure> | null, after: Partial<Measure> | null): readonly FieldChange[] {
  const changes = storedFields.flatMap(([name]) => {
    const known = [before, after].every((state) => state === null || Object.hasOwn(state, name));
    const [then, now] = [recorded(before?.[name]), recorded(after?.[name])];
    if (notTold.has(name) || !known || canonical(then) === canonical(now)) return [];
    return [{ field: toldTogether[name] ?? (name as FieldName), before: then, after: now }];
  });
  return changes.filter(({ field }, at) => changes.findIndex((other) => other.field === field) === at);
}

/** Null for what is not recorded, however a field says so. */
export function recorded(value: unknown): unknown {
  return value === undefined || value === 'NOT_RECORDED' ? null : value;
}

/** What somebody has written differently: that it was confirmed, and by whom, is not of that. */
export function writtenDifference(
  before: Partial<Measure> | null,
  after: Partial<Measure> | null,
): readonly FieldChange[] {
  return differenceOf(before, after).filter(({ field }) => field !== 'assuredAt' && field !== 'assuredBy');
}

/** Where the fields of a measure come from once somebody has changed some of them. */
export function provenanceAfter(before: MeasureDraft, after: MeasureDraft, source: string): readonly FieldProvenance[] {
  const changed = new Set(differenceOf(before, after).map(({ field }) => field as string));
  const kept = before.provenance.filter(({ field }) => !changed.has(field.split('.')[0] ?? ''));
  const values = after as unknown as Readonly<Record<string, unknown>>;
  const said = [...changed].filter((field) => recorded(values[field]) !== null);
  return [...kept, ...said.map((field) => ({ field, kind: 'REPORTED' as const, source }))];
}
