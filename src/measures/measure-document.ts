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
  /** Hours a week on each arena; null where none is recorded. */
  readonly weeklyTime: WeeklyTime | null;
  /** For the youth to read; null where there is none in either written standard. */
  readonly youthText: YouthText | null;
}

export interface WeeklyTime {
  readonly school: number | null;
  readonly alternative: number | null;
  readonly enterprise: number | null;
}

export interface YouthText {
  readonly nb: string | null;
  readonly nn: string | null;
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
    weeklyTime: unlessEmpty({
      school: measure.weeklyHoursSchool,
      alternative: measure.weeklyHoursAlternative,
      enterprise: measure.weeklyHoursEnterprise,
    }),
    youthText: unlessEmpty({ nb: measure.youthTextNb, nn: measure.youthTextNn }),
  };
}

function unlessEmpty<T extends object>(values: T): T | null {
  return Object.values(values).every((value) => value === null) ? null : values;
}
