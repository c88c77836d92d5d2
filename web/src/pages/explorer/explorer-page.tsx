import { Paragraph } from '@digdir/designsystemet-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PageHeading } from '../../parts/page-heading.tsx';
import './explorer.css';

const Explorer = lazy(() => import('./explorer.tsx'));

/** The service's API, to be read and tried; the tool comes only when this page is opened. */
export default function ExplorerPage() {
  const { formatMessage, locale } = useIntl();
  const tool = useTabKeyThatLeaves();
  return (
    <div className="page explorer">
      <PageHeading text={formatMessage({ id: 'explorer.title' })} />
      <Paragraph className="explorer-text">
        <FormattedMessage id="explorer.text" values={{ address: <code>/graphql</code> }} />
      </Paragraph>
      <Paragraph className="explorer-text" data-size="sm">
        <FormattedMessage id="explorer.kept" />
      </Paragraph>
      <a className="ds-link" href="#etter-api">
        <FormattedMessage id="explorer.skip" />
      </a>
      <div ref={tool} className="explorer-tool no-print">
        <Suspense fallback={<div aria-busy="true" />}>
          <Explorer key={locale} />
        </Suspense>
      </div>
      <Paragraph id="etter-api" tabIndex={-1} data-size="sm">
        <FormattedMessage id="explorer.made" />
      </Paragraph>
    </div>
  );
}

/** The editors would write a tab and hold the keyboard; here the key goes on to what is next, as on every page. */
function useTabKeyThatLeaves() {
  const tool = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const held = tool.current;
    const pass = (event: KeyboardEvent) => {
      if (event.key === 'Tab') event.stopPropagation();
    };
    held?.addEventListener('keydown', pass, { capture: true });
    return () => held?.removeEventListener('keydown', pass, { capture: true });
  }, []);
  return tool;
}
