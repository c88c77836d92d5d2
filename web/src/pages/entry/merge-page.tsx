import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { useAddress } from '../../data/use-address.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { NotFoundPage } from '../not-found/not-found-page.tsx';
import { type EntryMeasure, entryQuery, formQuery } from './entry-query.ts';
import { MergeForm } from './merge-form.tsx';
import { doublesQuery } from './merge-query.ts';
import './entry.css';

/** Two entries that are the same measure become one: first which other, then what is kept of each. */
export default function MergePage() {
  const { formatMessage } = useIntl();
  const { id = '' } = useParams();
  const [address] = useAddress();
  const other = address.get('med');
  const { data, error, refetch } = useAnswer(entryQuery, { id }, { forgetAfterMs: 0 });
  if (data?.measure === null) return <NotFoundPage />;
  return (
    <div className="page narrow">
      <PageHeading text={formatMessage({ id: 'entry.merge.title' }, { name: data?.measure.name ?? '' })} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && <div className="entry-waiting" aria-busy="true" />}
      {data?.measure.mayChange === false && (
        <Alert data-color="warning">
          <FormattedMessage id="entry.merge.notYours" />
        </Alert>
      )}
      {data?.measure.mayChange && other === null && <Doubles measure={data.measure} />}
      {data?.measure.mayChange && other !== null && <Both keep={data.measure} other={other} />}
    </div>
  );
}

function Doubles({ measure }: { readonly measure: EntryMeasure }) {
  const { id, name, county } = measure;
  const { data, error, refetch } = useAnswer(doublesQuery, { id, name, county: county?.number ?? null });
  const found = [...(data?.nearDuplicates ?? []), ...(data?.measure?.similar ?? [])]
    .map((candidate) => candidate.measure)
    .filter((candidate) => candidate.mayChange && candidate.id !== id);
  const candidates = [...new Map(found.map((candidate) => [candidate.id, candidate])).values()];
  return (
    <section className="entry-section" aria-labelledby="merge-doubles">
      <FailureNotice error={error} onRetry={() => void refetch()} />
      <h2 id="merge-doubles">
        <FormattedMessage id="entry.merge.which" />
      </h2>
      {data !== undefined && candidates.length === 0 && (
        <Paragraph>
          <FormattedMessage id="entry.merge.none" />
        </Paragraph>
      )}
      <ul className="plain-list">
        {candidates.map((candidate) => (
          <li key={candidate.id}>
            <Link className="ds-link" to={`?med=${candidate.id}`}>
              {candidate.name}
            </Link>
            {candidate.municipality !== null && ` · ${candidate.municipality}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Both({ keep, other }: { readonly keep: EntryMeasure; readonly other: string }) {
  const form = useAnswer(formQuery, {}, { keptWhileOpen: true });
  const { data, error, refetch } = useAnswer(entryQuery, { id: other }, { forgetAfterMs: 0 });
  if (data?.measure === null || data?.measure.mayChange === false) {
    return (
      <Alert data-color="warning">
        <FormattedMessage id="entry.merge.otherGone" />
      </Alert>
    );
  }
  return (
    <>
      <FailureNotice error={error ?? form.error} onRetry={() => void refetch()} />
      {data !== undefined && form.data !== undefined && (
        <MergeForm form={form.data} keep={keep} remove={data.measure} />
      )}
    </>
  );
}
