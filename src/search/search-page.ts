import { type Dimension, dimensions, labelOf } from '../measures/dimensions.js';
import { facetCounts } from '../measures/facets.js';
import type { MeasureDocument } from '../measures/measure-document.js';
import type { CompiledFilter } from '../measures/measure-filter.js';
import { once } from '../platform/async/once.js';
import { type CursorKey, cursorsOf } from '../platform/door/cursor.js';
import { type PageInfo, pageInfoOf } from '../platform/door/page.js';
import type { Language } from '../platform/language.js';
import type { SearchEngine } from './engines/search-engine.js';
import { type Highlight, Marker, type MatchedBy } from './highlight.js';
import { hitBits, type MatchLevel } from './hits.js';
import { noticesFor, type PlaceAnswer, placeAnswers } from './notices.js';
import type { PutQuestion } from './put-question.js';
import type { SuggestedFilter } from './question/question.js';
import {
  type HitPage,
  isFullyAnswered,
  type LastShown,
  type LevelCount,
  type Narrowed,
  type Relaxation,
  relaxationsOf,
} from './search-result.js';

interface PageContents extends HitPage, Narrowed {
  readonly put: PutQuestion;
  readonly compiled: CompiledFilter;
  readonly levels: readonly LevelCount[];
  /** What the cursors of this question are bound to. */
  readonly place: string;
  readonly after: LastShown | null;
  readonly engine: SearchEngine;
  readonly degraded: boolean;
  readonly language: Language;
}

export interface SearchEdge {
  readonly node: MeasureDocument;
  readonly cursor: string;
  readonly matchLevel: MatchLevel;
  readonly highlights: readonly Highlight[];
  readonly matchedBy: readonly MatchedBy[];
}

export interface SearchFacet {
  readonly name: Dimension;
  readonly label: string;
  readonly values: readonly {
    readonly value: string | null;
    readonly label: string;
    readonly count: number;
    readonly selected: boolean;
  }[];
}

/** A page of hits. Facets, cursors, highlights and relaxations are worked out only where they are asked for. */
export class SearchPage {
  readonly nodes: readonly MeasureDocument[];
  readonly engine: SearchEngine;
  readonly degraded: boolean;
  readonly didYouMean: string | null;
  readonly suggestedFilters: readonly SuggestedFilter[];

  constructor(private readonly contents: PageContents) {
    this.nodes = contents.measures.map(({ measure }) => measure);
    this.engine = contents.engine;
    this.degraded = contents.degraded;
    this.didYouMean = contents.put.didYouMean;
    this.suggestedFilters = contents.put.question.suggested;
  }

  get levels(): readonly LevelCount[] {
    return this.contents.levels;
  }

  /** Every hit that is shown, of all levels. */
  get totalCount(): number {
    return this.levels.reduce((sum, { totalCount }) => sum + totalCount, 0);
  }

  /** Which one filter or word is in the way, most hits first; empty where some hit answers everything. */
  @once
  get relaxations(): readonly Relaxation[] {
    return isFullyAnswered(this.levels) ? [] : relaxationsOf(this.contents, this.totalCount === 0);
  }

  @once
  get edges(): readonly SearchEdge[] {
    const { put, language, measures } = this.contents;
    const marker = new Marker(put.alternatives);
    return measures.map(({ measure, level, place }) => ({
      node: measure,
      cursor: this.cursorAt({ id: measure.id, place }),
      matchLevel: level,
      get highlights() {
        return marker.highlights(measure, level);
      },
      get matchedBy() {
        return marker.matchedBy(measure, language);
      },
    }));
  }

  /** Counted over the hits that are shown. */
  @once
  get facets(): readonly SearchFacet[] {
    const { catalogue, hits, compiled, filter, language } = this.contents;
    const within = hitBits(hits, catalogue.measures.length);
    const facets = facetCounts(catalogue.index, compiled, within, filter.division ?? 'Y2012');
    return facets.map(({ dimension, values }) => ({
      name: dimension,
      label: dimensions[dimension].label[language],
      values: values.map((entry) => ({ ...entry, label: labelOf(dimension, entry.value, language) })),
    }));
  }

  get places(): readonly PlaceAnswer[] {
    return placeAnswers(this.contents.put.question, this.contents.catalogue);
  }

  get notices(): readonly { readonly text: string }[] {
    const { put, catalogue, language } = this.contents;
    return noticesFor(put.question, catalogue).map((notice) => ({ text: notice[language] }));
  }

  @once
  get pageInfo(): PageInfo {
    const { measures, hasMore, after } = this.contents;
    const cursorOf = ({ measure, place }: (typeof measures)[number]): string =>
      this.cursorAt({ id: measure.id, place });
    return pageInfoOf(measures, cursorOf, { more: hasMore, continued: after !== null });
  }

  @once
  private get cursors(): (key: CursorKey) => string {
    return cursorsOf(this.contents.place);
  }

  private cursorAt({ id, place }: LastShown): string {
    return this.cursors([id, place]);
  }
}
