import type { Catalogue } from '../measures/catalogue.js';
import { type Dimension, dimensions, labelOf } from '../measures/dimensions.js';
import type { MeasureDocument } from '../measures/measure-document.js';
import type { MeasureFilter } from '../measures/measure-filter.js';
import { once } from '../platform/async/once.js';
import { type CursorKey, cursorsOf } from '../platform/door/cursor.js';
import { type PageInfo, pageInfoOf } from '../platform/door/page.js';
import type { Language } from '../platform/language.js';
import { type Highlight, highlighterOf } from './highlight.js';
import type { MatchLevel, PlacedHits } from './hits.js';
import type { Question } from './question.js';
import type { SearchEngine } from './search-engine.js';
import { type FilteredHits, facetsOf, type LastShown, type Relaxation } from './search-result.js';
import type { SuggestedFilter } from './suggested-filters.js';

interface PageContents extends FilteredHits {
  readonly catalogue: Catalogue;
  readonly hits: PlacedHits;
  readonly question: Question;
  readonly filter: MeasureFilter;
  /** What the cursors of this question are bound to. */
  readonly place: string;
  readonly after: LastShown | null;
  readonly engine: SearchEngine;
  readonly degraded: boolean;
  readonly didYouMean: string | null;
  /** Works out which one filter or word removed the last hits. */
  readonly relax: () => Promise<readonly Relaxation[]>;
  readonly suggested: readonly SuggestedFilter[];
  readonly asked: { readonly language: Language };
}

export interface SearchEdge {
  readonly node: MeasureDocument;
  readonly cursor: string;
  readonly matchLevel: MatchLevel;
  readonly highlights: readonly Highlight[];
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

  constructor(private readonly contents: PageContents) {
    this.nodes = contents.measures.map(({ measure }) => measure);
  }

  get totalCount(): number {
    return this.contents.totalCount;
  }

  get engine(): SearchEngine {
    return this.contents.engine;
  }

  get degraded(): boolean {
    return this.contents.degraded;
  }

  get didYouMean(): string | null {
    return this.contents.didYouMean;
  }

  /** Which one filter or word removed the last hits, most hits first; empty where there are hits. Asks the engine. */
  async relaxed(): Promise<readonly Relaxation[]> {
    return this.contents.totalCount > 0 ? [] : this.contents.relax();
  }

  get suggestedFilters(): readonly SuggestedFilter[] {
    return this.contents.suggested;
  }

  @once
  get edges(): readonly SearchEdge[] {
    const highlights = highlighterOf(this.contents.question);
    return this.contents.measures.map(({ measure, level, place }) => ({
      node: measure,
      cursor: this.cursorAt({ id: measure.id, place }),
      matchLevel: level,
      highlights: highlights(measure),
    }));
  }

  @once
  get facets(): readonly SearchFacet[] {
    const { catalogue, hits, filter, asked } = this.contents;
    return facetsOf(catalogue, hits, filter).map(({ dimension, values }) => ({
      name: dimension,
      label: dimensions[dimension].label[asked.language],
      values: values.map((entry) => ({ ...entry, label: labelOf(dimension, entry.value, asked.language) })),
    }));
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
