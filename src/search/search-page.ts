import { type Dimension, dimensions, labelOf } from '../measures/dimensions.js';
import { facetCounts } from '../measures/facets.js';
import type { MeasureDocument } from '../measures/measure-document.js';
import type { CompiledFilter } from '../measures/measure-filter.js';
import { once } from '../platform/async/once.js';
import { cursorsOf } from '../platform/door/cursor.js';
import { type PageInfo, pageInfoOf } from '../platform/door/page.js';
import type { Language } from '../platform/language.js';
import type { SearchEngine } from './engines/search-engine.js';
import { type Highlight, Marker, type MatchedBy } from './highlight.js';
import { hitBits, type LevelCount, levelOf, type MatchLevel } from './hits.js';
import { noticesFor, type PlaceAnswer, placeAnswers } from './notices.js';
import type { PutQuestion } from './put-question.js';
import type { SuggestedFilter } from './question/question.js';
import {
  fullOf,
  type HitPage,
  type LastShown,
  type Narrowed,
  type Relaxation,
  relaxationsOf,
  type ShownHit,
  totalOf,
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
    this.nodes = contents.shown.map(({ measure }) => measure);
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
    return totalOf(this.levels);
  }

  /** Which one filter or word is in the way, most hits first; empty where some hit answers everything. */
  @once
  get relaxations(): readonly Relaxation[] {
    return fullOf(this.levels) > 0 ? [] : relaxationsOf(this.contents, this.totalCount === 0);
  }

  @once
  get edges(): readonly SearchEdge[] {
    const { put, language, shown } = this.contents;
    const marker = new Marker(put.alternatives);
    return shown.map((one) => new Edge(one, this.cursorOf, marker, language));
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
      values: values.map(({ value, count, selected }) => {
        return { value, label: labelOf(dimension, value, language), count, selected };
      }),
    }));
  }

  @once
  get places(): readonly PlaceAnswer[] {
    return placeAnswers(this.contents.put.question, this.contents.catalogue);
  }

  @once
  get notices(): readonly { readonly text: string }[] {
    const { put, catalogue, language } = this.contents;
    return noticesFor(put.question, this.places, catalogue).map((notice) => ({ text: notice[language] }));
  }

  @once
  get pageInfo(): PageInfo {
    const { shown, hasMore, after } = this.contents;
    return pageInfoOf(shown, this.cursorOf, { more: hasMore, continued: after !== null });
  }

  @once
  private get cursorOf(): (shown: ShownHit) => string {
    const cursors = cursorsOf(this.contents.place);
    return ({ measure, hit }) => cursors([measure.id, hit]);
  }
}

/** One hit of a page. What made it one is worked out only where it is asked for. */
class Edge implements SearchEdge {
  readonly node: MeasureDocument;

  constructor(
    private readonly shown: ShownHit,
    private readonly cursorOf: (shown: ShownHit) => string,
    private readonly marker: Marker,
    private readonly language: Language,
  ) {
    this.node = shown.measure;
  }

  @once
  get cursor(): string {
    return this.cursorOf(this.shown);
  }

  get matchLevel(): MatchLevel {
    return levelOf(this.shown.hit);
  }

  @once
  get highlights(): readonly Highlight[] {
    return this.marker.highlights(this.node, this.matchLevel);
  }

  @once
  get matchedBy(): readonly MatchedBy[] {
    return this.marker.matchedBy(this.node, this.language);
  }
}
