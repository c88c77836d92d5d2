import { Button } from '@digdir/designsystemet-react';
import { FormattedMessage } from 'react-intl';
import { Link, useLocation, useNavigate } from 'react-router';
import { useSession, useViewer } from '../data/use-viewer.ts';

/** Who is signed in, and the way in or out; nothing where nobody can sign in. */
export function Visitor() {
  const viewer = useViewer();
  const { signOut } = useSession();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  if (viewer === undefined || viewer.signIn === 'NONE') return null;
  if (viewer.role === 'ANONYMOUS') {
    const back = pathname === '/logg-inn' ? '' : `?til=${encodeURIComponent(pathname + search)}`;
    return (
      <Link className="ds-link frame-visitor" to={`/logg-inn${back}`}>
        <FormattedMessage id="frame.signIn" />
      </Link>
    );
  }
  return (
    <span className="frame-visitor">
      <span className="frame-role">{viewer.name ?? <FormattedMessage id={`frame.role.${viewer.role}`} />}</span>
      <Button variant="tertiary" data-size="sm" onClick={() => void signOut().then(() => navigate('/'))}>
        <FormattedMessage id="frame.signOut" />
      </Button>
    </span>
  );
}
