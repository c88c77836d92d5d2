import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { FormattedMessage } from 'react-intl';
import { otherProblems, Refused, Unreachable } from '../data/failures.ts';

interface FailureNoticeProps {
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** Fields of the question that show their own problems, as `problemAt` finds them. */
  readonly shownBeside?: readonly string[];
}

/** Says why there is no answer and what to do: the service's own words, and an offer to try again where that may help. */
export function FailureNotice({ error, onRetry, shownBeside = [] }: FailureNoticeProps) {
  if (!error) return null;
  const refused = error instanceof Refused;
  const text = refused
    ? otherProblems(error, shownBeside)
    : error.message || <FormattedMessage id="frame.unreachable" />;
  if (!text) return null;
  return (
    <Alert data-color={refused ? 'warning' : 'danger'} role="alert">
      <Paragraph>{text}</Paragraph>
      {error instanceof Unreachable && error.requestId !== undefined && (
        <Paragraph data-size="sm">
          <FormattedMessage id="frame.reference" values={{ id: error.requestId }} />
        </Paragraph>
      )}
      {(!refused || error.passes) && (
        <Button className="gap-above" variant="secondary" data-size="sm" onClick={onRetry}>
          <FormattedMessage id="frame.retry" />
        </Button>
      )}
    </Alert>
  );
}
