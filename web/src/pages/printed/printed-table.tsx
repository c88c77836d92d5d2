import { Heading } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { differencesIn, type Note, notesOf } from './notes.ts';
import type { PrintedCell, PrintedTable as Table } from './printed-query.ts';

/** One table as in the report: the printed figure, and where the register counts another, that one and why. */
export function PrintedTable({ table }: { readonly table: Table }) {
  const { formatMessage } = useIntl();
  const { id, title, source, columns, rows } = table;
  const notes = notesOf(table);
  const significant = rows.some(({ significance }) => significance !== null);
  const name = id === 'prose' ? title : formatMessage({ id: 'printed.table' }, { id, title });
  return (
    <section className="printed-table" id={id} aria-label={name}>
      <Heading level={2} data-size="xs">
        {name}
      </Heading>
      <p className="measure-facts">
        {source}. <FormattedMessage id="printed.differences" values={{ count: differencesIn(table) }} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard, WCAG 2.1.1 */}
      <section className="printed-wrap" aria-label={name} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
              {significant && (
                <th scope="col">
                  <FormattedMessage id="printed.significance" />
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, cells, significance }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {columns.map((column) => (
                  <Cell key={column.key} cell={cells.find((cell) => cell.column === column.key)} notes={notes} />
                ))}
                {significant && <td>{significance}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul className="printed-notes">
        {notes.map(({ mark, text }) => (
          <li key={mark}>
            <sup>{mark}</sup> {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cell({ cell, notes }: { readonly cell: PrintedCell | undefined; readonly notes: readonly Note[] }) {
  const figure = useFigure();
  if (!cell) return <td />;
  const own = [cell.reason?.text, ...cell.readings.map(({ text }) => text)];
  const marks = notes.filter(({ text }) => own.includes(text)).map(({ mark }) => mark);
  return (
    <td className={cell.agrees ? '' : 'differs'}>
      {cell.agrees ? (
        figure(cell.printed, cell.unit)
      ) : (
        <FormattedMessage
          id="printed.cell"
          values={{ printed: figure(cell.printed, cell.unit), live: figure(cell.live, cell.unit) }}
        />
      )}
      {marks.length > 0 && <sup>{marks.join(' ')}</sup>}
    </td>
  );
}

/** A figure in its unit, in the reader’s way of writing numbers. */
function useFigure(): (value: number | null, unit: PrintedCell['unit']) => string {
  const { formatMessage, formatNumber } = useIntl();
  return (value, unit) => {
    if (value === null) return formatMessage({ id: 'printed.none' });
    if (unit === 'PERCENT') return formatNumber(value / 100, { style: 'percent' });
    if (unit === 'TENTHS') return formatMessage({ id: 'printed.tenths' }, { value });
    if (unit === 'HOLDS') return formatMessage({ id: value === 1 ? 'printed.holds' : 'printed.fails' });
    return formatNumber(value, { maximumFractionDigits: 1 });
  };
}
