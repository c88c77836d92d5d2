import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { ResultOf } from '../../data/graphql.ts';
import { usePeriodText } from '../../parts/closed.ts';
import { useLabels } from '../../parts/labels.ts';
import type { formQuery } from './entry-query.ts';
import type { Words } from './entry-values.ts';

/** What values are read by in the reader's language. */
export function useWords(form: ResultOf<typeof formQuery>): {
  readonly words: Words;
  readonly counties: ReadonlyMap<string, string>;
} {
  const { formatMessage } = useIntl();
  const { labelOf } = useLabels();
  const period = usePeriodText();
  return useMemo(() => {
    const say = (id: string) => formatMessage({ id });
    const words: Words = {
      notRecorded: say('entry.notRecorded'),
      none: say('entry.none'),
      yes: say('entry.true'),
      no: say('entry.false'),
      answer: (code) => labelOf('Answer', code),
      period,
    };
    return { words, counties: new Map(form.counties.map(({ number, name }) => [number, name])) };
  }, [formatMessage, labelOf, period, form]);
}
