import type { FieldProvenance, Measure, ProvenanceKind } from '../../src/measures/measure.js';

/** A measure as it stands in a seed file: the version and the time are given when it is stored. */
export type SeedRow = Omit<Measure, 'version' | 'updatedAt'>;

export function from(kind: ProvenanceKind, source: string, ...fields: readonly string[]): FieldProvenance[] {
  return fields.map((field) => ({ field, kind, source }));
}

/** A seed file: one row a line, so that a change to a measure is one changed line. */
export function seedFile(rows: readonly SeedRow[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
