import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useParams, useSearchParams } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { mayDo, useViewer, type Viewer } from '../../data/use-viewer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { NotFoundPage } from '../not-found/not-found-page.tsx';
import { EntryForm } from './entry-form.tsx';
import { type EntryMeasure, entryQuery, formQuery } from './entry-query.ts';
import { valuesOf } from './entry-values.ts';
import './entry.css';

/** The form: for a new measure, for one's own, or to propose a change of another's. */
export default function EntryPage() {
  const { formatMessage } = useIntl();
  const { id } = useParams();
  const viewer = useViewer();
  const form = useAnswer(formQuery, {}, { keptWhileOpen: true });
  const { data, error, refetch } = useAnswer(
    entryQuery,
    { id: id ?? '' },
    { enabled: id !== undefined, forgetAfterMs: 0 },
  );
  if (id !== undefined && data?.measure === null) return <NotFoundPage />;
  const measure = data?.measure ?? null;
  const ready = form.data !== undefined && viewer !== undefined && (id === undefined || measure !== null);
  return (
    <div className="page narrow">
      <PageHeading text={formatMessage({ id: titleOf(id, measure) }, { name: measure?.name ?? '' })} />
      <FailureNotice error={error ?? form.error} onRetry={() => void refetch()} />
      {ready ? (
        <Allowed viewer={viewer} measure={measure} form={form.data} />
      ) : (
        <div className="entry-waiting" aria-busy="true" />
      )}
    </div>
  );
}

function titleOf(id: string | undefined, measure: EntryMeasure | null): string {
  if (id === undefined) return 'entry.title.new';
  return measure?.mayChange === false ? 'entry.title.propose' : 'entry.title.change';
}

interface AllowedProps {
  readonly viewer: Viewer;
  readonly measure: EntryMeasure | null;
  readonly form: React.ComponentProps<typeof EntryForm>['form'];
}

/** The form for those who may use it; for the others what they can do instead. */
function Allowed({ viewer, measure, form }: AllowedProps) {
  const [address] = useSearchParams();
  const may = measure === null ? mayDo(viewer, 'WRITE_MEASURES') : measure.mayChange || measure.mayPropose;
  if (!may) {
    return (
      <Alert data-color="info">
        <Paragraph>
          <FormattedMessage id={viewer.role === 'ANONYMOUS' ? 'entry.signIn' : 'entry.notYours'} />
        </Paragraph>
        {viewer.role === 'ANONYMOUS' && (
          <Link className="ds-link" to={`/logg-inn?til=${encodeURIComponent(window.location.pathname)}`}>
            <FormattedMessage id="frame.signIn" />
          </Link>
        )}
      </Alert>
    );
  }
  const county = address.get('fylke') ?? viewer.counties[0]?.number ?? null;
  const [saved, base] = measure === null ? [null, {}] : [measure, valuesOf(measure)];
  const given = measure === null ? { county, language: 'nb' } : base;
  return (
    <EntryForm
      key={measure?.id ?? 'new'}
      form={form}
      saved={saved}
      base={base}
      given={given}
      proposing={measure !== null && !measure.mayChange}
    />
  );
}
