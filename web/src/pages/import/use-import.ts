import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  conflictsIn,
  type HandIn,
  handIn,
  type ImportApplied,
  type ImportPreview,
  type ImportRow,
  saveAnswer,
} from './imports.ts';

interface State {
  readonly file: File | null;
  readonly closeHeadings: boolean;
  readonly preview: ImportPreview | null;
  /** Numbers of the rows that are to be stored. */
  readonly chosen: ReadonlySet<number>;
  /** Why a row was not stored, by its number. */
  readonly conflicts: ReadonlyMap<number, string>;
  readonly applied: ImportApplied | null;
}

const empty: State = {
  file: null,
  closeHeadings: false,
  preview: null,
  chosen: new Set(),
  conflicts: new Map(),
  applied: null,
};

/** A file on its way into the register: read, chosen from, stored, and what is wrong taken out again. */
export function useImport() {
  const queries = useQueryClient();
  const [state, setState] = useState<State>(empty);
  const [working, setWorking] = useState<HandIn['do'] | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const running = useRef<AbortController>(undefined);
  const key = useRef<string>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(async <T>(asked: Omit<HandIn, 'signal'>, take: (answer: Response) => Promise<T>) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setWorking(asked.do);
    setError(null);
    try {
      return await take(await handIn({ ...asked, signal: own.signal }));
    } catch (failure) {
      if (!own.signal.aborted) setError(failure as Error);
      return own.signal.aborted ? undefined : (failure as Error);
    } finally {
      if (running.current === own) setWorking(null);
    }
  }, []);

  const read = useCallback(
    async (file: File, closeHeadings: boolean, conflicts: State['conflicts'] = new Map()) => {
      setState({ ...empty, file, closeHeadings });
      const preview = await run({ file, do: 'preview', closeHeadings }, (answer) => answer.json());
      if (preview === undefined || preview instanceof Error) return;
      const { rows } = preview as ImportPreview;
      const chosen = new Set(rows.filter((row) => row.suggested && !conflicts.has(row.row)).map(({ row }) => row));
      setState({ ...empty, file, closeHeadings, preview, chosen, conflicts });
    },
    [run],
  );

  const apply = useCallback(async () => {
    const { file, preview, closeHeadings, chosen } = state;
    if (file === null || preview === null) return;
    key.current ??= crypto.randomUUID();
    const rows = preview.rows.filter(({ row }) => chosen.has(row));
    const applied = await run({ file, do: 'apply', rows, closeHeadings, key: key.current }, (answer) => answer.json());
    if (applied instanceof Error) {
      const conflicts = conflictsIn(applied);
      if (conflicts.size === 0) return;
      key.current = undefined;
      await read(file, closeHeadings, conflicts);
    } else if (applied !== undefined) {
      key.current = undefined;
      setState((former) => ({ ...former, applied: applied as ImportApplied }));
      void queries.invalidateQueries();
    }
  }, [state, run, read, queries]);

  const saveWrong = useCallback(async () => {
    const { file, closeHeadings } = state;
    if (file !== null) await run({ file, do: 'wrong-rows', closeHeadings }, saveAnswer);
  }, [state, run]);

  const choose = useCallback((rows: readonly ImportRow[], take: boolean) => {
    key.current = undefined;
    setState((former) => {
      const chosen = new Set(former.chosen);
      for (const { row } of rows) {
        if (take) chosen.add(row);
        else chosen.delete(row);
      }
      return { ...former, chosen };
    });
  }, []);

  const cancel = useCallback(() => {
    running.current?.abort();
    setWorking(null);
  }, []);

  return { ...state, working, error, read, apply, saveWrong, choose, cancel };
}
