import { Alert, Switch } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAddress } from '../../data/use-address.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { type Comparison, compareQuery } from './compare-query.ts';
import { ComparisonTable } from './comparison-table.tsx';
import './compare.css';

const atMost = 4;

/** Two to four measures side by side, with what differs between them. */
export default function ComparePage() {
  const { formatMessage } = useIntl();
  const [address, setAddress] = useAddress();
  const ids = [...new Set(address.getAll('tiltak'))].slice(0, atMost);
  const some = ids.length > 0;
  const { data, error, refetch } = useAnswer(compareQuery, { ids }, { enabled: some, keepFormer: some });
  const comparison = some ? data?.compareMeasures : undefined;
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const remove = (id: string) =>
    setAddress(() => new URLSearchParams(ids.filter((one) => one !== id).map((one) => ['tiltak', one])));
  return (
    <div className="page">
      <PageHeading text={formatMessage({ id: 'compare.title' })} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      <Hint few={ids.length < 2} comparison={comparison} />
      {comparison !== undefined && comparison.measures.length > 1 && (
        <Switch
          className="no-print"
          data-size="sm"
          label={formatMessage({ id: 'compare.onlyDifferences' })}
          checked={onlyDifferences}
          onChange={(event) => setOnlyDifferences(event.target.checked)}
        />
      )}
      {comparison !== undefined && comparison.measures.length > 0 && (
        <ComparisonTable comparison={comparison} onlyDifferences={onlyDifferences} onRemove={remove} />
      )}
    </div>
  );
}

/** What to do where there is too little to compare, or an address names what is not there. */
function Hint({ few, comparison }: { readonly few: boolean; readonly comparison: Comparison | undefined }) {
  const gone = comparison?.missing.length ?? 0;
  return (
    <>
      {gone > 0 && (
        <Alert data-color="warning" data-size="sm">
          <FormattedMessage id="compare.gone" values={{ count: gone }} />
        </Alert>
      )}
      {(few || (comparison !== undefined && comparison.measures.length < 2)) && (
        <p>
          <FormattedMessage id="compare.choose" />{' '}
          <Link className="ds-link" to="/">
            <FormattedMessage id="compare.search" />
          </Link>
        </p>
      )}
    </>
  );
}
