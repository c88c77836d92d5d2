import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { type Fact, type FactWords, factsOf } from './facts.ts';
import { useLabels } from './labels.ts';
import { NotRecorded } from './not-recorded.tsx';
import type { WholeMeasure } from './whole-measure.ts';

/** The answers of the form for one measure or several, in the reader's language. */
export function useFacts(measures: readonly WholeMeasure[]): readonly (readonly Fact[])[] {
  const { formatMessage } = useIntl();
  const { labelOf, ready } = useLabels();
  return useMemo(() => {
    if (!ready) return [];
    const words: FactWords = {
      yes: formatMessage({ id: 'parts.yes' }),
      no: formatMessage({ id: 'parts.no' }),
      wholeCountry: formatMessage({ id: 'parts.wholeCountry' }),
      ages: (from, to) =>
        formatMessage({ id: 'parts.fact.ages.value' }, { bounds: boundsOf(from, to), from: from ?? 0, to: to ?? 0 }),
      inferred: (text) => formatMessage({ id: 'parts.fact.inferred' }, { text }),
      places: (count) => formatMessage({ id: 'parts.fact.freePlaces.value' }, { count }),
    };
    return measures.map((measure) => factsOf(measure, labelOf, words));
  }, [measures, labelOf, ready, formatMessage]);
}

function boundsOf(from: number | null, to: number | null): 'both' | 'from' | 'to' {
  if (from !== null && to !== null) return 'both';
  return from === null ? 'to' : 'from';
}

/** An answer as it stands in a list or a table: its lines, or that it is not recorded. */
export function FactLines({ lines }: Pick<Fact, 'lines'>) {
  const { formatMessage } = useIntl();
  if (lines === undefined) return <NotRecorded />;
  if (lines.length === 0) return formatMessage({ id: 'parts.none' });
  if (lines.length === 1) return lines[0];
  return (
    <ul className="fact-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
