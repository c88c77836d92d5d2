import { Heading } from '@digdir/designsystemet-react';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { useAnswer } from '../../data/use-answer.ts';
import { CsvButton } from '../../parts/csv-button.tsx';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Fold } from '../../parts/fold.tsx';
import { tablesOf } from './count-tables.ts';
import { countsQuery, type YouthCount } from './counts-query.ts';

/** The counts themselves, day by day and system by system, with their lines and what is wrong in the source. */
export function Counts({ county }: { readonly county: string | null }) {
  const { formatMessage } = useIntl();
  const filter = county === null ? { nation: true } : { counties: [county] };
  const { data, error, refetch } = useAnswer(countsQuery, { filter });
  const counts = data?.youthCounts ?? [];
  return (
    <section className="need-part" aria-labelledby="tellinger">
      <Heading level={2} data-size="sm" id="tellinger">
        <FormattedMessage id="need.counts" />
      </Heading>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data && counts.length === 0 && (
        <p>
          <FormattedMessage id="need.indicator.none" />
        </p>
      )}
      {tablesOf(counts).map(([key, own]) => (
        <CountTable key={key} counts={own} />
      ))}
      {counts.length > 0 && (
        <CsvButton name={formatMessage({ id: 'need.counts.csv' })} lines={() => linesOf(counts, formatMessage)}>
          <FormattedMessage id="need.counts.download" />
        </CsvButton>
      )}
    </section>
  );
}

function CountTable({ counts }: { readonly counts: readonly YouthCount[] }) {
  const { formatMessage, formatDate } = useIntl();
  const [first] = counts;
  if (first === undefined) return null;
  const day = first.printedDate ?? formatDate(`${first.date}T12:00:00`, { dateStyle: 'long' });
  const values = { day, system: first.systemLabel, area: first.area?.name ?? formatMessage({ id: 'need.nation' }) };
  const name = formatMessage({ id: 'need.counts.table' }, values);
  const errata = new Map(counts.flatMap((count) => count.errata.map(({ code, text }) => [code, text])));
  return (
    <Fold summary={name}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard, WCAG 2.1.1 */}
      <section className="matrix-wrap" aria-label={name} tabIndex={0}>
        <table className="matrix need-series">
          <thead>
            <tr>
              {['counts.what', 'counts.number', 'series.share', 'series.source'].map((column) => (
                <th key={column} scope="col">
                  <FormattedMessage id={`need.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((count) => (
              <Row key={`${count.dimension} ${count.key}`} count={count} />
            ))}
          </tbody>
        </table>
      </section>
      {[...errata].map(([code, text]) => (
        <p key={code}>
          <strong>{code}</strong> {text}
        </p>
      ))}
    </Fold>
  );
}

function Row({ count }: { readonly count: YouthCount }) {
  const { dimension, key, label, persons, exams, percent, whyText, derived, source, locator } = count;
  const number = persons ?? exams;
  return (
    <tr>
      <th scope="row">
        {dimension === 'STATUS_CODE' ? `${key} ${label}` : label}
        {derived && (
          <span className="matrix-bounds">
            <FormattedMessage id="need.counts.derived" />
          </span>
        )}
      </th>
      <td>
        {number === null ? (
          <span className="not-recorded">{whyText ?? <FormattedMessage id="need.counts.percentOnly" />}</span>
        ) : (
          <FormattedNumber value={number} />
        )}
      </td>
      <td>{percent !== null && <FormattedMessage id="need.printed" values={{ share: percent }} />}</td>
      <td>
        {source} {locator}
      </td>
    </tr>
  );
}

function linesOf(counts: readonly YouthCount[], formatMessage: (message: { id: string }) => string) {
  const word = (name: string) => formatMessage({ id: `need.${name}` });
  const heads = ['series.day', 'series.system', 'county', 'counts.what', 'counts.number', 'series.share'].map(word);
  return [
    [word('counts')],
    [],
    [...heads, word('series.remark'), word('series.source')],
    ...counts.map((count) => [
      count.printedDate ?? count.date,
      count.systemLabel,
      count.area?.name ?? word('nation'),
      count.dimension === 'STATUS_CODE' ? `${count.key} ${count.label}` : count.label,
      count.persons ?? count.exams,
      count.percent,
      [count.whyText ?? '', ...count.errata.map(({ code, text }) => `${code} ${text}`)].filter(Boolean).join(' '),
      `${count.source} ${count.locator}`,
    ]),
  ];
}
