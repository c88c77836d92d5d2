import type { Measure } from './measure.js';

/** One change of a measure (endringshistorikk): who, when, before, after. Public; `changedBy` is a role, no person. */
export interface MeasureChange {
  readonly id: string;
  readonly measureId: string;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: string;
  /** Null where the measure was new. */
  readonly before: Measure | null;
  /** Null where the measure was taken out. */
  readonly after: Measure | null;
  /** Why it was changed, as whoever did it wrote; null where they did not. */
  readonly because: string | null;
}
