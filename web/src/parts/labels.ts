import { useMemo } from 'react';
import { graphql } from '../data/graphql.ts';
import { useAnswer } from '../data/use-answer.ts';

const codeListsQuery = graphql(`
  query CodeLists {
    codeLists {
      name
      version
      codes { code label mapping { kind to } }
    }
  }
`);

/** The label of a code in the reader's language; nothing until the lists are there, the code itself if it is unknown. */
export type LabelOf = (list: string, code: string) => string;

export interface LabelledCode {
  readonly code: string;
  readonly label: string;
}

/** The codes of one list, in its own order; of a list with versions the newest. Empty until they are there. */
export function useCodes(list: string): readonly LabelledCode[] {
  const { data } = useAnswer(codeListsQuery, {}, { keptWhileOpen: true });
  return useMemo(() => data?.codeLists.findLast(({ name }) => name === list)?.codes ?? [], [data, list]);
}

/** Labels of every code list, asked for once per language. Of a list with versions the newest counts. */
export function useLabels(): { readonly labelOf: LabelOf; readonly ready: boolean } {
  const { data } = useAnswer(codeListsQuery, {}, { keptWhileOpen: true });
  return useMemo(() => {
    const labels = new Map<string, string>();
    for (const { name, codes } of data?.codeLists ?? []) {
      for (const { code, label } of codes) labels.set(`${name}.${code}`, label);
    }
    const labelOf: LabelOf = (list, code) => labels.get(`${list}.${code}`) ?? (data ? code : '');
    return { labelOf, ready: data !== undefined };
  }, [data]);
}
