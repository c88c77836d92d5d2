import { type County, countiesOf2012, countyIn } from '../codes/counties.js';
import { countOfBoth } from '../measures/bitset.js';
import type { FilterIndex } from '../measures/filter-index.js';
import { compileFilter, type MeasureFilter } from '../measures/measure-filter.js';
import { selectMeasures } from '../measures/selection.js';
import type { Label } from '../platform/language.js';
import { onlyPartCounted } from './messages.js';
import { answersTo, is } from './predicate.js';

/**
 * What to say where a filter on counties takes in a part of a county that was merged of several: a part must not stand
 * under the name of the whole. Null where the whole county is counted. `counted`: the measures in the row.
 */
export function partCounted(index: FilterIndex, county: County, filter: MeasureFilter, counted: number): Label | null {
  const clause = compileFilter(filter).clauses.find(({ dimension }) => dimension === 'COUNTY');
  if (clause === undefined) return null;
  const own = countiesOf2012(county.division, county.number);
  const kept = own.filter((number) => clause.values.includes(number));
  if (kept.length === 0 || kept.length === own.length) return null;
  const everywhere = selectMeasures(index, compileFilter({ ...filter, counties: null }));
  const whole = countOfBoth(everywhere, answersTo(index, is('COUNTY', ...own)).certain);
  const names = kept.map((number) => countyIn('Y2012', number)?.name ?? number);
  return onlyPartCounted(names, counted, whole);
}
