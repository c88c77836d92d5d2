import { useIntl } from 'react-intl';
import { PageHeading } from '../../parts/page-heading.tsx';

export default function ComparePage() {
  const { formatMessage } = useIntl();
  return (
    <div className="page">
      <PageHeading text={formatMessage({ id: 'compare.title' })} />
    </div>
  );
}
