import type { SaidOfMeasure } from '../../src/measures/draft.js';
import type { FieldName } from '../../src/measures/fields/fields.js';
import type { FieldProvenance, MeasureDraft, ProvenanceKind } from '../../src/measures/measure.js';

/** A measure as it stands in a seed file: the version and the time are given when it is stored. */
export type SeedRow = MeasureDraft;

export function from(kind: ProvenanceKind, source: string, ...fields: readonly FieldName[]): FieldProvenance[] {
  return fields.map((field) => ({ field, kind, source }));
}

/** A seed file: one row a line, so that a change to a measure is one changed line. What a row leaves out is not recorded. */
export function seedFile(rows: readonly SaidOfMeasure[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
