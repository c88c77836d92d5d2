import { Heading } from '@digdir/designsystemet-react';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { CsvButton } from '../../parts/csv-button.tsx';
import { Fold } from '../../parts/fold.tsx';
import { addressOfNeed, type NeedWish } from './need-address.ts';
import type { NeedRow } from './need-query.ts';

interface NeedTableProps {
  readonly rows: readonly NeedRow[];
  readonly wish: NeedWish;
  /** The dataset of the measures, in words. */
  readonly measuresOf: string;
}

const columns = ['youths', 'measures', 'perThousand', 'unknown', 'documented'] as const;

/** Need beside supply in every county, the country last. */
export function NeedTable({ rows, wish, measuresOf }: NeedTableProps) {
  const { formatMessage } = useIntl();
  const title = formatMessage({ id: 'need.table' });
  const nation = formatMessage({ id: 'need.nation' });
  const notes = rows.filter(({ note }) => note !== null);
  return (
    <section className="need-part" aria-labelledby="fylkene">
      <Heading level={2} data-size="sm" id="fylkene">
        {title}
      </Heading>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard, WCAG 2.1.1 */}
      <section className="matrix-wrap" aria-label={title} tabIndex={0}>
        <table className="matrix need-table">
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="need.county" />
              </th>
              {columns.map((name) => (
                <th key={name} scope="col">
                  <FormattedMessage id={`need.${name}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.county?.number ?? 'nation'}>
                <th scope="row">
                  <Link className="ds-link" to={addressOfNeed({ ...wish, county: row.county?.number ?? null })}>
                    {row.county?.name ?? nation}
                  </Link>
                </th>
                <Cell value={row.youths} why={row.whyText} />
                <td>{row.measures}</td>
                <Cell value={row.perThousand} digits={1} />
                <Cell value={row.unknownShare} digits={2} />
                <td>{row.documented.certain}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="measure-facts">
        <FormattedMessage id="need.caution" />
      </p>
      {notes.length > 0 && (
        <Fold summary={<FormattedMessage id="coverage.notes" values={{ count: notes.length }} />}>
          <ul>
            {notes.map(({ county, note }) => (
              <li key={county?.number ?? 'nation'}>
                <strong>{county?.name ?? nation}:</strong> {note}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <Download rows={rows} measuresOf={measuresOf} title={title} nation={nation} />
    </section>
  );
}

interface CellProps {
  readonly value: number | null;
  readonly why?: string | null;
  readonly digits?: number;
}

/** A figure, or that it is not known, and in the first of a row why. */
function Cell({ value, why = null, digits = 0 }: CellProps) {
  if (value !== null) {
    return (
      <td>
        <FormattedNumber value={value} minimumFractionDigits={digits} />
      </td>
    );
  }
  return <td className="matrix-cell open">?{why && <span className="matrix-bounds">{why}</span>}</td>;
}

type DownloadProps = Pick<NeedTableProps, 'rows' | 'measuresOf'> & { title: string; nation: string };

function Download({ rows, measuresOf, title, nation }: DownloadProps) {
  const { formatMessage } = useIntl();
  const lines = () => {
    const heads = ['county', ...columns, 'series.day', 'series.source', 'series.remark'];
    return [
      [title],
      [formatMessage({ id: 'need.caution' })],
      [formatMessage({ id: 'need.measuresOf' }, { dataset: measuresOf })],
      [],
      heads.map((name) => formatMessage({ id: `need.${name}` })),
      ...rows.map((row) => [
        row.county?.name ?? nation,
        row.youths,
        row.measures,
        row.perThousand,
        row.unknownShare,
        row.documented.certain,
        row.date,
        row.source === null ? null : `${row.source} ${row.locator}`,
        row.note,
      ]),
    ];
  };
  return (
    <CsvButton name={formatMessage({ id: 'need.csv.name' })} lines={lines}>
      <FormattedMessage id="coverage.download" />
    </CsvButton>
  );
}
