import type { CursorKey } from '../platform/door/cursor.js';
import type { Catalogue } from './catalogue.js';
import { compareKeys, firstAfter, type MeasureOrder, orderKey } from './measure-order.js';

/** The catalogue's positions in an order; worked out once, and then carried along from change to change. */
export function positionsInOrder(catalogue: Catalogue, order: MeasureOrder): Uint32Array {
  const found = catalogue.orders.get(order);
  if (found !== undefined) return found;
  const keys = catalogue.measures.map((measure) => orderKey(order, measure));
  const positions = Uint32Array.from(keys.keys());
  if (order !== 'NAME') positions.sort((a, b) => compareKeys(order, keys[a] as CursorKey, keys[b] as CursorKey));
  catalogue.orders.set(order, positions);
  return positions;
}

/** Where the first measure after a key stands in `positionsInOrder`. */
export function placeAfter(catalogue: Catalogue, order: MeasureOrder, key: CursorKey): number {
  return firstAfter(positionsInOrder(catalogue, order), catalogue.measures, order, key);
}
