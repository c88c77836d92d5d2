import type { Field } from './fields/field.js';
import { draftFields } from './fields/fields.js';
import type { FormVersion } from './fields/form-version.js';
import type { Measure, MeasureDraft } from './measure.js';

/** The fields that every measure has; of all others a source may say nothing. */
type Required = 'id' | 'dataset' | 'key' | 'name' | 'description' | 'language' | 'provenance';

/** A measure as a seed gives it: what is not recorded may be left out. */
export type SaidOfMeasure = Pick<MeasureDraft, Required> & Partial<MeasureDraft>;

/** A draft of which nothing optional is recorded. */
const nothingRecorded = Object.fromEntries(draftFields.map(([name, field]) => [name, unrecorded(field)])) as Omit<
  MeasureDraft,
  Required
>;

/** The whole draft: what is left out is not recorded. */
export function draftOf(said: SaidOfMeasure): MeasureDraft {
  return { ...nothingRecorded, ...said };
}

/** The measure that a seed or a file makes of a draft: published, assured by nobody; on which form where that is known. */
export function publishedAs(
  draft: MeasureDraft,
  version: number,
  updatedAt: string,
  formVersion: FormVersion | null = null,
): Measure {
  return { ...draft, status: 'PUBLISHED', formVersion, assuredAt: null, assuredBy: null, version, updatedAt };
}

/** What a field holds of which nothing is recorded. */
export function unrecorded(field: Field): unknown {
  if (field.kind === 'ANSWER') return 'NOT_RECORDED';
  if (field.kind === 'PROVENANCE') return [];
  if (field.kind !== 'ANSWERS') return null;
  return Object.keys(field.codes).map((content) => ({ content, answer: 'NOT_RECORDED' }));
}
