import { Alert, Switch } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAddress } from '../../data/use-address.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import type { WholeMeasure } from '../../parts/whole-measure.ts';
import { compareQuery } from './compare-query.ts';
import { ComparisonTable } from './comparison-table.tsx';
import './compare.css';

const atMost = 4;

/** Two to four measures side by side, with what differs between them. */
export default function ComparePage() {
  const { formatMessage } = useIntl();
  const [address, setAddress] = useAddress();
  const ids = [...new Set(address.getAll('tiltak'))].slice(0, atMost);
  const [a = '', b = '', c = '', d = ''] = ids;
  const { data, error, refetch } = useAnswer(
    compareQuery,
    { a, b, c, d, hasB: b !== '', hasC: c !== '', hasD: d !== '' },
    { enabled: a !== '', keepFormer: a !== '' },
  );
  const measures = useMemo(
    () => (a === '' ? [] : [data?.a, data?.b, data?.c, data?.d].filter((one) => one != null)),
    [a, data],
  );
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const remove = (id: string) =>
    setAddress(() => new URLSearchParams(ids.filter((one) => one !== id).map((one) => ['tiltak', one])));
  return (
    <div className="page">
      <PageHeading text={formatMessage({ id: 'compare.title' })} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      <Hint ids={ids} measures={measures} answered={data !== undefined} />
      {measures.length > 1 && (
        <Switch
          className="no-print"
          data-size="sm"
          label={formatMessage({ id: 'compare.onlyDifferences' })}
          checked={onlyDifferences}
          onChange={(event) => setOnlyDifferences(event.target.checked)}
        />
      )}
      {measures.length > 0 && (
        <ComparisonTable measures={measures} onlyDifferences={onlyDifferences} onRemove={remove} />
      )}
    </div>
  );
}

interface HintProps {
  readonly ids: readonly string[];
  readonly measures: readonly WholeMeasure[];
  readonly answered: boolean;
}

/** What to do where there is too little to compare, or an address names what is not there. */
function Hint({ ids, measures, answered }: HintProps) {
  const gone = answered ? ids.length - measures.length : 0;
  return (
    <>
      {gone > 0 && (
        <Alert data-color="warning" data-size="sm">
          <FormattedMessage id="compare.gone" values={{ count: gone }} />
        </Alert>
      )}
      {(ids.length < 2 || (answered && measures.length < 2)) && (
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
