import { Button, Tag } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../data/use-act.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { SecretNotice } from './secret-notice.tsx';
import { removeMutation, resendMutation, rotateMutation, type Webhook } from './webhooks-query.ts';

/** One address: what it is told of, whether it takes it, what it did not take and why, and what to do about it. */
export function WebhookCard({ webhook }: { readonly webhook: Webhook }) {
  const { url, changes, county, deliveredAt, waiting } = webhook;
  return (
    <article className="webhooks-card" aria-labelledby={`webhook-${webhook.id}`}>
      <h2 id={`webhook-${webhook.id}`} className="webhooks-address">
        {url} <State webhook={webhook} />
      </h2>
      <p className="webhooks-note">
        {county === null ? <FormattedMessage id="webhooks.nation" /> : county.name}.{' '}
        <FormattedMessage id="webhooks.wanted" />{' '}
        <a className="ds-link webhooks-address" href={`/api/v1/changes.json?${changes}`}>
          {changes === '' ? <FormattedMessage id="webhooks.about.all" /> : changes}
        </a>
      </p>
      <p className="webhooks-note">
        {deliveredAt === null ? (
          <FormattedMessage id="webhooks.delivered.never" />
        ) : (
          <FormattedMessage id="webhooks.delivered" values={{ date: new Date(deliveredAt) }} />
        )}{' '}
        <FormattedMessage id="webhooks.waits" values={{ count: waiting }} />
      </p>
      <Failing webhook={webhook} />
      <DeadLetters webhook={webhook} />
      <Doing webhook={webhook} />
    </article>
  );
}

function State({ webhook: { status, failingSince } }: { readonly webhook: Webhook }) {
  const state = status === 'GONE' ? 'GONE' : failingSince === null ? 'WORKS' : 'FAILS';
  return (
    <Tag data-size="sm" data-color={state === 'WORKS' ? 'success' : 'warning'}>
      <FormattedMessage id={`webhooks.state.${state}`} />
    </Tag>
  );
}

function Failing({ webhook: { failingSince, lastFailure, nextTryAt } }: { readonly webhook: Webhook }) {
  if (failingSince === null) return null;
  return (
    <p>
      <FormattedMessage id="webhooks.failing" values={{ date: new Date(failingSince) }} /> {lastFailure}{' '}
      {nextTryAt !== null && <FormattedMessage id="webhooks.next" values={{ date: new Date(nextTryAt) }} />}
    </p>
  );
}

function DeadLetters({ webhook: { deadCount, deadLetters } }: { readonly webhook: Webhook }) {
  if (deadCount === 0) return null;
  return (
    <details>
      <summary>
        <FormattedMessage id="webhooks.dead" values={{ count: deadCount }} />
      </summary>
      <ul>
        {deadLetters.map(({ id, measure, version, reason, since }) => (
          <li key={id}>
            <Link className="ds-link" to={`/tiltak/${measure}`}>
              <FormattedMessage id="webhooks.dead.change" values={{ version }} />
            </Link>{' '}
            <FormattedMessage id="webhooks.dead.since" values={{ date: new Date(since) }} /> {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Doing({ webhook: { id, url, status, deadCount, failingSince } }: { readonly webhook: Webhook }) {
  const [secret, setSecret] = useState<string | null>(null);
  const resend = useAct(resendMutation);
  const rotate = useAct(rotateMutation);
  const remove = useAct(removeMutation);
  const { error, forget } = [resend, rotate, remove].find((act) => act.error !== null) ?? resend;
  const acting = resend.acting || rotate.acting || remove.acting;
  return (
    <>
      <FailureNotice error={error} onRetry={forget} />
      {secret !== null && <SecretNotice secret={secret} />}
      <p className="row">
        {(deadCount > 0 || failingSince !== null || status === 'GONE') && (
          <Button data-size="sm" disabled={acting} onClick={() => void resend.act({ id })}>
            <FormattedMessage id="webhooks.resend" />
            <span className="ds-sr-only">: {url}</span>
          </Button>
        )}
        <Button
          data-size="sm"
          variant="secondary"
          disabled={acting}
          onClick={() => void rotate.act({ id }).then((data) => setSecret(data?.rotateWebhookSecret.secret ?? null))}
        >
          <FormattedMessage id="webhooks.rotate" />
          <span className="ds-sr-only">: {url}</span>
        </Button>
        <Button data-size="sm" variant="secondary" disabled={acting} onClick={() => void remove.act({ id, url })}>
          <FormattedMessage id="webhooks.remove" />
          <span className="ds-sr-only">: {url}</span>
        </Button>
      </p>
    </>
  );
}
