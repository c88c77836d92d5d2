import { atOnce, type Steps, sortedSteps } from '../platform/async/slices.js';
import { type Edit, editedList } from './edit.js';
import { editIndex, type FilterIndex, filterIndexSteps } from './filter-index.js';
import type { MeasureDocument } from './measure-document.js';
import { editOrder, type MeasureOrder, norwegianOrder } from './measure-order.js';

/** The edits that made one version of the catalogue from the one before. */
interface CatalogueChange {
  readonly version: number;
  readonly edits: readonly Edit[];
}

/** Everything readers can see at one moment. Immutable: a change makes a new one, which shares the unchanged parts. */
export interface Catalogue {
  /** Rises with every change this process sees; two catalogues of one process with the same version are the same. */
  readonly version: number;
  /** By name (Norwegian order), then id. A measure's place here is its position in every index. */
  readonly measures: readonly MeasureDocument[];
  /** The position of an id. */
  readonly positionOf: { get(id: string): number | undefined };
  readonly index: FilterIndex;
  /** The last changes, oldest first: an index of the catalogue applies them instead of being rebuilt. */
  readonly changes: readonly CatalogueChange[];
  /** Other orders of the positions, filled when they are first asked for. */
  readonly orders: Map<MeasureOrder, Uint32Array>;
}

const keptChanges = 50;

export function catalogueOf(version: number, documents: readonly MeasureDocument[]): Catalogue {
  return atOnce(catalogueSteps(version, documents));
}

export function* catalogueSteps(version: number, documents: readonly MeasureDocument[]): Steps<Catalogue> {
  const measures = yield* sortedSteps(documents, byName);
  return {
    version,
    measures,
    positionOf: new Positions(new Map(measures.map((measure) => [measure.id, measure])), measures),
    index: yield* filterIndexSteps(measures),
    changes: [],
    orders: new Map(),
  };
}

/**
 * The next catalogue, with the `written` measures added or replaced and the `removed` ones gone. Costs about as much as
 * copying the bit sets that change; after a large change a rebuild is cheaper.
 */
export function changeCatalogue(
  before: Catalogue,
  written: readonly MeasureDocument[],
  removed: readonly string[],
): Catalogue {
  const edits: Edit[] = [];
  let { measures, index, orders, positionOf } = before;
  const apply = (id: string, document: MeasureDocument | null): void => {
    const from = positionOf.get(id) ?? null;
    if (from === null && document === null) return;
    const was = from === null ? null : (measures[from] as MeasureDocument);
    const edit: Edit = { id, from, to: document === null ? null : positionAmong(measures, from, document), document };
    edits.push(edit);
    index = editIndex(index, edit, was);
    measures = editedList(measures, edit, document);
    positionOf = (positionOf as Positions).after(edit, measures);
    orders = new Map([...orders].map(([order, positions]) => [order, editOrder(positions, order, edit, measures)]));
  };
  for (const id of removed) apply(id, null);
  for (const document of written) apply(document.id, document);
  const version = before.version + 1;
  const changes = [...before.changes, { version, edits }].slice(-keptChanges);
  return { version, measures, positionOf, index, changes, orders };
}

/** What has changed since a version, in order; null where that is not known any more, or was never of this process. */
export function editsSince(catalogue: Catalogue, version: number): readonly Edit[] | null {
  if (version > catalogue.version || version < catalogue.version - catalogue.changes.length) return null;
  return catalogue.changes.filter((change) => change.version > version).flatMap(({ edits }) => edits);
}

function byName(a: MeasureDocument, b: MeasureDocument): number {
  return norwegianOrder.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The position of a changed measure, once it is removed from `from`. */
function positionAmong(measures: readonly MeasureDocument[], from: number | null, document: MeasureDocument): number {
  if (from === null) return positionFor(measures, document);
  const order = byName(document, measures[from] as MeasureDocument);
  if (order === 0) return from;
  const position = positionFor(measures, document);
  return position > from ? position - 1 : position;
}

/** The position a measure has, or would have, in name order: binary search. */
function positionFor(measures: readonly MeasureDocument[], wanted: MeasureDocument): number {
  let low = 0;
  let high = measures.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byName(measures[middle] as MeasureDocument, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Positions by id, found by the measure's name. All catalogues of a process share one map of the newest documents: to
 * copy it for each change would cost more than the change. In an older catalogue a measure that was renamed since is
 * found by going through all, and one that was removed since is not found.
 */
class Positions {
  constructor(
    private readonly newest: Map<string, MeasureDocument>,
    private readonly measures: readonly MeasureDocument[],
  ) {}

  get(id: string): number | undefined {
    const document = this.newest.get(id);
    if (document === undefined) return undefined;
    const position = positionFor(this.measures, document);
    if (this.measures[position]?.id === id) return position;
    const found = this.measures.findIndex((measure) => measure.id === id);
    return found < 0 ? undefined : found;
  }

  /** The positions after an edit. */
  after({ id, document }: Edit, measures: readonly MeasureDocument[]): Positions {
    if (document === null) this.newest.delete(id);
    else this.newest.set(id, document);
    return new Positions(this.newest, measures);
  }
}
