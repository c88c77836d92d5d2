import { lazy, Suspense } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PageHeading } from '../../parts/page-heading.tsx';
import './explorer.css';

const Explorer = lazy(() => import('./explorer.tsx'));

/** The service’s GraphQL, to be tried on the spot. */
export default function ExplorerPage() {
  const { formatMessage } = useIntl();
  return (
    <div className="page explorer-page">
      <PageHeading text={formatMessage({ id: 'explorer.title' })} />
      <p>
        <FormattedMessage id="explorer.intro" />
      </p>
      <section className="explorer" aria-label={formatMessage({ id: 'explorer.title' })}>
        <Suspense fallback={<p aria-busy="true">{formatMessage({ id: 'explorer.waiting' })}</p>}>
          <Explorer />
        </Suspense>
      </section>
    </div>
  );
}
