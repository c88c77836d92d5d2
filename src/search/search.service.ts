import { Injectable } from '@nestjs/common';
import type { Catalogue } from '../measures/catalogue.js';
import { CatalogueService } from '../measures/catalogue.service.js';
import type { MeasureFilter } from '../measures/measure-filter.js';
import { problemsInFilterFor } from '../measures/selection.js';
import { decodeCursor } from '../platform/door/cursor.js';
import { textMessage } from '../platform/door/free-text.js';
import { refuseIfAny } from '../platform/errors.js';
import type { Language } from '../platform/language.js';
import { corrected } from './correction.js';
import { EnginesService } from './engines.service.js';
import { exactNamesFirst } from './exact-name.js';
import { asPartial, type PlacedHits, placeHits } from './hits.js';
import { placesIn } from './places.js';
import { isEmptyPlan, planOf, unknownTerms } from './plan.js';
import { parseQuestion, problemsInQuestion, type Question, saysNothing } from './question.js';
import type { SearchEngine } from './search-engine.js';
import { SearchPage } from './search-page.js';
import { countUnder, everything, filterRelaxations, nothing, pageOf, type Relaxation } from './search-result.js';
import { intentOf } from './suggested-filters.js';
import { VocabularyService } from './vocabulary.service.js';

export interface SearchQuestion {
  readonly query: string;
  readonly filter: MeasureFilter | null;
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
  readonly language: Language;
}

/** What an engine found for a question, or for the question as it was corrected. */
interface Found {
  readonly question: Question;
  readonly hits: PlacedHits;
  readonly engine: SearchEngine;
  readonly degraded: boolean;
  readonly didYouMean: string | null;
}

const mostWordsLeftOut = 5;

/** Finds measures by words. Questions are neither stored nor logged. */
@Injectable()
export class SearchService {
  constructor(
    private readonly catalogues: CatalogueService,
    private readonly engines: EnginesService,
    private readonly vocabulary: VocabularyService,
  ) {}

  /**
   * One page of hits, best first; every measure in name order where the question has no words.
   * @throws Refusal INVALID on a question, filter or cursor that cannot be used; SEARCH_DOWN where no engine answers
   */
  async search(asked: SearchQuestion): Promise<SearchPage> {
    const filter = asked.filter ?? {};
    const catalogue = this.catalogues.current();
    const unreadable = textMessage(asked.query);
    refuseIfAny([
      ...(unreadable === null ? problemsInQuestion(asked.query) : [{ path: 'query', message: unreadable }]),
      ...problemsInFilterFor(catalogue.index, filter),
    ]);
    const place = JSON.stringify(['search', asked.query, filter]);
    const [id, index] = asked.after === null ? [] : decodeCursor(place, asked.after);
    const after = id === undefined ? null : { id: String(id), place: Number(index) };
    const intent = intentOf(asked.query);
    const found = await this.find(parseQuestion(intent.text), catalogue);
    const page = pageOf(catalogue, found.hits, filter, asked.first, after);
    const relax = (): Promise<readonly Relaxation[]> => this.relaxations(catalogue, found, filter);
    return new SearchPage({ ...found, ...page, ...intent, catalogue, filter, place, relax, after, asked });
  }

  /** The catalogue is the same from the first to the last: hits are positions in it. */
  private async find(question: Question, catalogue: Catalogue): Promise<Found> {
    const replacements = await this.vocabulary.corrections(question);
    const better = corrected(question, replacements);
    const hits = await this.ask(better?.question ?? question, catalogue);
    if (better === null) return { ...hits, question, didYouMean: null };
    return { ...hits, hits: asPartial(hits.hits), question: better.question, didYouMean: better.text.trim() };
  }

  private async ask(question: Question, catalogue: Catalogue): Promise<Pick<Found, 'hits' | 'engine' | 'degraded'>> {
    const plan = planOf(question, this.vocabulary.current());
    if (isEmptyPlan(plan)) {
      const hits = saysNothing(question.text) ? nothing : everything(catalogue);
      return { hits, engine: 'POSTGRES', degraded: false };
    }
    const { hits, engine, degraded } = await this.engines.rank(plan, placesIn(catalogue));
    return { hits: exactNamesFirst(placeHits(hits), question, catalogue), engine, degraded };
  }

  /** Which one filter or word removed the last hits, and how many come back without it. */
  private async relaxations(catalogue: Catalogue, found: Found, filter: MeasureFilter): Promise<readonly Relaxation[]> {
    const byFilter = filterRelaxations(catalogue, found.hits, filter);
    const { terms } = found.question;
    if (byFilter.length > 0 || terms.length < 2) return byFilter;
    const unknown = unknownTerms(found.question, this.vocabulary.current()).map(({ term }) => term);
    const byWord = await Promise.all(
      (unknown.length > 0 ? unknown : terms).slice(0, mostWordsLeftOut).map(async (left): Promise<Relaxation> => {
        const rest = { ...found.question, terms: terms.filter((term) => term !== left) };
        const { hits } = await this.ask(rest, catalogue);
        return { filter: null, word: left.written, totalCount: countUnder(catalogue, hits, filter) };
      }),
    );
    return byWord.filter(({ totalCount }) => totalCount > 0).sort((a, b) => b.totalCount - a.totalCount);
  }
}
