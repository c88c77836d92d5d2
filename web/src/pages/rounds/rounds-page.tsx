import { Paragraph } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { mayDo, useViewer } from '../../data/use-viewer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { OwnCounty } from './own-county.tsx';
import { RoundBoard } from './round-board.tsx';
import { type Round, roundsQuery } from './rounds-query.ts';
import { StartRound } from './start-round.tsx';
import './rounds.css';

/** Mapping rounds: how far each county has come, for everyone; and for those who answer or run them, what to do. */
export default function RoundsPage() {
  const { formatMessage } = useIntl();
  const viewer = useViewer();
  const { data, error, refetch } = useAnswer(roundsQuery, {});
  const runs = mayDo(viewer, 'RUN_ROUNDS');
  return (
    <div className="page rounds">
      <PageHeading text={formatMessage({ id: 'rounds.title' })} />
      <Paragraph>
        <FormattedMessage id="rounds.what" />
      </Paragraph>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <div className="rounds-waiting" aria-busy="true" />}
      {data?.rounds.length === 0 && (
        <Paragraph>
          <FormattedMessage id="rounds.none" />
        </Paragraph>
      )}
      {data?.rounds.map((round) => (
        <OneRound key={round.id} round={round} runs={runs} />
      ))}
      {runs && <StartRound />}
    </div>
  );
}

function OneRound({ round, runs }: { readonly round: Round; readonly runs: boolean }) {
  const { formatDate } = useIntl();
  const own = round.counties.filter(({ mayAnswer }) => mayAnswer);
  const deadline = formatDate(round.deadline, { dateStyle: 'long' });
  return (
    <section className="rounds-round" aria-labelledby={`round-${round.id}`}>
      <h2 id={`round-${round.id}`}>
        <FormattedMessage id="rounds.year" values={{ year: round.schoolYear }} />
      </h2>
      <Paragraph>
        <FormattedMessage id={`rounds.status.${round.status}`} values={{ deadline }} />{' '}
        {round.status === 'CLOSED' && (
          <Link className="ds-link" to={`/dekning?datasett=${round.dataset}`}>
            <FormattedMessage id="rounds.toCoverage" />
          </Link>
        )}
      </Paragraph>
      {!runs && own.map((county) => <OwnCounty key={county.county.number} round={round} county={county} />)}
      <RoundBoard round={round} runs={runs} />
    </section>
  );
}
