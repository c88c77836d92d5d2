import { Paragraph } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { mayDo, useViewer, type Viewer } from '../../data/use-viewer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { NewWebhook } from './new-webhook.tsx';
import { WebhookCard } from './webhook-card.tsx';
import { webhooksQuery } from './webhooks-query.ts';
import './webhooks.css';

/** Addresses that are told of changes: what state each is in, what did not arrive and why, and a new one. */
export default function WebhooksPage() {
  const { formatMessage } = useIntl();
  const viewer = useViewer();
  return (
    <div className="page webhooks">
      <PageHeading text={formatMessage({ id: 'webhooks.title' })} />
      <Paragraph>
        <FormattedMessage id="webhooks.what" />
      </Paragraph>
      {viewer !== undefined && !mayDo(viewer, 'KEEP_WEBHOOKS') && (
        <Paragraph>
          <FormattedMessage id="webhooks.notYours" />{' '}
          <Link className="ds-link" to="/logg-inn?til=%2Fvarsler">
            <FormattedMessage id="frame.signIn" />
          </Link>
        </Paragraph>
      )}
      {viewer !== undefined && mayDo(viewer, 'KEEP_WEBHOOKS') && <Kept viewer={viewer} />}
    </div>
  );
}

function Kept({ viewer }: { readonly viewer: Viewer }) {
  const { data, error, refetch } = useAnswer(webhooksQuery, {}, { keepFormer: true });
  return (
    <>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <div className="webhooks-waiting" aria-busy="true" />}
      {data?.webhooks.length === 0 && (
        <Paragraph>
          <FormattedMessage id="webhooks.none" />
        </Paragraph>
      )}
      <ul className="plain-list webhooks-list">
        {data?.webhooks.map((webhook) => (
          <li key={webhook.id}>
            <WebhookCard webhook={webhook} />
          </li>
        ))}
      </ul>
      <NewWebhook viewer={viewer} />
    </>
  );
}
