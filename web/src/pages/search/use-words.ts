import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAddress } from '../../data/use-address.ts';
import { withChoice, wordsOf } from './search-address.ts';

/** A key is asked for at once, but not within this time of the last question: fast typing asks for every few letters. */
const askEveryMs = 80;
/** Written to the address this long after an answer: browsers limit how often an address may change. */
const writeAfterMs = 400;

interface Words {
  /** What stands in the box. */
  readonly typed: string;
  /** What is asked for. */
  readonly asked: string;
  readonly type: (text: string) => void;
  /** Asks for it at once. */
  readonly submit: (text?: string) => void;
  /** Takes away words the service refuses to receive, also from memory. */
  readonly forget: () => void;
}

/**
 * The words of the search: in the box, as asked, and, once the service has answered them, in the address. Words it refuses
 * never reach the address.
 */
export function useWords(): Words & { readonly answered: (words: string) => void } {
  const [address, setAddress] = useAddress();
  const written = useRef(wordsOf(address));
  const [typed, setTyped] = useState(written.current);
  const [asked, setAsked] = useState(written.current);
  const lastAsked = useRef(0);
  const queries = useQueryClient();
  const current = wordsOf(address);
  useEffect(() => {
    if (current === written.current) return;
    written.current = current;
    setTyped(current);
    setAsked(current);
  }, [current]);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        lastAsked.current = performance.now();
        setAsked(typed);
      },
      Math.max(0, lastAsked.current + askEveryMs - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [typed]);
  const write = useCallback(
    (words: string, replace: boolean) => {
      if (words === written.current) return;
      written.current = words;
      setAddress((former) => withChoice(former, 'words', [words]), { replace, preventScrollReset: true });
    },
    [setAddress],
  );
  const [confirmed, setConfirmed] = useState<string>();
  useEffect(() => {
    if (confirmed === undefined) return;
    const timer = setTimeout(() => write(confirmed, true), writeAfterMs);
    return () => clearTimeout(timer);
  }, [confirmed, write]);
  const submit = (text = typed) => {
    setTyped(text);
    setAsked(text);
  };
  const forget = () => {
    queries.removeQueries({ predicate: ({ state }) => state.status === 'error' });
    setTyped('');
    setAsked('');
  };
  return { typed, asked, type: setTyped, submit, forget, answered: setConfirmed };
}
