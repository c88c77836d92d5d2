import { Alert, Button, Table, Tag, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../data/use-act.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { closeRoundMutation, type Round, type RoundCounty, returnMutation } from './rounds-query.ts';

interface RoundBoardProps {
  readonly round: Round;
  /** The reader runs the round: may give answers back and close it. */
  readonly runs: boolean;
}

const counts = ['left', 'confirmed', 'changed', 'added', 'closed'] as const;
const colors = { WAITING: 'neutral', SUBMITTED: 'success', RETURNED: 'warning' } as const;

/** How far every county has come, one row each. */
export function RoundBoard({ round, runs }: RoundBoardProps) {
  const close = useAct(closeRoundMutation);
  const submitted = round.counties.filter(({ status }) => status === 'SUBMITTED').length;
  return (
    <>
      <FailureNotice error={close.error} onRetry={close.forget} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="rounds-scroll" aria-labelledby={`round-${round.id}`} tabIndex={0}>
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">
                <FormattedMessage id="rounds.county" />
              </Table.HeaderCell>
              <Table.HeaderCell scope="col">
                <FormattedMessage id="rounds.answer" />
              </Table.HeaderCell>
              {counts.map((count) => (
                <Table.HeaderCell key={count} scope="col">
                  <FormattedMessage id={`rounds.count.${count}`} />
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {round.counties.map((county) => (
              <Table.Row key={county.county.number}>
                <Table.HeaderCell scope="row">{county.county.name}</Table.HeaderCell>
                <Table.Cell>
                  <Tag data-size="sm" data-color={colors[county.status]}>
                    <FormattedMessage id={`rounds.answer.${county.status}`} />
                  </Tag>
                  {runs && round.status === 'OPEN' && county.status === 'SUBMITTED' && (
                    <GiveBack round={round.id} county={county} />
                  )}
                </Table.Cell>
                {counts.map((count) => (
                  <Table.Cell key={count}>{county[count]}</Table.Cell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </section>
      {runs && round.status === 'OPEN' && (
        <div className="row">
          <Button
            variant="secondary"
            data-size="sm"
            disabled={close.acting || submitted === 0}
            onClick={() => void close.act({ round: round.id })}
          >
            <FormattedMessage id="rounds.close" />
          </Button>
          <span>
            <FormattedMessage id="rounds.close.note" values={{ submitted, all: round.counties.length }} />
          </span>
        </div>
      )}
    </>
  );
}

function GiveBack({ round, county }: { readonly round: string; readonly county: RoundCounty }) {
  const { formatMessage } = useIntl();
  const [asking, setAsking] = useState(false);
  const [because, setBecause] = useState('');
  const { act, acting, error } = useAct(returnMutation);
  if (!asking) {
    return (
      <Button variant="tertiary" data-size="sm" onClick={() => setAsking(true)}>
        <FormattedMessage id="rounds.giveBack" />
        <span className="ds-sr-only">: {county.county.name}</span>
      </Button>
    );
  }
  return (
    <span className="rounds-back">
      {error && <Alert data-color="warning">{error.message}</Alert>}
      <Textfield
        data-size="sm"
        label={formatMessage({ id: 'rounds.giveBack.why' })}
        maxLength={500}
        value={because}
        onChange={(event) => setBecause(event.target.value)}
      />
      <Button
        data-size="sm"
        disabled={acting || because.trim() === ''}
        onClick={() => void act({ round, county: county.county.number, because })}
      >
        <FormattedMessage id="rounds.giveBack" />
      </Button>
    </span>
  );
}
