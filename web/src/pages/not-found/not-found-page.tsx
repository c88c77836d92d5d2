import { Paragraph } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { PageHeading } from '../../parts/page-heading.tsx';

export function NotFoundPage() {
  const { formatMessage } = useIntl();
  return (
    <div className="page narrow">
      <PageHeading text={formatMessage({ id: 'not-found.title' })} />
      <Paragraph>
        <FormattedMessage id="not-found.text" />
      </Paragraph>
      <Link className="ds-button" data-variant="primary" to="/">
        <FormattedMessage id="not-found.search" />
      </Link>
    </div>
  );
}
