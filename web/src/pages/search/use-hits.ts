import { keepPreviousData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { ask } from '../../data/ask.ts';
import { type MeasureFilter, type Order, pageSize } from './search-address.ts';
import { browseQuery, type HitPage, searchQuery } from './search-query.ts';

interface Question {
  readonly words: string;
  readonly filter: MeasureFilter;
  readonly order: Order;
}

interface PageParam {
  readonly after: string | null;
  readonly first: number;
}

interface Pages {
  readonly pages: readonly HitPage[];
}

/** What was last answered, also where the newest question was not. */
export function useLastAnswer(pages: readonly HitPage[] | undefined): readonly HitPage[] {
  const [last, setLast] = useState<readonly HitPage[]>([]);
  useEffect(() => {
    if (pages) setLast(pages);
  }, [pages]);
  return pages ?? last;
}

/**
 * Hits of a question, a page at a time; the former ones are shown until the new ones are there.
 * @param shown how many the first page holds, as when one comes back to a longer list
 */
export function useHits(question: Question, shown: number): UseInfiniteQueryResult<Pages> {
  const { language } = useLanguage();
  return useInfiniteQuery({
    queryKey: [language, 'hits', question],
    queryFn: ({ pageParam, signal }) => askPage(question, pageParam, signal),
    initialPageParam: { after: null, first: shown } as PageParam,
    getNextPageParam: ({ next }: HitPage): PageParam | null =>
      next === null ? null : { after: next, first: pageSize },
    placeholderData: keepPreviousData,
  });
}

function askPage(question: Question, page: PageParam, signal: AbortSignal): Promise<HitPage> {
  return question.words.trim() === '' ? browse(question, page, signal) : search(question, page, signal);
}

async function search({ words, filter }: Question, page: PageParam, signal: AbortSignal): Promise<HitPage> {
  const { searchMeasures: found } = await ask(searchQuery, { query: words, filter, ...page }, { signal });
  const inFull = found.levels.find(({ level }) => level === 'FULL')?.totalCount ?? null;
  return {
    ...found,
    inFull,
    next: found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null,
    hits: found.edges,
  };
}

async function browse({ filter, order }: Question, page: PageParam, signal: AbortSignal): Promise<HitPage> {
  const { searchMeasures, measures } = await ask(browseQuery, { filter, orderBy: order, ...page }, { signal });
  return {
    ...searchMeasures,
    suggestedFilters: [],
    didYouMean: null,
    notices: [],
    inFull: null,
    totalCount: measures.totalCount,
    next: measures.pageInfo.hasNextPage ? measures.pageInfo.endCursor : null,
    hits: measures.nodes.map((node) => ({ node, matchLevel: null, highlights: [] })),
  };
}
