import { Injectable } from '@nestjs/common';
import { cursorsOf, decodeCursor } from '../platform/cursor.js';
import { refuseIfAny } from '../platform/errors.js';
import { once } from '../platform/once.js';
import { countOf, has } from './bitset.js';
import { documentOf, type MeasureDocument } from './catalogue.js';
import { CatalogueService } from './catalogue.service.js';
import { problemsInFilterFor, selectMeasures } from './filter-index.js';
import type { Measure, MeasureDraft } from './measure.js';
import type { MeasureFilter } from './measure-filter.js';
import { type MeasureOrder, orderKey, placeAfter, positionsInOrder } from './measure-order.js';
import { problemsInMeasure } from './measure-problems.js';
import { MeasuresStore } from './measures.store.js';

export interface MeasuresQuestion {
  readonly filter: MeasureFilter | null;
  readonly orderBy: MeasureOrder;
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
}

export interface MeasurePage {
  readonly nodes: readonly MeasureDocument[];
  readonly edges: readonly { readonly cursor: string; readonly node: MeasureDocument }[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

@Injectable()
export class MeasuresService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly store: MeasuresStore,
  ) {}

  measure(id: string): MeasureDocument | null {
    const catalogue = this.catalogue.current();
    const position = catalogue.positionOf.get(id.toLowerCase());
    return position === undefined ? null : (catalogue.measures[position] ?? null);
  }

  /** @throws Refusal INVALID on a filter or cursor that cannot be used */
  measures(question: MeasuresQuestion): MeasurePage {
    const filter = question.filter ?? {};
    const catalogue = this.catalogue.current();
    refuseIfAny(problemsInFilterFor(catalogue, filter));
    const asked = JSON.stringify(['measures', question.orderBy, filter]);
    const selected = selectMeasures(catalogue, filter);
    const order = positionsInOrder(catalogue, question.orderBy);
    const start =
      question.after === null ? 0 : placeAfter(catalogue, question.orderBy, decodeCursor(asked, question.after));
    const nodes: MeasureDocument[] = [];
    let place = start;
    let more = false;
    for (; place < order.length && !more; place++) {
      const position = order[place] as number;
      if (!has(selected, position)) continue;
      if (nodes.length === question.first) more = true;
      else nodes.push(catalogue.measures[position] as MeasureDocument);
    }
    const encode = cursorsOf(asked);
    const cursorOf = (node: MeasureDocument): string => encode(orderKey(question.orderBy, node));
    return new Page(nodes, countOf(selected), more, question.after !== null, cursorOf);
  }

  /**
   * Stores the measures of one dataset that are new or differ from what is stored; the others stay as they are.
   * @returns how many were written
   * @throws Refusal INVALID with every problem; then nothing is stored
   */
  async save(dataset: string, drafts: readonly MeasureDraft[], changedBy: string): Promise<number> {
    refuseIfAny(
      drafts.flatMap((draft, index) =>
        problemsInMeasure(draft).map(({ path, message }) => ({ path: `${dataset}.${index}.${path}`, message })),
      ),
    );
    return this.store.change(dataset, changedBy, (stored) => {
      const byId = new Map(stored.map((measure) => [measure.id, measure]));
      const now = new Date().toISOString();
      return drafts.flatMap((draft) => {
        const before = byId.get(draft.id) ?? null;
        if (before !== null && isSame(before, draft)) return [];
        const after: Measure = { ...draft, version: (before?.version ?? 0) + 1, updatedAt: now };
        return [{ before, after, document: documentOf(after) }];
      });
    });
  }
}

/** A page whose cursors are worked out only where they are asked for. */
class Page implements MeasurePage {
  constructor(
    readonly nodes: readonly MeasureDocument[],
    readonly totalCount: number,
    private readonly more: boolean,
    private readonly continued: boolean,
    private readonly cursorOf: (node: MeasureDocument) => string,
  ) {}

  @once
  get edges(): MeasurePage['edges'] {
    return this.nodes.map((node) => ({ node, cursor: this.cursorOf(node) }));
  }

  @once
  get pageInfo(): MeasurePage['pageInfo'] {
    const [first, last] = [this.nodes[0], this.nodes.at(-1)];
    return {
      hasNextPage: this.more,
      hasPreviousPage: this.continued,
      startCursor: first === undefined ? null : this.cursorOf(first),
      endCursor: last === undefined ? null : this.cursorOf(last),
    };
  }
}

/** Whether a draft says what is stored. Field by field, as JSON with sorted keys: jsonb does not keep their order. */
function isSame(stored: Measure, draft: MeasureDraft): boolean {
  return (Object.keys(draft) as (keyof MeasureDraft)[]).every(
    (field) => canonical(stored[field]) === canonical(draft[field]),
  );
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
