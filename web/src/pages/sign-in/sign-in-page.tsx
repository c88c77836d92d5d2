import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useNavigate, useSearchParams } from 'react-router';
import { useSession, useViewer } from '../../data/use-viewer.ts';
import { PageHeading } from '../../parts/page-heading.tsx';

const failures = ['FORBIDDEN', 'UNAVAILABLE', 'UNAUTHENTICATED'];

/** The way in: at the issuer, or as a made-up user on one's own machine. */
export default function SignInPage() {
  const { formatMessage } = useIntl();
  const viewer = useViewer();
  const [address] = useSearchParams();
  const asked = address.get('til') ?? '/fylket';
  const to = /^\/(?![/\\])/.test(asked) ? asked : '/fylket';
  const failed = address.get('feil');
  return (
    <div className="page narrow">
      <PageHeading text={formatMessage({ id: 'sign-in.title' })} />
      {failed !== null && (
        <Alert data-color="warning" role="alert">
          <FormattedMessage id={`sign-in.failed.${failures.includes(failed) ? failed : 'UNAUTHENTICATED'}`} />
        </Alert>
      )}
      <Paragraph>
        <FormattedMessage id="sign-in.why" />
      </Paragraph>
      {viewer?.signIn === 'ISSUER' && (
        <a className="ds-button" data-variant="primary" href={`/auth/sign-in?returnTo=${encodeURIComponent(to)}`}>
          <FormattedMessage id="sign-in.issuer" />
        </a>
      )}
      {viewer?.signIn === 'NONE' && (
        <Alert data-color="info">
          <FormattedMessage id="sign-in.none" />
        </Alert>
      )}
      {viewer?.signIn === 'SAMPLE' && <SampleUsers users={viewer.sampleUsers} to={to} />}
    </div>
  );
}

interface SampleUsersProps {
  readonly users: readonly { readonly key: string; readonly label: string }[];
  readonly to: string;
}

function SampleUsers({ users, to }: SampleUsersProps) {
  const { tryAs } = useSession();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string>();
  const choose = (key: string) =>
    tryAs(key).then(
      () => navigate(to),
      (error: Error) => setProblem(error.message),
    );
  return (
    <>
      <Alert data-color="info">
        <FormattedMessage id="sign-in.sample" />
      </Alert>
      {problem !== undefined && (
        <Alert data-color="danger" role="alert">
          {problem}
        </Alert>
      )}
      <ul className="plain-list">
        {users.map(({ key, label }) => (
          <li key={key}>
            <Button variant="secondary" onClick={() => void choose(key)}>
              <FormattedMessage id="sign-in.tryAs" values={{ user: label }} />
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
