import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { type Comparison, daysQuery, type Question } from './suggestions-query.ts';

interface TwoDaysProps {
  readonly question: Question;
  readonly otherDay: string;
}

/** What is different for the same youth by the law of another day. */
export function TwoDays({ question, otherDay }: TwoDaysProps) {
  const { data, error, refetch } = useAnswer(
    daysQuery,
    { a: { ...question, first: 100 }, b: { ...question, first: 100, asOf: otherDay } },
    { keepFormer: true, forgetAfterMs: 0 },
  );
  if (error) return <FailureNotice error={error} shownBeside={['b.asOf']} onRetry={() => void refetch()} />;
  return data ? <Differences comparison={data.compareSuggestions} /> : null;
}

function Differences({ comparison }: { readonly comparison: Comparison }) {
  const { a, b, youthChanges, added, removed, moved, outcomeChanges } = comparison;
  const day = (value: string) => <FormattedDate value={value} dateStyle="long" timeZone="UTC" />;
  const rules = new Map(outcomeChanges.flatMap((one) => one.outcomeChanges.map((change) => [change.code, change])));
  const same = youthChanges.length + added.length + removed.length + moved.length + rules.size === 0;
  return (
    <section className="two-days">
      <Heading level={2} data-size="xs">
        <FormattedMessage id="suggestions.days" values={{ a: day(a.asOf), b: day(b.asOf) }} />
      </Heading>
      {same && (
        <p>
          <FormattedMessage id="suggestions.days.same" />
        </p>
      )}
      <Changes title="suggestions.days.youth" lines={youthChanges.map(ruleLine)} />
      <Changes title="suggestions.days.rules" lines={[...rules.values()].map(ruleLine)} />
      <Changes title="suggestions.days.added" lines={added.map(({ measure }) => measureLine(measure))} />
      <Changes title="suggestions.days.removed" lines={removed.map(({ measure }) => measureLine(measure))} />
      <Changes
        title="suggestions.days.moved"
        lines={moved.map(({ measure, before, after }) =>
          measureLine(measure, before && after ? `${before.rank} → ${after.rank}` : ''),
        )}
      />
    </section>
  );
}

type RuleChange = Comparison['youthChanges'][number];
type Line = readonly [key: string, line: ReactNode];

const ruleLine = ({ code, title, before, after }: RuleChange): Line => [
  code,
  <>
    {code} {title}: <FormattedMessage id={`suggestions.outcome.${before ?? 'none'}`} /> →{' '}
    <FormattedMessage id={`suggestions.outcome.${after ?? 'none'}`} />
  </>,
];

const measureLine = ({ id, name }: { readonly id: string; readonly name: string }, places = ''): Line => [
  id,
  <>
    <Link className="ds-link" to={`/tiltak/${id}`}>
      {name}
    </Link>{' '}
    {places}
  </>,
];

function Changes({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>
        <FormattedMessage id={title} values={{ count: lines.length }} />
      </h3>
      <ul>
        {lines.slice(0, 20).map(([key, line]) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    </>
  );
}
