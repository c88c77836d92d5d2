import { has } from '../../measures/bitset.js';
import { filterIndexOf } from '../../measures/filter-index.js';
import type { MeasureChange } from '../../measures/measure-change.js';
import { compileFilter, type MeasureFilter } from '../../measures/measure-filter.js';
import { selectMeasures } from '../../measures/selection.js';
import { measureIn } from './told-change.js';

/** The changes of measures that a filter selects. A closed measure is judged by what it was. */
export function fitting(changes: readonly MeasureChange[], filter: MeasureFilter): readonly MeasureChange[] {
  const chosen = selectMeasures(filterIndexOf(changes.map(measureIn)), compileFilter(filter));
  return changes.filter((_, at) => has(chosen, at));
}
