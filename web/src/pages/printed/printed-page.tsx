import { useIntl } from 'react-intl';
import { PageHeading } from '../../parts/page-heading.tsx';

export default function PrintedPage() {
  const { formatMessage } = useIntl();
  return (
    <div className="page">
      <PageHeading text={formatMessage({ id: 'printed.title' })} />
    </div>
  );
}
