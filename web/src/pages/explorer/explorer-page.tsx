import { useIntl } from 'react-intl';
import { PageHeading } from '../../parts/page-heading.tsx';

export default function ExplorerPage() {
  const { formatMessage } = useIntl();
  return (
    <div className="page">
      <PageHeading text={formatMessage({ id: 'explorer.title' })} />
    </div>
  );
}
