import { countiesOf2012, findCounty } from '../codes/counties.js';
import type { Content } from '../codes/measure-codes.js';
import { countOf, countOfBoth } from '../measures/bitset.js';
import type { Dimension } from '../measures/dimensions.js';
import { allFields } from '../measures/fields/fields.js';
import type { FilterIndex } from '../measures/filter-index.js';
import { compileFilter, type MeasureFilter } from '../measures/measure-filter.js';
import { selectMeasures } from '../measures/selection.js';
import { notRecordedKey } from './coverage-dimension.js';
import type { CoverageLine } from './coverage-lines.js';

/** The filter's name of each dimension, `counties` for COUNTY. */
const nameOf: ReadonlyMap<string, string> = new Map(
  allFields.flatMap(([, { dimension, filter }]) =>
    dimension === undefined || filter === undefined ? [] : [[dimension, filter] as const],
  ),
);

/**
 * The filter that selects exactly the measures counted in a cell. Null where no filter can: two values of one field at
 * once (OT and NAV), or "at least one content not recorded".
 */
export function cellFilter(
  index: FilterIndex,
  asked: MeasureFilter,
  row: CoverageLine,
  column: CoverageLine,
): MeasureFilter | null {
  const filter = [row, column].reduce(narrowed, withoutNulls(asked));
  if (!isDoubtful(asked, row, column)) return filter;
  const selected = selectMeasures(index, compileFilter(filter));
  const count = countOfBoth(row.certain, column.certain);
  return countOf(selected) === count && countOfBoth(selected, row.certain) === count ? filter : null;
}

/** Whether two answers may be asked of one field; where they are not, narrowing is exact. */
function isDoubtful(asked: MeasureFilter, row: CoverageLine, column: CoverageLine): boolean {
  if (row.about !== null && row.about.dimension === column.about?.dimension) return true;
  return [row, column].some(({ key, about }) => {
    if (about === null) return false;
    if (about.dimension === 'CONTENT') return key === notRecordedKey || isAsked(asked.contents);
    return isAsked(asked[nameOf.get(about.dimension) as keyof MeasureFilter]) || isAsked(asked.notRecorded);
  });
}

const isAsked = (value: unknown): boolean => value !== null && value !== undefined;

function withoutNulls(filter: MeasureFilter): MeasureFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && value !== undefined));
}

function narrowed(filter: MeasureFilter, line: CoverageLine): MeasureFilter {
  if (line.about === null) return filter;
  const { dimension, values } = line.about;
  if (dimension === 'CONTENT') {
    if (line.key === notRecordedKey) return filter;
    return { ...filter, contents: [...(filter.contents ?? []), { content: line.key as Content, answers: ['YES'] }] };
  }
  const name = nameOf.get(dimension) as keyof MeasureFilter;
  const { [name]: before, notRecorded, ...rest } = filter;
  const others = (notRecorded ?? []).filter((one) => one !== dimension);
  if (line.key === notRecordedKey) return { ...rest, notRecorded: [...others, dimension as Dimension] };
  const given = before === null || before === undefined ? null : valuesMeant(name, before as readonly string[]);
  const kept = given === null ? values : values.filter((value) => given.includes(value));
  return {
    ...rest,
    ...(others.length === 0 ? {} : { notRecorded: others }),
    ...(dimension === 'COUNTY' ? { division: 'Y2012' as const } : {}),
    [name]: kept,
  };
}

/** Counties may be given by name, of any division; all else by its code. */
function valuesMeant(name: keyof MeasureFilter, given: readonly string[]): readonly string[] {
  if (name !== 'counties') return given;
  return given.flatMap((text) => {
    const county = findCounty(text);
    return county === null ? [] : countiesOf2012(county.division, county.number);
  });
}
