import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type CountPreview, type CountsKept, handInCounts } from './count-imports.ts';

interface State {
  readonly file: File | null;
  readonly preview: CountPreview | null;
  readonly kept: CountsKept | null;
}

const empty: State = { file: null, preview: null, kept: null };

/** A file of counts on its way in: looked through, then kept as it was seen. */
export function useCountImport() {
  const queries = useQueryClient();
  const [state, setState] = useState<State>(empty);
  const [working, setWorking] = useState<'preview' | 'apply' | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const running = useRef<AbortController>(undefined);
  const key = useRef<string>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(async <T>(file: File, seen?: string): Promise<T | undefined> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setWorking(seen === undefined ? 'preview' : 'apply');
    setError(null);
    try {
      const asked = seen === undefined ? { file } : { file, seen, ...(key.current ? { key: key.current } : {}) };
      return (await (await handInCounts({ ...asked, signal: own.signal })).json()) as T;
    } catch (failure) {
      if (!own.signal.aborted) setError(failure as Error);
      return undefined;
    } finally {
      if (running.current === own) setWorking(null);
    }
  }, []);

  const read = useCallback(
    async (file: File) => {
      key.current = crypto.randomUUID();
      setState({ ...empty, file });
      const preview = await run<CountPreview>(file);
      if (preview !== undefined) setState({ file, preview, kept: null });
    },
    [run],
  );

  const keep = useCallback(async () => {
    const { file, preview } = state;
    if (file === null || preview === null) return;
    const kept = await run<CountsKept>(file, preview.seen);
    if (kept === undefined) return;
    setState({ file, preview, kept });
    void queries.invalidateQueries();
  }, [state, run, queries]);

  return { ...state, working, error, read, keep };
}
