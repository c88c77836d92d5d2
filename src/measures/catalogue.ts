import { type County, countyIn } from '../codes/counties.js';
import type { DocumentedCompetence, FollowUpIntensity } from '../codes/measure-codes.js';
import { counties2012Of } from './dimensions.js';
import { type FilterIndex, filterIndexOf } from './filter-index.js';
import { documentedCompetenceOf, followUpIntensityOf, type Measure } from './measure.js';

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
  /** Rises with every refresh of this process; two catalogues of one process with the same version are the same. */
  readonly version: number;
  /** By name (Norwegian order), then id. A measure's place here is its position in every index. */
  readonly measures: readonly MeasureDocument[];
  readonly positionOf: ReadonlyMap<string, number>;
  readonly index: FilterIndex;
}

export function documentOf(measure: Measure): MeasureDocument {
  const { countyDivision, countyNumber } = measure;
  return {
    ...measure,
    county: countyDivision === null || countyNumber === null ? null : countyIn(countyDivision, countyNumber),
    counties2012: counties2012Of(measure),
    documentedCompetence: documentedCompetenceOf(measure),
    followUpIntensity: followUpIntensityOf(measure),
  };
}

/** Norwegian order: æ, ø, å last, aa as å, digits by value. */
export const norwegianOrder = new Intl.Collator('nb', { numeric: true });

export function catalogueOf(version: number, documents: readonly MeasureDocument[]): Catalogue {
  const measures = [...documents].sort((a, b) => norwegianOrder.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return {
    version,
    measures,
    positionOf: new Map(measures.map((measure, position) => [measure.id, position])),
    index: filterIndexOf(measures),
  };
}
