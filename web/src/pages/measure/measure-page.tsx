import { Button } from '@digdir/designsystemet-react';
import { ArrowLeftIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useLocation, useParams } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { isInvented } from '../../parts/datasets.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ReconstructedMark } from '../../parts/reconstructed-mark.tsx';
import { YouthText } from '../../parts/share-dialog.tsx';
import type { WholeMeasure } from '../../parts/whole-measure.ts';
import { NotFoundPage } from '../not-found/not-found-page.tsx';
import { Beside } from './beside.tsx';
import { FactList } from './fact-list.tsx';
import { KeepingOf } from './keeping.tsx';
import { measureQuery } from './measure-query.ts';
import { Origin } from './origin.tsx';
import './measure.css';

/** One measure: everything recorded of it, where it comes from, and the text for the youth. */
export default function MeasurePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useAnswer(measureQuery, { id });
  if (data?.measure === null) return <NotFoundPage />;
  return (
    <div className="page">
      <BackLink />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data ? <Whole measure={data.measure} /> : <div className="measure-waiting" aria-busy="true" />}
    </div>
  );
}

/** Back to the list one came from, as it was; else to the search. */
function BackLink() {
  const { from } = (useLocation().state ?? {}) as { readonly from?: string };
  const back = from?.startsWith('/') ? from : '/';
  return (
    <Link className="ds-link measure-back no-print" to={back}>
      <ArrowLeftIcon aria-hidden />
      <FormattedMessage id={from === undefined ? 'measure.toSearch' : 'measure.back'} />
    </Link>
  );
}

function Whole({ measure }: { readonly measure: WholeMeasure }) {
  const { formatMessage } = useIntl();
  return (
    <>
      <div className="measure-head">
        <PageHeading text={measure.name} />
        <Button className="no-print" variant="secondary" data-size="sm" onClick={() => window.print()}>
          <PrinterSmallIcon aria-hidden />
          <FormattedMessage id="measure.print" />
        </Button>
      </div>
      {isInvented(measure.dataset) && (
        <p className="row">
          <ReconstructedMark dataset={measure.dataset} />
          <FormattedMessage id="measure.invented" />
        </p>
      )}
      <p className="measure-description" lang={measure.language}>
        {measure.description}
      </p>
      <div className="measure-grid">
        <FactList measure={measure} />
        <div className="measure-side">
          <section className="measure-box" aria-label={formatMessage({ id: 'parts.share.title' })}>
            <h2>
              <FormattedMessage id="parts.share.title" />
            </h2>
            <YouthText measure={measure} />
          </section>
          <Origin measure={measure} />
          <KeepingOf id={measure.id} />
        </div>
      </div>
      <Beside id={measure.id} />
    </>
  );
}
