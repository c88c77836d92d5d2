import { useQueryClient } from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { useCallback, useRef, useState } from 'react';
import { ask } from './ask.ts';
import { Refused } from './failures.ts';

interface Acting<Data, Variables> {
  /** Does it; undefined where it was refused or no answer came, and `error` says why. */
  readonly act: (variables: Variables) => Promise<Data | undefined>;
  readonly acting: boolean;
  readonly error: Error | null;
  readonly forget: () => void;
}

/**
 * Something the reader does to the register. Tried again after no answer came, it is still done once. What the pages show
 * is asked for anew afterwards.
 */
export function useAct<Data, Variables>(document: TadaDocumentNode<Data, Variables>): Acting<Data, Variables> {
  const queries = useQueryClient();
  const key = useRef<string>(undefined);
  const [acting, setActing] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const act = useCallback(
    async (variables: Variables) => {
      key.current ??= crypto.randomUUID();
      setActing(true);
      try {
        const data = await ask(document, variables, { key: key.current });
        key.current = undefined;
        setError(null);
        void queries.invalidateQueries();
        return data;
      } catch (failure) {
        if (failure instanceof Refused && !failure.passes) key.current = undefined;
        setError(failure as Error);
        return undefined;
      } finally {
        setActing(false);
      }
    },
    [document, queries],
  );
  const forget = useCallback(() => setError(null), []);
  return { act, acting, error, forget };
}
