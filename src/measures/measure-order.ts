import type { CursorKey } from '../platform/door/cursor.js';
import { type Edit, editedNumbers } from './edit.js';
import type { MeasureDocument } from './measure-document.js';

/** Norwegian order: æ, ø, å last, aa as å, digits by value. */
export const norwegianOrder = new Intl.Collator('nb', { numeric: true });

/** How a list of measures is sorted; the measure's name and id decide where the rest is equal. */
export const MeasureOrder = {
  NAME: 'NAME',
  NAME_DESC: 'NAME_DESC',
  /** County number as recorded, none last. */
  COUNTY: 'COUNTY',
  /** Newest school year first, none last. */
  SCHOOL_YEAR_DESC: 'SCHOOL_YEAR_DESC',
  UPDATED_AT_DESC: 'UPDATED_AT_DESC',
} as const;
export type MeasureOrder = keyof typeof MeasureOrder;

const leading: Readonly<Record<MeasureOrder, (measure: MeasureDocument) => string>> = {
  NAME: () => '',
  NAME_DESC: () => '',
  COUNTY: (measure) => measure.countyNumber ?? '~',
  SCHOOL_YEAR_DESC: (measure) => measure.schoolYear ?? '',
  UPDATED_AT_DESC: (measure) => measure.updatedAt,
};

const descending: ReadonlySet<MeasureOrder> = new Set(['SCHOOL_YEAR_DESC', 'UPDATED_AT_DESC']);

/** What a measure is sorted by: the leading value, its name, its id. */
export function orderKey(order: MeasureOrder, measure: MeasureDocument): CursorKey {
  return [leading[order](measure), measure.name, measure.id];
}

export function compareKeys(order: MeasureOrder, a: CursorKey, b: CursorKey): number {
  const [leadA = '', nameA = '', idA = ''] = a.map(String);
  const [leadB = '', nameB = '', idB = ''] = b.map(String);
  const lead = leadA < leadB ? -1 : leadA > leadB ? 1 : 0;
  if (lead !== 0) return descending.has(order) ? -lead : lead;
  const byName = norwegianOrder.compare(nameA, nameB) || (idA < idB ? -1 : idA > idB ? 1 : 0);
  return order === 'NAME_DESC' ? -byName : byName;
}

/** The positions of measures that come by name and id, in another order: what is equal in the leading value stays. */
export function orderOfPositions(order: MeasureOrder, measures: readonly MeasureDocument[]): Uint32Array {
  const positions = Uint32Array.from(measures.keys());
  if (order === 'NAME') return positions;
  if (order === 'NAME_DESC') return positions.reverse();
  const values = measures.map(leading[order]);
  const sign = descending.has(order) ? -1 : 1;
  return positions.sort((one, other) => {
    const [a, b] = [values[one] as string, values[other] as string];
    return a === b ? one - other : a < b ? -sign : sign;
  });
}

/** An order after an edit. `measures` are those after it, by position. */
export function editOrder(
  positions: Uint32Array,
  order: MeasureOrder,
  edit: Edit,
  measures: readonly MeasureDocument[],
): Uint32Array {
  const { from, to, document } = edit;
  const left = from === null ? positions : editedNumbers(positions, { from: positions.indexOf(from), to: null }, 0);
  const shifted = left.map((position) => {
    const closed = from !== null && position > from ? position - 1 : position;
    return to !== null && closed >= to ? closed + 1 : closed;
  });
  if (to === null || document === null) return shifted;
  const at = firstAfter(shifted, measures, order, orderKey(order, document));
  return editedNumbers(shifted, { from: null, to: at }, to);
}

/** Where in an order the first measure after a key stands. `measures` are those ordered, by position. */
export function firstAfter(
  positions: Uint32Array,
  measures: readonly MeasureDocument[],
  order: MeasureOrder,
  key: CursorKey,
): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const measure = measures[positions[middle] as number] as MeasureDocument;
    if (compareKeys(order, orderKey(order, measure), key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
