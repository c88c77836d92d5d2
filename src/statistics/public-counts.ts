import { counties } from '../codes/counties.js';
import { EnrolmentCode } from '../codes/enrolment-codes.js';
import type { OtCodeVersion } from '../codes/ot-status-codes.js';
import { otStatusGroups } from '../codes/ot-status-groups.js';
import { codesIn, grouped, targetGroupsOf } from './roll-up.js';
import { hiddenCells, type Sum } from './suppression.js';
import {
  areaKey,
  cellKey,
  inAll,
  inTargetGroup,
  tableKey,
  type YouthCount,
  type YouthDimension,
} from './youth-count.js';

/**
 * What may be shown of the counts. Each table is decided once, as a whole, with every sum a reader can form in it; every
 * answer is taken from what is left here, and so no question, and no difference between two, tells more than all of it.
 */
export function publicCounts(counts: readonly YouthCount[]): readonly YouthCount[] {
  return [...grouped(counts, tableKey).values()].flatMap((table) => {
    const values = new Map(table.flatMap((count) => (count.persons === null ? [] : [[cellKey(count), count.persons]])));
    const hidden = hiddenCells(values, sumsIn(table), isNeeded);
    return table.map((count) =>
      hidden.has(cellKey(count)) ? { ...count, persons: null, percent: null, why: 'SUPPRESSED' as const } : count,
    );
  });
}

/** Totals and what the shares are made of go last: without them there is nothing to tell of a county. */
export function isNeeded(cell: string): boolean {
  return (
    cell.startsWith('nation ') || / (?:ALL ALL|TARGET_GROUP TARGET_GROUP|STATUS_GROUP 1|STATUS_CODE OTUK)$/.test(cell)
  );
}

/** Every sum a reader can form in one table, within an area and over the counties. */
export function sumsIn(table: readonly YouthCount[]): readonly Sum[] {
  const known = new Map(table.map((count) => [cellKey(count), count]));
  return plannedSums(table).flatMap(({ total, parts }) => {
    const present = parts.filter((part) => known.has(part));
    const whole = known.get(total)?.persons ?? null;
    if (present.length === 0 || whole === null) return [];
    const numbers = parts.map((part) => {
      const count = known.get(part);
      return count?.why === 'BLANK' ? 0 : (count?.persons ?? null);
    });
    const added = numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
    const all = numbers.every((number) => number !== null);
    // What adds to more than its total, or to less with no part missing, is rounded or of other youths: it tells nothing.
    if (added > whole || (all && added < whole)) return [];
    return [{ total, parts: present, complete: all }];
  });
}

type Planned = Omit<Sum, 'complete'>;

/** The sums that cells of a table are in by what they count, whether or not all of their cells are there. */
export function plannedSums(table: readonly YouthCount[]): readonly Planned[] {
  const areas = [...grouped(table, ({ county }) => areaKey(county)).values()];
  return [...areas.flatMap(sumsInArea), ...sumsOverCounties(table)];
}

function sumsInArea(counts: readonly YouthCount[]): readonly Planned[] {
  const { county = null } = counts[0] ?? {};
  const cell = (dimension: YouthDimension, key: string): string => cellKey({ county, dimension, key });
  const versions = new Set(counts.flatMap(({ codeVersion }) => codeVersion ?? []));
  const byVersion = [...versions].flatMap((version: OtCodeVersion) => {
    const inside = targetGroupsOf(version);
    const outside = otStatusGroups[version].map(({ group }) => String(group)).filter((one) => !inside.includes(one));
    return [
      ...otStatusGroups[version].map(({ group }) => ({
        total: cell('STATUS_GROUP', String(group)),
        parts: codesIn(version, group).map((code) => cell('STATUS_CODE', code)),
      })),
      { total: cell('TARGET_GROUP', inTargetGroup), parts: inside.map((one) => cell('STATUS_GROUP', one)) },
      {
        total: cell('ALL', inAll),
        parts: [cell('TARGET_GROUP', inTargetGroup), ...outside.map((one) => cell('STATUS_GROUP', one))],
      },
    ];
  });
  const enrolled = Object.keys(EnrolmentCode).map((code) => cell('ENROLMENT_CODE', code));
  return [...byVersion, { total: cell('ALL', inAll), parts: enrolled }];
}

function sumsOverCounties(table: readonly YouthCount[]): readonly Planned[] {
  const divisions = new Set(table.flatMap(({ county }) => county?.division ?? []));
  return table
    .filter(({ county }) => county === null)
    .flatMap((nation) =>
      [...divisions].map((division) => ({
        total: cellKey(nation),
        parts: counties[division].map(({ number }) => cellKey({ ...nation, county: { division, number } })),
      })),
    );
}
