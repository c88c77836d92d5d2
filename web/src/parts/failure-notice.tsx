import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { FormattedMessage } from 'react-intl';
import { otherProblems, Refused } from '../data/failures.ts';

interface FailureNoticeProps {
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** Fields of the question that show their own problems, as `problemAt` finds them. */
  readonly shownBeside?: readonly string[];
}

/** Says why there is no answer and what to do: the service's own words, or an offer to try again. */
export function FailureNotice({ error, onRetry, shownBeside = [] }: FailureNoticeProps) {
  if (!error) return null;
  if (error instanceof Refused) {
    const text = otherProblems(error, shownBeside);
    return text ? (
      <Alert data-color="warning" role="alert">
        {text}
      </Alert>
    ) : null;
  }
  return (
    <Alert data-color="danger" role="alert">
      <Paragraph>{error.message || <FormattedMessage id="frame.unreachable" />}</Paragraph>
      <Button className="gap-above" variant="secondary" data-size="sm" onClick={onRetry}>
        <FormattedMessage id="frame.retry" />
      </Button>
    </Alert>
  );
}
