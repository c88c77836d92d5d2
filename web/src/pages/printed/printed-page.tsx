import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useLocation } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { differencesIn } from './notes.ts';
import { printedQuery } from './printed-query.ts';
import { PrintedTable } from './printed-table.tsx';
import './printed.css';

/** The report’s tables as printed, beside what the register counts today, for somebody who has the report in hand. */
export default function PrintedPage() {
  const { formatMessage } = useIntl();
  const { hash } = useLocation();
  const { data, error, refetch } = useAnswer(printedQuery, {});
  const tables = data ? [...data.publishedTables, data.publishedProse] : [];
  const here = data !== undefined;
  useEffect(() => {
    if (here && hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [here, hash]);
  const cells = tables.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.cells.length, 0), 0);
  const differing = tables.reduce((sum, table) => sum + differencesIn(table), 0);
  return (
    <div className="page">
      <Link className="ds-link no-print" to="/dekning">
        <FormattedMessage id="printed.back" />
      </Link>
      <PageHeading text={formatMessage({ id: 'printed.title' })} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data && (
        <>
          <p>
            <FormattedMessage id="printed.intro" values={{ cells, differing }} />
          </p>
          <nav className="printed-contents no-print" aria-label={formatMessage({ id: 'printed.contents' })}>
            <ul>
              {tables.map(({ id, title }) => (
                <li key={id}>
                  <a className="ds-link" href={`#${id}`}>
                    {id === 'prose' ? title : formatMessage({ id: 'printed.table' }, { id, title })}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </>
      )}
      {tables.map((table) => (
        <PrintedTable key={table.id} table={table} />
      ))}
    </div>
  );
}
