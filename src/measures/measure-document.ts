import { type County, countiesOf2012, countyIn } from '../codes/counties.js';
import type { DocumentedCompetence, FollowUpIntensity } from '../codes/measure-codes.js';
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

export function documentOf(measure: Measure): MeasureDocument {
  const { countyDivision, countyNumber } = measure;
  const county = countyDivision === null || countyNumber === null ? null : { countyDivision, countyNumber };
  return {
    ...measure,
    county: county === null ? null : countyIn(county.countyDivision, county.countyNumber),
    counties2012: county === null ? [] : countiesOf2012(county.countyDivision, county.countyNumber),
    documentedCompetence: documentedCompetenceOf(measure),
    followUpIntensity: followUpIntensityOf(measure),
  };
}
