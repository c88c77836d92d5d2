import { Paragraph, Table } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAddress } from '../../data/use-address.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { mayDo, useViewer } from '../../data/use-viewer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { auditQuery } from './audit-query.ts';
import './audit.css';

/** Who did what, and what was refused, the latest first: for administrators. What was written is not in it. */
export default function AuditPage() {
  const { formatMessage } = useIntl();
  const viewer = useViewer();
  return (
    <div className="page">
      <PageHeading text={formatMessage({ id: 'audit.title' })} />
      {viewer !== undefined && !mayDo(viewer, 'READ_AUDIT') && (
        <Paragraph>
          <FormattedMessage id="audit.notYours" />{' '}
          <Link className="ds-link" to="/logg-inn?til=%2Flogg">
            <FormattedMessage id="frame.signIn" />
          </Link>
        </Paragraph>
      )}
      {mayDo(viewer, 'READ_AUDIT') && <Log />}
    </div>
  );
}

function Log() {
  const { formatDate, formatMessage, messages } = useIntl();
  const [address] = useAddress();
  const before = address.get('foer');
  const { data, error, refetch } = useAnswer(auditQuery, { before }, { keepFormer: true, forgetAfterMs: 0 });
  const entries = data?.auditLog ?? [];
  const oldest = entries.at(-1)?.id;
  const said = (id: string, otherwise: string) => (Object.hasOwn(messages, id) ? formatMessage({ id }) : otherwise);
  return (
    <>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      <Paragraph>
        <FormattedMessage id="audit.about" />
      </Paragraph>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its window is scrolled by keyboard */}
      <section className="audit-scroll" aria-label={formatMessage({ id: 'audit.title' })} tabIndex={0}>
        <Table data-size="sm" className="audit">
          <caption className="ds-sr-only">
            <FormattedMessage id="audit.title" />
          </caption>
          <thead>
            <tr>
              {(['at', 'role', 'act', 'subject', 'outcome'] as const).map((column) => (
                <th key={column} scope="col">
                  <FormattedMessage id={`audit.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map(({ id, at, actor, roleLabel, act, subject, outcome, requestId }) => (
              <tr key={id}>
                <td>{formatDate(at, { dateStyle: 'short', timeStyle: 'medium' })}</td>
                <td>
                  {roleLabel}
                  {actor !== null && <span className="audit-actor">{actor}</span>}
                </td>
                <td>{said(`audit.act.${act}`, act)}</td>
                <td>
                  {subject !== null && <code>{subject}</code>}
                  {requestId !== null && (
                    <span className="audit-actor">
                      <FormattedMessage id="audit.request" values={{ id: requestId }} />
                    </span>
                  )}
                </td>
                <td>{said(`audit.outcome.${outcome}`, outcome)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
      <p className="row">
        {before !== null && (
          <Link className="ds-link" to="/logg">
            <FormattedMessage id="audit.latest" />
          </Link>
        )}
        {oldest !== undefined && entries.length === 100 && (
          <Link className="ds-link" to={`/logg?foer=${oldest}`}>
            <FormattedMessage id="audit.older" />
          </Link>
        )}
      </p>
    </>
  );
}
