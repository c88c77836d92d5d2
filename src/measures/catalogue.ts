import { type FilterIndex, filterIndexOf } from './filter-index.js';
import type { MeasureDocument } from './measure-document.js';

/** Everything readers can see, at one moment. Immutable: a change makes a new one. */
export interface Catalogue {
  /** Rises with every refresh of this process; two catalogues of one process with the same version are the same. */
  readonly version: number;
  /** By name (Norwegian order), then id. A measure's place here is its position in every index. */
  readonly measures: readonly MeasureDocument[];
  readonly positionOf: ReadonlyMap<string, number>;
  readonly index: FilterIndex;
}

/** Norwegian order: æ, ø, å last, aa as å, digits by value. */
export const norwegianOrder = new Intl.Collator('nb', { numeric: true });

export function catalogueOf(version: number, documents: readonly MeasureDocument[]): Catalogue {
  const measures = [...documents].sort((a, b) => norwegianOrder.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return {
    version,
    measures,
    positionOf: new Map(measures.map((measure, position) => [measure.id, position])),
    index: filterIndexOf(measures),
  };
}
