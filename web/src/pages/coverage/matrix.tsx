import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { addressOfReport } from '../report/report-address.ts';
import { addressOfFilter, notRecorded } from '../search/search-address.ts';
import { stateOf, stepOf, stepOfShare } from './cell-state.ts';
import type { Wish } from './coverage-address.ts';
import type { ComparedCell, CoverageCell, CoverageTable } from './coverage-query.ts';

interface MatrixProps {
  readonly table: CoverageTable;
  readonly wish: Wish;
  readonly caption: string;
}

/** Rows by columns, a number in every cell; hatched where surely nothing is, and apart from that where nobody knows. */
export function Matrix({ table, wish, caption }: MatrixProps) {
  const { columns, rows } = table;
  const others = comparedCells(table);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard, WCAG 2.1.1
    <section className="matrix-wrap" aria-label={caption} tabIndex={0}>
      <table className="matrix">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id={`coverage.dimension.${wish.rows}`} />
            </th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">
              <FormattedMessage id="coverage.total" />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, cells, total }) => (
            <tr key={key}>
              <th scope="row">
                <RowHead
                  county={wish.rows === 'COUNTY' && key !== 'NOT_RECORDED' ? key : null}
                  label={label}
                  wish={wish}
                />
              </th>
              {cells.map((cell) => (
                <Cell
                  key={cell.key}
                  cell={cell}
                  other={others.get(`${key} ${cell.key}`)}
                  share={wish.share !== 'COUNT'}
                  offer={![key, cell.key].includes(notRecorded)}
                />
              ))}
              <td className="matrix-total">{total}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <FormattedMessage id="coverage.total" />
            </th>
            {columns.map(({ key, total }) => (
              <td key={key} className="matrix-total">
                {total}
              </td>
            ))}
            <td className="matrix-total">{table.total}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface RowHeadProps {
  /** The number of the county that the row is of; else null. */
  readonly county: string | null;
  readonly label: string;
  readonly wish: Wish;
}

/** A county leads to its report. */
function RowHead({ county, label, wish: { division, datasets } }: RowHeadProps) {
  const { formatMessage } = useIntl();
  if (county === null) return label;
  const dataset = datasets.length === 1 ? (datasets[0] ?? null) : null;
  return (
    <Link
      className="ds-link"
      to={addressOfReport({ division, county, dataset })}
      title={formatMessage({ id: 'coverage.rowReport' }, { county: label })}
    >
      {label}
    </Link>
  );
}

/** The same cells of the other dataset, by row and column. */
function comparedCells({ comparedWith }: CoverageTable): ReadonlyMap<string, ComparedCell> {
  const rows = comparedWith?.rows ?? [];
  return new Map(rows.flatMap((row) => row.cells.map((cell) => [`${row.key} ${cell.key}`, cell] as const)));
}

interface CellProps {
  readonly cell: CoverageCell;
  readonly other: ComparedCell | undefined;
  readonly share: boolean;
  /** Whether the cell is of an offer: that none is "not recorded" is nothing lacking. */
  readonly offer: boolean;
}

function Cell({ cell, other, share, offer }: CellProps) {
  const { formatMessage, formatNumber } = useIntl();
  const { count, atLeast, atMost, percent, recorded } = cell;
  const state = offer ? stateOf(cell) : 'some';
  const step = share ? stepOfShare(percent) : stepOf(count);
  const address = count > 0 && cell.filter ? addressOfFilter(cell.filter as Record<string, unknown>) : undefined;
  const text = share
    ? percent === null
      ? formatMessage({ id: 'coverage.noShare' })
      : formatNumber(percent / 100, { style: 'percent' })
    : String(count);
  return (
    <td className={`matrix-cell ${state} step-${step}`}>
      {address ? (
        <Link to={address}>
          {text}
          {share && (
            <span className="ds-sr-only">{formatMessage({ id: 'coverage.ofRecorded' }, { count, recorded })}</span>
          )}
        </Link>
      ) : (
        <span>{state === 'open' ? '?' : text}</span>
      )}
      {state === 'gap' && (
        <span className="ds-sr-only">
          <FormattedMessage id="coverage.cell.gap" />
        </span>
      )}
      {state === 'open' && (
        <span className="matrix-bounds">
          {atMost === null ? (
            <FormattedMessage id="coverage.cell.unanswered" />
          ) : (
            <FormattedMessage id="coverage.cell.open" values={{ atMost }} />
          )}
        </span>
      )}
      {state === 'some' && (atMost === null || atLeast < count || atMost > count) && (
        <span className="matrix-bounds">
          {atMost === null ? (
            <FormattedMessage id="coverage.cell.orMore" />
          ) : (
            <FormattedMessage id="coverage.cell.bounds" values={{ atLeast, atMost }} />
          )}
        </span>
      )}
      {other && (
        <span className="matrix-bounds">
          <FormattedMessage id={`coverage.then.${other.change}`} values={{ count: other.count }} />
        </span>
      )}
    </td>
  );
}

/** What colours and hatching mean. */
export function Legend({ share }: { readonly share: boolean }) {
  return (
    <ul className="legend">
      {[1, 2, 3, 4].map((step) => (
        <li key={step}>
          <span className={`legend-colour step-${step}`} aria-hidden="true" />
          <FormattedMessage id={`coverage.legend.${share ? 'share' : 'count'}.${step}`} />
        </li>
      ))}
      <li>
        <span className="legend-colour gap" aria-hidden="true" />
        <FormattedMessage id="coverage.legend.gap" />
      </li>
      <li>
        <span className="legend-colour open" aria-hidden="true">
          ?
        </span>
        <FormattedMessage id="coverage.legend.open" />
      </li>
    </ul>
  );
}
