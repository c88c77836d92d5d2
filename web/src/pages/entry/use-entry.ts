import { useCallback, useState } from 'react';
import { type Problem, Refused } from '../../data/failures.ts';
import type { VariablesOf } from '../../data/graphql.ts';
import { useAct } from '../../data/use-act.ts';
import { changeMutation, createMutation, type FormItem, proposeMutation } from './entry-query.ts';
import { changedFields, inputOf, type Values } from './entry-values.ts';

/** The measure that the form is about, as the service has it; null where there is none yet. */
export interface Saved {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

export interface Entry {
  readonly saved: Saved | null;
  readonly problems: readonly Problem[];
  readonly error: Error | null;
  readonly saving: boolean;
  /** Somebody else has saved meanwhile. */
  readonly conflict: boolean;
  readonly keepDraft: (values: Values) => Promise<boolean>;
  readonly publish: (values: Values, because: string) => Promise<boolean>;
  readonly propose: (values: Values, because: string, source: string) => Promise<boolean>;
  /** Goes on from what is there now, the reader's own changes kept. */
  readonly goOnFrom: (saved: Saved, base: Values) => void;
}

/** Saves what is written: only what has changed since it was last saved or read. */
export function useEntry(items: readonly FormItem[], first: Saved | null, firstBase: Values): Entry {
  const [saved, setSaved] = useState(first);
  const [base, setBase] = useState(firstBase);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const create = useAct(createMutation);
  const change = useAct(changeMutation);
  const propose = useAct(proposeMutation);

  const save = useCallback(
    async (values: Values, publish: boolean, because: string): Promise<boolean> => {
      const input = inputOf(changedFields(items, base, values), values) as VariablesOf<typeof createMutation>['input'];
      const why = because.trim() === '' ? null : because;
      const result =
        saved === null
          ? (await create.act({ input, draft: !publish, because: why }))?.createMeasure
          : (await change.act({ ...saved, input, because: why, publish }))?.changeMeasure;
      setProblems(result?.problems ?? []);
      if (!result?.measure) return false;
      setSaved(result.measure);
      setBase(values);
      return true;
    },
    [items, base, saved, create.act, change.act],
  );
  const send = useCallback(
    async (values: Values, because: string, source: string): Promise<boolean> => {
      if (saved === null) return false;
      const input = inputOf(changedFields(items, base, values), values) as VariablesOf<typeof proposeMutation>['input'];
      const asked = {
        id: saved.id,
        version: saved.version,
        input,
        because,
        source: source.trim() === '' ? null : source,
      };
      const result = (await propose.act(asked))?.proposeChange;
      setProblems(result?.problems ?? []);
      return result?.proposal != null;
    },
    [items, base, saved, propose.act],
  );
  const error = create.error ?? change.error ?? propose.error;
  const conflict = error instanceof Refused && error.code === 'CONFLICT';
  return {
    saved,
    problems: error instanceof Refused && !conflict ? error.problems.map(withoutInput) : problems,
    error,
    conflict,
    saving: create.acting || change.acting || propose.acting,
    keepDraft: (values) => save(values, false, ''),
    publish: (values, because) => save(values, saved === null || saved.status === 'DRAFT', because),
    propose: send,
    goOnFrom: (now, nowBase) => {
      setSaved(now);
      setBase(nowBase);
      change.forget();
    },
  };
}

/** A refusal names the field within the input, a list of problems the field. */
function withoutInput({ path, message }: Problem): Problem {
  return { path: path.replace(/^input\./, ''), message };
}
