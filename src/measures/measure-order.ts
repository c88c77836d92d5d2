import type { CursorKey } from '../platform/door/cursor.js';
import { type Catalogue, norwegianOrder } from './catalogue.js';
import type { MeasureDocument } from './measure-document.js';

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

const sorted = new WeakMap<Catalogue, Map<MeasureOrder, Uint32Array>>();

/** The catalogue's positions in an order; worked out once per catalogue and order. */
export function positionsInOrder(catalogue: Catalogue, order: MeasureOrder): Uint32Array {
  const known = sorted.get(catalogue) ?? new Map<MeasureOrder, Uint32Array>();
  sorted.set(catalogue, known);
  const found = known.get(order);
  if (found !== undefined) return found;
  const keys = catalogue.measures.map((measure) => orderKey(order, measure));
  const positions = Uint32Array.from(keys.keys());
  if (order !== 'NAME') positions.sort((a, b) => compareKeys(order, keys[a] as CursorKey, keys[b] as CursorKey));
  known.set(order, positions);
  return positions;
}

/** Where the first measure after a key stands in `positionsInOrder`. */
export function placeAfter(catalogue: Catalogue, order: MeasureOrder, key: CursorKey): number {
  const positions = positionsInOrder(catalogue, order);
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const measure = catalogue.measures[positions[middle] as number] as MeasureDocument;
    if (compareKeys(order, orderKey(order, measure), key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
