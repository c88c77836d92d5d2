import { Button } from '@digdir/designsystemet-react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAddress } from '../../data/use-address.ts';
import { comparedOf, withChoice } from './search-address.ts';

/** What is chosen to be compared, and the way there; needs two. */
export function CompareBar() {
  const [address, setAddress] = useAddress();
  const compared = comparedOf(address);
  if (compared.length === 0) return null;
  const target = `/sammenlign?${new URLSearchParams(compared.map((id) => ['tiltak', id]))}`;
  return (
    <div className="search-compare no-print" role="status">
      <FormattedMessage id="search.compare.count" values={{ count: compared.length }} />
      {compared.length > 1 && (
        <Link className="ds-button" data-variant="primary" data-size="sm" to={target}>
          <FormattedMessage id="search.compare.go" />
        </Link>
      )}
      <Button
        variant="tertiary"
        data-size="sm"
        onClick={() => setAddress((former) => withChoice(former, 'compared', []), { replace: true })}
      >
        <FormattedMessage id="search.compare.clear" />
      </Button>
    </div>
  );
}
