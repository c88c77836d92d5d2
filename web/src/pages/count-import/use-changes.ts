import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { useLanguage } from '../../app/language.tsx';
import { ask } from '../../data/ask.ts';
import { graphql, type ResultOf } from '../../data/graphql.ts';

const changesQuery = graphql(`
  query CountChanges($first: PageSize, $before: ID) {
    countChanges(first: $first, before: $before) {
      id
      date
      area { name }
      systemLabel
      label
      before { persons whyText }
      after { persons whyText }
      reportedBy
      reportedAt
    }
  }
`);

export type CountChange = ResultOf<typeof changesQuery>['countChanges'][number];

const pageSize = 20;

interface Pages {
  readonly pages: readonly (readonly CountChange[])[];
}

/** What was handed in before, the latest first, a page at a time. True numbers: forgotten as soon as nothing shows them. */
export function useChanges(): UseInfiniteQueryResult<Pages> {
  const { language } = useLanguage();
  return useInfiniteQuery({
    queryKey: [language, 'count changes'],
    queryFn: async ({ pageParam, signal }) =>
      (await ask(changesQuery, { first: pageSize, before: pageParam }, { signal })).countChanges,
    initialPageParam: null as string | null,
    getNextPageParam: (last: readonly CountChange[]): string | null =>
      last.length < pageSize ? null : (last.at(-1)?.id ?? null),
    gcTime: 0,
  });
}
