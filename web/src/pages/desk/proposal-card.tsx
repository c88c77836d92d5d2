import { Alert, Button, Checkbox, Field, Label, Select, Tag } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import type { VariablesOf } from '../../data/graphql.ts';
import { useAct } from '../../data/use-act.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { type DeskProposal, decideMutation } from './desk-query.ts';

/** One proposal: what it would change beside what is recorded, who in which role, why; and for its owner the decision. */
export function ProposalCard({ proposal }: { readonly proposal: DeskProposal }) {
  const [taken, setTaken] = useState<readonly string[]>(() => proposal.changes.map(({ field }) => field));
  const { measure, status, stale, changes, mayDecide } = proposal;
  return (
    <article className="desk-proposal">
      <h3>
        {measure === null ? (
          <FormattedMessage id="desk.proposal.gone" />
        ) : (
          <Link className="ds-link" to={`/tiltak/${measure.id}`}>
            {measure.name}
          </Link>
        )}
        {status !== 'OPEN' && (
          <Tag data-size="sm" data-color={status === 'DECLINED' ? 'neutral' : 'success'}>
            <FormattedMessage id={`desk.status.${status}`} />
          </Tag>
        )}
      </h3>
      <p className="desk-note">
        <FormattedMessage
          id="desk.proposal.by"
          values={{ by: proposal.proposedBy, date: new Date(proposal.proposedAt) }}
        />
      </p>
      <p className="desk-because">
        «{proposal.because}»
        {proposal.source !== null && (
          <FormattedMessage id="desk.proposal.source" values={{ source: proposal.source }} />
        )}
      </p>
      {stale && status === 'OPEN' && (
        <Alert data-color="warning" data-size="sm">
          <FormattedMessage id="desk.proposal.stale" />
        </Alert>
      )}
      <ul className="desk-changes">
        {changes.map((change) => (
          <li key={change.field}>
            <Change
              change={change}
              taken={mayDecide ? taken.includes(change.field) : undefined}
              onTake={(take) => setTaken(take ? [...taken, change.field] : taken.filter((one) => one !== change.field))}
            />
          </li>
        ))}
      </ul>
      {mayDecide && <Decision proposal={proposal} taken={taken} />}
      {status === 'DECLINED' && proposal.declineReason !== null && (
        <p className="desk-note">
          <FormattedMessage id={`desk.reason.${proposal.declineReason}`} />
        </p>
      )}
    </article>
  );
}

interface ChangeProps {
  readonly change: DeskProposal['changes'][number];
  /** Undefined: it is not for the reader to decide. */
  readonly taken: boolean | undefined;
  readonly onTake: (take: boolean) => void;
}

function Change({ change, taken, onTake }: ChangeProps) {
  const { label, before, current, proposed, stale } = change;
  const words = (
    <span>
      <del>{stale ? current : before}</del> <span aria-hidden>→</span> <ins>{proposed}</ins>
    </span>
  );
  if (taken === undefined) {
    return (
      <>
        <strong>{label}:</strong> {words}
      </>
    );
  }
  return (
    <Checkbox
      data-size="sm"
      value={change.field}
      checked={taken}
      label={label}
      description={words}
      onChange={(event) => onTake(event.target.checked)}
    />
  );
}

type Reason = NonNullable<VariablesOf<typeof decideMutation>['reason']>;
const reasons: readonly Reason[] = ['NOT_CORRECT', 'CANNOT_BE_CONFIRMED', 'ALREADY_CHANGED', 'NOT_FOR_THE_REGISTER'];

function Decision({ proposal, taken }: { readonly proposal: DeskProposal; readonly taken: readonly string[] }) {
  const { formatMessage } = useIntl();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState<Reason>('NOT_CORRECT');
  const [problem, setProblem] = useState<string>();
  const { act, acting, error, forget } = useAct(decideMutation);
  const { id, changes } = proposal;
  const decide = async (variables: Omit<VariablesOf<typeof decideMutation>, 'id'>) => {
    const data = await act({ id, ...variables });
    setProblem(data?.decideProposal.problems.map(({ message }) => message).join(' ') || undefined);
  };
  const some = taken.length > 0 && taken.length < changes.length;
  return (
    <div className="desk-decision">
      <FailureNotice error={error} onRetry={forget} />
      {problem !== undefined && (
        <Alert data-color="warning" role="alert">
          {problem}
        </Alert>
      )}
      <div className="row">
        <Button
          data-size="sm"
          disabled={acting || taken.length === 0}
          onClick={() => void decide({ accept: true, ...(some ? { fields: [...taken] } : {}) })}
        >
          <FormattedMessage id={some ? 'desk.accept.some' : 'desk.accept'} values={{ count: taken.length }} />
        </Button>
        {!declining && (
          <Button variant="secondary" data-size="sm" onClick={() => setDeclining(true)}>
            <FormattedMessage id="desk.decline" />
          </Button>
        )}
      </div>
      {declining && (
        <div className="row">
          <Field data-size="sm">
            <Label>
              <FormattedMessage id="desk.decline.why" />
            </Label>
            <Select value={reason} onChange={(event) => setReason(event.target.value as Reason)}>
              {reasons.map((one) => (
                <Select.Option key={one} value={one}>
                  {formatMessage({ id: `desk.reason.${one}` })}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <Button
            data-color="danger"
            data-size="sm"
            disabled={acting}
            onClick={() => void decide({ accept: false, reason })}
          >
            <FormattedMessage id="desk.decline" />
          </Button>
        </div>
      )}
    </div>
  );
}
