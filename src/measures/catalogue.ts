import type { DocumentedCompetence, FollowUpIntensity } from '../codes/measure-codes.js';
import type { County } from '../codes/counties.js';
import type { FilterIndex } from './filter-index.js';
import type { Measure } from './measure.js';

/** A measure as readers see it: the recorded fields and what follows from them. One `measure_read` document. */
export interface MeasureDocument extends Measure {
  /** As recorded, in the division it was recorded in. */
  readonly county: County | null;
  /** The counties of 2012 that the measure lies in; empty where no county is recorded. */
  readonly counties2012: readonly string[];
  readonly documentedCompetence: DocumentedCompetence | null;
  readonly followUpIntensity: FollowUpIntensity;
}

/** Everything readers can see, at one moment. Immutable: a change makes a new one. */
export interface Catalogue {
  /** Rises with every change seen by this process; two catalogues of one process with the same version are the same. */
  readonly version: number;
  /** By name (Norwegian order), then id. A measure's place here is its position in every index. */
  readonly measures: readonly MeasureDocument[];
  readonly positionOf: ReadonlyMap<string, number>;
  readonly index: FilterIndex;
}
