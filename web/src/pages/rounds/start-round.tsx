import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Problem } from '../../data/failures.ts';
import { useAct } from '../../data/use-act.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { startMutation } from './rounds-query.ts';

/** Begins a mapping of a school year in every county of today. */
export function StartRound() {
  const { formatMessage } = useIntl();
  const [schoolYear, setSchoolYear] = useState('');
  const [deadline, setDeadline] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { act, acting, error, forget } = useAct(startMutation);
  const problem = (path: string) => problems.find((one) => one.path === path)?.message;
  const start = async () => {
    const data = await act({ input: { schoolYear, deadline } });
    setProblems(data?.startRound.problems ?? []);
    if (data?.startRound.round) setSchoolYear('');
  };
  return (
    <form
      className="rounds-start"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h2>
        <FormattedMessage id="rounds.start" />
      </h2>
      <FailureNotice error={error} onRetry={forget} />
      <div className="row">
        <Textfield
          data-size="sm"
          label={formatMessage({ id: 'rounds.schoolYear' })}
          value={schoolYear}
          error={problem('schoolYear')}
          onChange={(event) => setSchoolYear(event.target.value)}
        />
        <Textfield
          data-size="sm"
          type="date"
          label={formatMessage({ id: 'rounds.deadline' })}
          value={deadline}
          error={problem('deadline')}
          onChange={(event) => setDeadline(event.target.value)}
        />
      </div>
      <Button type="submit" data-size="sm" disabled={acting || schoolYear === '' || deadline === ''}>
        <FormattedMessage id="rounds.start.button" />
      </Button>
    </form>
  );
}
