import { useIntl } from 'react-intl';
import { PageHeading } from '../../parts/page-heading.tsx';

export default function MeasurePage() {
  const { formatMessage } = useIntl();
  return (
    <div className="page">
      <PageHeading text={formatMessage({ id: 'measure.title' })} />
    </div>
  );
}
