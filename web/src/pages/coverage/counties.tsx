import { Heading } from '@digdir/designsystemet-react';
import { lazy, Suspense } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { addressOfFilter } from '../search/search-address.ts';
import { stepOf } from './cell-state.ts';
import type { Division } from './coverage-address.ts';
import type { CoverageRow } from './coverage-query.ts';
import { tiles } from './tiles.ts';

const CountyMap = lazy(() => import('./county-map.tsx'));

interface CountiesProps {
  readonly division: Division;
  readonly rows: readonly CoverageRow[];
}

/** Measures per county: as tiles that open the county’s list, and as a map. */
export function Counties({ division, rows }: CountiesProps) {
  const { formatMessage } = useIntl();
  const places = tiles[division];
  if (!places) return null;
  const byNumber = new Map(rows.map((row) => [row.key, row]));
  const most = [...rows].sort((a, b) => b.total - a.total).slice(0, 3);
  const label = formatMessage(
    { id: 'coverage.map.label' },
    { most: most.map((row) => `${row.label} ${row.total}`).join(', ') },
  );
  return (
    <section className="counties">
      <Heading level={2} data-size="xs">
        <FormattedMessage id="coverage.map" />
      </Heading>
      <div className="counties-pictures">
        <Suspense fallback={<div className="county-map" />}>
          <CountyMap division={division} label={label} stepOf={(county) => stepOf(byNumber.get(county)?.total ?? 0)} />
        </Suspense>
        <ul className="county-tiles">
          {Object.entries(places).map(([number, { letters, column, row }]) => {
            const county = byNumber.get(number);
            const style = { gridColumn: column, gridRow: row };
            const total = county?.total ?? 0;
            return (
              <li key={number} style={style}>
                <Link className={`county-tile step-${stepOf(total)}`} to={addressOf(county, number, division)}>
                  <span aria-hidden="true">{letters}</span>
                  <strong aria-hidden="true">{total}</strong>
                  <span className="ds-sr-only">
                    {formatMessage({ id: 'coverage.tile' }, { county: county?.label ?? letters, total })}
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      </div>
      <p className="measure-facts">
        <FormattedMessage id="coverage.map.caveat" />
      </p>
    </section>
  );
}

/** The list of a county: what its cells have in common, less the column. */
function addressOf(row: CoverageRow | undefined, number: string, division: Division): string {
  const cell = row?.cells.find(({ filter }) => filter !== null)?.filter as Record<string, unknown> | undefined;
  const common = ['datasets', 'division', 'counties'].flatMap((field) => {
    const value = cell?.[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return (
    addressOfFilter(
      Object.fromEntries(
        common.length > 0
          ? common
          : [
              ['counties', [number]],
              ['division', division],
            ],
      ),
    ) ?? '/'
  );
}
