import { Alert, Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import type { VariablesOf } from '../../data/graphql.ts';
import { useAct } from '../../data/use-act.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { usePeriodText } from '../../parts/closed.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { useLabels } from '../../parts/labels.ts';
import { NotRecorded } from '../../parts/not-recorded.tsx';
import { History } from './history.tsx';
import { closeMutation, type Keeping, keepingQuery, reopenMutation } from './keeping-query.ts';

/** What a county says of its offer, who answers for it, what those who may can do with it, and what has happened to it. */
export function KeepingOf({ id }: { readonly id: string }) {
  const { data } = useAnswer(keepingQuery, { id });
  const measure = data?.measure;
  if (!measure) return null;
  return (
    <>
      {measure.status !== 'PUBLISHED' && (
        <Alert data-color="warning">
          <FormattedMessage id={`measure.status.${measure.status}`} />
        </Alert>
      )}
      <Doing measure={measure} />
      {measure.formVersion === 'REGISTER_2026' && <Offer measure={measure} />}
      <History measure={measure} />
    </>
  );
}

function Doing({ measure }: { readonly measure: Keeping }) {
  const { id, status, mayChange, mayPropose, version } = measure;
  const reopen = useAct(reopenMutation);
  if (!mayChange && !mayPropose) return null;
  return (
    <div className="measure-doing no-print">
      <FailureNotice error={reopen.error} onRetry={reopen.forget} />
      <div className="row">
        {status !== 'CLOSED' && (
          <Link className="ds-button" data-variant="secondary" data-size="sm" to={`/tiltak/${id}/endre`}>
            <FormattedMessage id={mayChange ? 'measure.change' : 'measure.propose'} />
          </Link>
        )}
        {mayChange && status === 'PUBLISHED' && (
          <Link className="ds-link" to={`/tiltak/${id}/slaa-sammen`}>
            <FormattedMessage id="measure.merge" />
          </Link>
        )}
        {mayChange && status === 'PUBLISHED' && <Closing id={id} version={version} />}
        {mayChange && status === 'CLOSED' && (
          <Button data-size="sm" disabled={reopen.acting} onClick={() => void reopen.act({ id, version })}>
            <FormattedMessage id="measure.reopen" />
          </Button>
        )}
      </div>
    </div>
  );
}

type Reason = VariablesOf<typeof closeMutation>['because'];
const reasons: readonly Reason[] = ['ENDED', 'NO_FUNDING', 'NOT_A_MEASURE', 'OTHER'];

/** Closing asks why, and can be taken back. */
function Closing({ id, version }: { readonly id: string; readonly version: number }) {
  const { formatMessage } = useIntl();
  const [asking, setAsking] = useState(false);
  const [because, setBecause] = useState<Reason>('ENDED');
  const { act, acting, error, forget } = useAct(closeMutation);
  if (!asking) {
    return (
      <Button variant="tertiary" data-size="sm" onClick={() => setAsking(true)}>
        <FormattedMessage id="measure.close" />
      </Button>
    );
  }
  return (
    <div className="row">
      <FailureNotice error={error} onRetry={forget} />
      <Field data-size="sm">
        <Label>
          <FormattedMessage id="measure.close.why" />
        </Label>
        <Select value={because} onChange={(event) => setBecause(event.target.value as Reason)}>
          {reasons.map((reason) => (
            <Select.Option key={reason} value={reason}>
              {formatMessage({ id: `measure.close.${reason}` })}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Button data-color="danger" data-size="sm" disabled={acting} onClick={() => void act({ id, version, because })}>
        <FormattedMessage id="measure.close" />
      </Button>
    </div>
  );
}

/** What only the register's own form asks, answered or not. */
function Offer({ measure }: { readonly measure: Keeping }) {
  const { formatMessage } = useIntl();
  const { labelOf } = useLabels();
  const periodText = usePeriodText();
  const { weeklyTime, credentials, links } = measure;
  const number = (id: string, count: number | null) =>
    count === null ? null : formatMessage({ id: `measure.offer.${id}.value` }, { count });
  const hours = (['school', 'alternative', 'enterprise'] as const)
    .filter((place) => weeklyTime?.[place] != null)
    .map((place) => formatMessage({ id: `measure.offer.weeklyTime.${place}` }, { count: weeklyTime?.[place] ?? 0 }));
  const listed = (texts: readonly string[] | undefined) =>
    texts?.length === 0 ? formatMessage({ id: 'parts.none' }) : texts?.join(', ');
  const coded = (list: string, codes: readonly string[] | null) => listed(codes?.map((code) => labelOf(list, code)));
  const rows = [
    ['startsWithin', number('startsWithin', measure.startsWithin)],
    ['duration', number('duration', measure.duration)],
    ['capacity', number('capacity', measure.capacity)],
    ['weeklyTime', hours.length === 0 ? null : hours.join(', ')],
    ['periods', listed(measure.periods?.map(periodText))],
    ['credentials', coded('Credential', credentials)],
    ['contact', measure.contact],
    ['mayBeShared', coded('ShareableData', measure.mayBeShared)],
  ] as const;
  return (
    <section className="measure-box" aria-labelledby="measure-offer">
      <h2 id="measure-offer">
        <FormattedMessage id="measure.offer" />
      </h2>
      <dl className="measure-list">
        {rows.map(([name, text]) => (
          <div key={name}>
            <dt>
              <FormattedMessage id={`measure.offer.${name}`} />
            </dt>
            <dd>{text ?? <NotRecorded />}</dd>
          </div>
        ))}
        <div>
          <dt>
            <FormattedMessage id="measure.offer.links" />
          </dt>
          <dd>
            {links === null || links.length === 0 ? (
              <NotRecorded />
            ) : (
              links.map((link) => <OutsideLink key={link} to={link} />)
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function OutsideLink({ to }: { readonly to: string }) {
  return (
    <a className="ds-link measure-outside" href={to} rel="noreferrer noopener nofollow">
      {to}
    </a>
  );
}
