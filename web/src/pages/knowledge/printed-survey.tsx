import { FormattedMessage, useIntl } from 'react-intl';
import type { SurveyGroup, SurveyTable } from './knowledge-query.ts';
import { placeOfN } from './survey-search.ts';

/** One table as printed: figures, N and p where the report has them, and what to bear in mind. */
export function PrintedSurvey({ table }: { readonly table: SurveyTable }) {
  const { formatMessage } = useIntl();
  const { id, title, columns, groups, p, errata } = table;
  const place = placeOfN(table);
  const name = formatMessage({ id: 'knowledge.table' }, { id, title });
  const withP = groups.some((group) => group.rows.some((row) => row.p !== null));
  const first = groups[0]?.rows[0]?.cells ?? [];
  return (
    <>
      <p className="measure-facts">
        {table.population}.{' '}
        <FormattedMessage id={table.unit === 'PERCENT' ? 'knowledge.percent' : 'knowledge.respondents'} />.{' '}
        {place === 'TABLE' && <FormattedMessage id="knowledge.nOf" values={{ n: first[0]?.n }} />}{' '}
        {p.length > 0 && <FormattedMessage id="knowledge.pOf" values={{ p: p.join(', ') }} />}{' '}
        {table.multipleAnswers && <FormattedMessage id="knowledge.several" />}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard, WCAG 2.1.1 */}
      <section className="survey-wrap" aria-label={name} tabIndex={0}>
        <table className="survey" lang="nb">
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              {place === 'COLUMN' && (
                <th scope="col">
                  <FormattedMessage id="knowledge.n" />
                </th>
              )}
              {withP && (
                <th scope="col">
                  <FormattedMessage id="knowledge.p" />
                </th>
              )}
            </tr>
          </thead>
          {groups.map((group) => (
            <Group key={group.label ?? ''} group={group} columns={columns} place={place} withP={withP} />
          ))}
          {place === 'ROW' && (
            <tfoot>
              <tr>
                <th scope="row">
                  <FormattedMessage id="knowledge.n" />
                </th>
                {columns.map((column, at) => (
                  <td key={column}>{first[at]?.n}</td>
                ))}
                {withP && <td />}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      <p>{table.caution}</p>
      {errata.length > 0 && (
        <p className="survey-errata">
          <strong>
            <FormattedMessage id="knowledge.errata" />:
          </strong>{' '}
          {errata.map(({ code, text }) => `${code} ${text}`).join(' ')}
        </p>
      )}
      <p className="measure-facts">
        <FormattedMessage id="knowledge.source" values={{ source: table.source, locator: table.locator }} />
      </p>
    </>
  );
}

interface GroupProps {
  readonly group: SurveyGroup;
  readonly columns: readonly string[];
  readonly place: ReturnType<typeof placeOfN>;
  readonly withP: boolean;
}

function Group({ group, columns, place, withP }: GroupProps) {
  const width = columns.length + 1 + (place === 'COLUMN' ? 1 : 0) + (withP ? 1 : 0);
  return (
    <tbody>
      {group.label !== null && (
        <tr>
          <th scope="rowgroup" colSpan={width}>
            {group.label}
            {group.p.length > 0 && (
              <>
                {' – '}
                <FormattedMessage id="knowledge.pOf" values={{ p: group.p.join(', ') }} />
              </>
            )}
          </th>
        </tr>
      )}
      {group.rows.map((row) => (
        <tr key={row.label}>
          <th scope="row">{row.label}</th>
          {row.cells.map(({ printed, n }, at) => (
            <td key={columns[at]}>
              {printed ?? <FormattedMessage id="knowledge.dash" />}
              {place === 'CELL' && n !== null && (
                <span className="survey-n">
                  <FormattedMessage id="knowledge.nOf" values={{ n }} />
                </span>
              )}
            </td>
          ))}
          {place === 'COLUMN' && <td>{row.cells[0]?.n}</td>}
          {withP && <td>{row.p}</td>}
        </tr>
      ))}
    </tbody>
  );
}
