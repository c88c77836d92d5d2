import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../measures/catalogue.service.js';
import { compileFilter, type MeasureFilter } from '../measures/measure-filter.js';
import { problemsInFilterFor, selectMeasures } from '../measures/selection.js';
import { decodeCursor } from '../platform/door/cursor.js';
import { textMessage } from '../platform/door/free-text.js';
import { refuseIfAny } from '../platform/errors.js';
import type { Language } from '../platform/language.js';
import { EnginesService } from './engines/engines.service.js';
import { levelCounts } from './hits.js';
import { hitsOf, hitsWithoutEach, putQuestion } from './put-question.js';
import { readQuestion } from './question/read-question.js';
import { SearchPage } from './search-page.js';
import { fullOf, type LastShown, pageOf } from './search-result.js';
import { WordIndexService } from './word-index.service.js';

export interface SearchQuestion {
  readonly query: string;
  readonly filter: MeasureFilter | null;
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
  readonly language: Language;
}

/** Finds measures by words. Questions are neither stored nor logged. */
@Injectable()
export class SearchService {
  constructor(
    private readonly catalogues: CatalogueService,
    private readonly words: WordIndexService,
    private readonly engines: EnginesService,
  ) {}

  /**
   * One page of hits, best first; every measure in name order where the question has no words.
   * @throws Refusal INVALID on a question, filter or cursor that cannot be used
   */
  async search({ query, filter: given, first, after: cursor, language }: SearchQuestion): Promise<SearchPage> {
    const filter = given ?? {};
    const unreadable = textMessage(query);
    const question = readQuestion(unreadable === null ? query : '');
    refuseIfAny([
      ...(unreadable === null ? question.problems : [{ path: 'query', message: unreadable }]),
      ...problemsInFilterFor(this.catalogues.current().index, filter),
    ]);
    const place = JSON.stringify(['search', query, filter]);
    const after = lastShown(place, cursor);
    const before = this.words.current();
    const asked = putQuestion(question, before);
    const found = await this.engines.candidates(asked);
    // From here on nothing waits, so that hits, counts and facets are of one catalogue.
    const current = this.words.current();
    const { catalogue } = current;
    const put = catalogue === before.catalogue ? asked : putQuestion(question, current);
    const compiled = compileFilter(filter);
    const selected = selectMeasures(catalogue.index, compiled);
    const hits = hitsOf(put, current, filter, found.candidatesIn(current));
    const levels = levelCounts(hits, selected);
    return new SearchPage({
      ...pageOf(catalogue, hits, selected, first, after),
      ...{ catalogue, hits, put, filter, compiled, selected, levels, place, after },
      ...{ engine: found.engine, degraded: found.degraded, language },
      without: fullOf(levels) > 0 ? [] : hitsWithoutEach(put.question, current, filter),
    });
  }
}

function lastShown(place: string, cursor: string | null): LastShown | null {
  if (cursor === null) return null;
  const [id, hit] = decodeCursor(place, cursor);
  return { id: String(id), hit: Number(hit) };
}
