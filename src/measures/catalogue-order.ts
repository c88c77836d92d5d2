import type { CursorKey } from '../platform/door/cursor.js';
import type { Catalogue } from './catalogue.js';
import { firstAfter, type MeasureOrder, orderOfPositions } from './measure-order.js';

/** The catalogue's positions in an order; worked out once, and then carried along from change to change. */
export function positionsInOrder(catalogue: Catalogue, order: MeasureOrder): Uint32Array {
  const found = catalogue.orders.get(order);
  if (found !== undefined) return found;
  const positions = orderOfPositions(order, catalogue.measures);
  catalogue.orders.set(order, positions);
  return positions;
}

/** Where the first measure after a key stands in `positionsInOrder`. */
export function placeAfter(catalogue: Catalogue, order: MeasureOrder, key: CursorKey): number {
  return firstAfter(positionsInOrder(catalogue, order), catalogue.measures, order, key);
}
