import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { useLanguage } from '../app/language.tsx';
import { ask } from './ask.ts';

interface Options {
  /** False: nothing is asked yet. */
  readonly enabled?: boolean;
  /** Show the former answer until the new one is there. */
  readonly keepFormer?: boolean;
  /** The answer does not change while the service runs: it is asked for once. */
  readonly keptWhileOpen?: boolean;
  /** For how many milliseconds an answer is kept in memory once nothing shows it; 0 for all that is about a youth. */
  readonly forgetAfterMs?: number;
}

/** The service's answer to a question, asked again when its variables or the language change. */
export function useAnswer<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  { enabled = true, keepFormer = false, keptWhileOpen = false, forgetAfterMs = 300_000 }: Options = {},
): UseQueryResult<Data> {
  const { language } = useLanguage();
  return useQuery<Data>({
    queryKey: [language, document, variables],
    queryFn: ({ signal }) => ask(document, variables, { signal }),
    enabled,
    gcTime: keptWhileOpen ? Number.POSITIVE_INFINITY : forgetAfterMs,
    ...(keptWhileOpen ? { staleTime: Number.POSITIVE_INFINITY } : {}),
    ...(keepFormer ? { placeholderData: keepPreviousData } : {}),
  });
}
