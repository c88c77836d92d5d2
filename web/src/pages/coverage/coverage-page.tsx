import { Alert, Button } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useAddress } from '../../data/use-address.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { saveCsv } from '../../parts/csv.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Fold } from '../../parts/fold.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { Counties } from './counties.tsx';
import { type Wish, wishOf } from './coverage-address.ts';
import { type CoverageTable, coverageQuery } from './coverage-query.ts';
import { csvOf } from './csv.ts';
import { Lacks } from './lacks.tsx';
import { Legend, Matrix } from './matrix.tsx';
import { Wishes } from './wishes.tsx';
import './coverage.css';

/** A measure has several answers to these, and stands in a cell for each. */
const manyAnswers: ReadonlySet<string> = new Set([
  'CONTENT',
  'GOAL',
  'ACTOR',
  'RESOURCE_CONTRIBUTOR',
  'CATEGORY',
  'TARGET_GROUP',
]);

/** What measures there are by any two attributes, and what is surely lacking. */
export default function CoveragePage() {
  const { formatMessage } = useIntl();
  const [address] = useAddress();
  const wish = wishOf(address);
  const { rows, columns, share: measure, division, datasets, against } = wish;
  const filter = datasets.length > 0 ? { datasets: [...datasets] } : null;
  const same = rows === columns;
  const { data, error, refetch } = useAnswer(
    coverageQuery,
    {
      rows,
      columns: same ? null : columns,
      division,
      filter,
      measure,
      compareWith: against === '' ? null : against,
    },
    { keepFormer: true },
  );
  const name = (dimension: string) => formatMessage({ id: `coverage.dimension.${dimension}` });
  const title = formatMessage({ id: 'coverage.caption' }, { rows: name(rows), columns: name(columns).toLowerCase() });
  const table = data?.coverage;
  return (
    <div className="page coverage-page">
      <PageHeading text={formatMessage({ id: 'coverage.title' })} />
      <p className="no-print">
        <FormattedMessage id="coverage.intro" />{' '}
        <Link className="ds-link" to="/dekning/behov">
          <FormattedMessage id="coverage.need" />
        </Link>{' '}
        ·{' '}
        <Link className="ds-link" to="/dekning/rapport">
          <FormattedMessage id="coverage.report" />
        </Link>{' '}
        ·{' '}
        <Link className="ds-link" to="/dekning/trykt">
          <FormattedMessage id="coverage.printed" />
        </Link>
      </p>
      <Wishes wish={wish} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {table && !error && <Answer table={table} wish={wish} title={title} />}
    </div>
  );
}

interface AnswerProps {
  readonly table: CoverageTable;
  readonly wish: Wish;
  readonly title: string;
}

function Answer({ table, wish, title }: AnswerProps) {
  const { rows, caution, comparedWith, basis, publishedTable, notRecorded, total } = table;
  const notes = rows.filter(({ note, relation }) => note !== null && relation !== 'EXACT');
  return (
    <>
      {caution && (
        <Alert data-color="info" data-size="sm">
          {caution}
        </Alert>
      )}
      {comparedWith?.caution && (
        <Alert data-color="info" data-size="sm">
          <FormattedMessage id="coverage.compared" values={{ dataset: comparedWith.dataset }} /> {comparedWith.caution}
        </Alert>
      )}
      {total === 0 && (
        <Alert data-color="warning" data-size="sm">
          <FormattedMessage id="coverage.empty" />
        </Alert>
      )}
      <div className={wish.rows === 'COUNTY' ? 'coverage-columns' : ''}>
        <div>
          <Matrix table={table} wish={wish} caption={title} />
          <Legend share={wish.share !== 'COUNT'} />
          {[wish.rows, wish.columns].some((dimension) => manyAnswers.has(dimension)) && (
            <p className="measure-facts">
              <FormattedMessage id="coverage.manyAnswers" />
            </p>
          )}
        </div>
        {wish.rows === 'COUNTY' && <Counties division={wish.division} rows={rows} />}
      </div>
      <Lacks table={table} />
      {notRecorded > 0 && (
        <p>
          <FormattedMessage id="coverage.notRecorded" values={{ count: notRecorded }} />
        </p>
      )}
      {notes.length > 0 && (
        <Fold summary={<FormattedMessage id="coverage.notes" values={{ count: notes.length }} />}>
          <ul>
            {notes.map(({ key, label, note }) => (
              <li key={key}>
                <strong>{label}:</strong> {note}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <p className="measure-facts">
        <FormattedMessage id={`coverage.basis.${basis}`} />{' '}
        {publishedTable && (
          <Link className="ds-link" to={`/dekning/trykt#${publishedTable}`}>
            <FormattedMessage id="coverage.publishedTable" values={{ table: publishedTable }} />
          </Link>
        )}
      </p>
      <Download table={table} wish={wish} title={title} />
    </>
  );
}

function Download({ table, wish, title }: AnswerProps) {
  const { formatMessage, formatDate } = useIntl();
  const save = () => {
    const division = formatMessage({ id: `coverage.division.${wish.division}` });
    const sources = [
      formatMessage({ id: 'coverage.csv.datasets' }, { datasets: table.datasets.join(', ') }),
      ...(wish.rows === 'COUNTY' || wish.columns === 'COUNTY' ? [division] : []),
      formatMessage({ id: `coverage.basis.${table.basis}` }),
      ...(table.caution ? [table.caution] : []),
      formatMessage({ id: 'coverage.csv.taken' }, { day: formatDate(new Date(), { dateStyle: 'long' }) }),
    ];
    const words = {
      title,
      sources,
      rows: formatMessage({ id: `coverage.dimension.${wish.rows}` }),
      total: formatMessage({ id: 'coverage.total' }),
      atMost: formatMessage({ id: 'coverage.csv.atMost' }),
    };
    const name = `${formatMessage({ id: 'coverage.csv.name' })}-${wish.rows}-${wish.columns}`.toLowerCase();
    saveCsv(name, csvOf(table, words));
  };
  return (
    <div className="no-print">
      <Button variant="secondary" data-size="sm" onClick={save}>
        <FormattedMessage id="coverage.download" />
      </Button>
    </div>
  );
}
