import { useIntl } from 'react-intl';
import { PageHeading } from '../../parts/page-heading.tsx';

export function SearchPage() {
  const { formatMessage } = useIntl();
  return (
    <div className="page">
      <PageHeading text={formatMessage({ id: 'search.title' })} />
    </div>
  );
}
