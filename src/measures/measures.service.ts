import { Injectable } from '@nestjs/common';
import { canonical } from '../platform/canonical.js';
import { cursorsOf, decodeCursor } from '../platform/door/cursor.js';
import { Page } from '../platform/door/page.js';
import { invalid, refuseIfAny } from '../platform/errors.js';
import { type SimilarMeasure, similarTo } from './beside/likeness.js';
import { countOf, has } from './bitset.js';
import { CatalogueService } from './catalogue.service.js';
import { placeAfter, positionsInOrder } from './catalogue-order.js';
import { publishedAs } from './draft.js';
import type { FormVersion } from './fields/form-version.js';
import type { MeasureDraft } from './measure.js';
import { documentOf, type MeasureDocument } from './measure-document.js';
import { compileFilter, type MeasureFilter } from './measure-filter.js';
import { type MeasureOrder, orderKey } from './measure-order.js';
import { problemsInMeasure } from './measure-problems.js';
import type { MeasureWrite } from './measure-writes.store.js';
import { type DatasetChange, MeasuresStore, type StoredDataset } from './measures.store.js';
import { atMostFour } from './messages.js';
import { problemsInFilterFor, selectMeasures } from './selection.js';

export interface MeasuresQuestion {
  readonly filter: MeasureFilter | null;
  readonly orderBy: MeasureOrder;
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
}

export type MeasurePage = Page<MeasureDocument>;

@Injectable()
export class MeasuresService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly store: MeasuresStore,
  ) {}

  measure(id: string): MeasureDocument | null {
    return this.catalogue.measure(id);
  }

  /**
   * The public ones of at most four measures, in the order asked for.
   * @throws Refusal INVALID for none, for more, or for one twice
   */
  several(ids: readonly string[]): readonly MeasureDocument[] {
    const known = ids.map((id) => id.toLowerCase());
    if (known.length === 0 || known.length > 4 || new Set(known).size < known.length) {
      throw invalid([{ path: 'ids', message: atMostFour }]);
    }
    return known.flatMap((id) => this.measure(id) ?? []);
  }

  /** Measures like one, the likest first; at most `most`. */
  similar(measure: MeasureDocument, most: number): readonly SimilarMeasure[] {
    return similarTo(measure, this.catalogue.current(), most);
  }

  /** @throws Refusal INVALID on a filter or cursor that cannot be used */
  measures(question: MeasuresQuestion): MeasurePage {
    const filter = question.filter ?? {};
    const catalogue = this.catalogue.current();
    refuseIfAny(problemsInFilterFor(catalogue.index, filter));
    const asked = JSON.stringify(['measures', question.orderBy, filter]);
    const selected = selectMeasures(catalogue.index, compileFilter(filter));
    const order = positionsInOrder(catalogue, question.orderBy);
    const start =
      question.after === null ? 0 : placeAfter(catalogue, question.orderBy, decodeCursor(asked, question.after));
    const nodes: MeasureDocument[] = [];
    let index = start;
    let more = false;
    for (; index < order.length && !more; index++) {
      const position = order[index] as number;
      if (!has(selected, position)) continue;
      if (nodes.length === question.first) more = true;
      else nodes.push(catalogue.measures[position] as MeasureDocument);
    }
    const encode = cursorsOf(asked);
    const cursorOf = (node: MeasureDocument): string => encode(orderKey(question.orderBy, node));
    return new Page(nodes, countOf(selected), { more, continued: question.after !== null }, cursorOf);
  }

  /**
   * Stores the measures of one dataset that are new or differ from what is stored; the others stay as they are.
   * @returns how many were written
   * @throws Refusal INVALID with every problem; then nothing is stored
   */
  async save(
    dataset: string,
    drafts: readonly MeasureDraft[],
    changedBy: string,
    formVersion: FormVersion | null = null,
  ): Promise<number> {
    this.refuseWrong(dataset, drafts);
    return this.store.change(dataset, changedBy, (stored) => changeOf(stored, drafts, formVersion));
  }

  /**
   * Makes a dataset what the drafts say: as `save`, and measures that are not among them are taken out.
   * @returns how many were written or taken out
   * @throws Refusal INVALID with every problem; then nothing is stored
   */
  async replace(dataset: string, drafts: readonly MeasureDraft[], changedBy: string): Promise<number> {
    this.refuseWrong(dataset, drafts);
    const kept = new Set(drafts.map(({ id }) => id));
    return this.store.change(dataset, changedBy, (stored) => ({
      ...changeOf(stored, drafts, null),
      removed: stored.measures.map(({ measure }) => measure).filter(({ id }) => !kept.has(id)),
    }));
  }

  private refuseWrong(dataset: string, drafts: readonly MeasureDraft[]): void {
    refuseIfAny(
      drafts.flatMap((draft, index) =>
        problemsInMeasure(draft).map(({ path, message }) => ({ path: `${dataset}.${index}.${path}`, message })),
      ),
    );
  }
}

/**
 * What the drafts change. Of a measure that stays as it is, the read document is rebuilt where the code now derives
 * another one.
 */
function changeOf(
  dataset: StoredDataset,
  drafts: readonly MeasureDraft[],
  formVersion: FormVersion | null,
): DatasetChange {
  const byId = new Map(dataset.measures.map((one) => [one.measure.id, one]));
  const now = new Date().toISOString();
  const writes: MeasureWrite[] = [];
  const rebuilt: MeasureDocument[] = [];
  for (const draft of drafts) {
    const { measure: before, document: stored } = byId.get(draft.id) ?? { measure: null, document: null };
    if (before !== null && saysSame(before, draft)) {
      const document = documentOf(before);
      if (stored === null || !saysSame(stored, document)) rebuilt.push(document);
      continue;
    }
    const version = (before?.version ?? dataset.lastVersions.get(draft.id) ?? 0) + 1;
    const after = publishedAs(draft, version, now, formVersion);
    writes.push({ before, after, document: documentOf(after) });
  }
  return { writes, rebuilt, removed: [] };
}

/** Whether what is stored says all that is wanted, field by field. */
function saysSame<T extends object>(stored: T, wanted: Partial<T>): boolean {
  return (Object.keys(wanted) as (keyof T)[]).every((field) => canonical(stored[field]) === canonical(wanted[field]));
}
