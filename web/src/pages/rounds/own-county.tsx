import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAct } from '../../data/use-act.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { confirmInRoundMutation, type Round, type RoundCounty, submitMutation } from './rounds-query.ts';

interface OwnCountyProps {
  readonly round: Round;
  readonly county: RoundCounty;
}

/** What a county has left to answer: each measure is confirmed with one click, or opened to be changed or closed. */
export function OwnCounty({ round, county }: OwnCountyProps) {
  const confirm = useAct(confirmInRoundMutation);
  const submit = useAct(submitMutation);
  const [problem, setProblem] = useState<string>();
  const left = county.entries.filter(({ outcome }) => outcome === 'LEFT');
  const send = async () => {
    const data = await submit.act({ round: round.id, county: county.county.number });
    setProblem(data?.submitCounty.problems.map(({ message }) => message).join(' ') || undefined);
  };
  return (
    <div className="rounds-own">
      <h3>{county.county.name}</h3>
      {county.returnedBecause !== null && (
        <Alert data-color="warning">
          <FormattedMessage id="rounds.returned" values={{ because: county.returnedBecause }} />
        </Alert>
      )}
      <FailureNotice error={confirm.error ?? submit.error} onRetry={confirm.forget} />
      {problem !== undefined && (
        <Alert data-color="warning" role="alert">
          {problem}
        </Alert>
      )}
      <Paragraph>
        <FormattedMessage id="rounds.left" values={{ count: left.length }} />
      </Paragraph>
      <ul className="plain-list rounds-left">
        {left.map(({ id, name, version }) => (
          <li key={id} className="row">
            <Link className="ds-link" to={`/tiltak/${id}`}>
              {name}
            </Link>
            <Button data-size="sm" disabled={confirm.acting} onClick={() => void confirm.act({ id, version })}>
              <CheckmarkIcon aria-hidden />
              <FormattedMessage id="rounds.confirm" />
              <span className="ds-sr-only">: {name}</span>
            </Button>
            <Link className="ds-button" data-variant="secondary" data-size="sm" to={`/tiltak/${id}/endre`}>
              <FormattedMessage id="rounds.change" />
              <span className="ds-sr-only">: {name}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="row">
        <Link className="ds-button" data-variant="secondary" data-size="sm" to={`/nytt?fylke=${county.county.number}`}>
          <FormattedMessage id="rounds.add" />
        </Link>
        <Button data-size="sm" disabled={submit.acting || left.length > 0} onClick={() => void send()}>
          <FormattedMessage id="rounds.submit" />
        </Button>
      </div>
    </div>
  );
}
