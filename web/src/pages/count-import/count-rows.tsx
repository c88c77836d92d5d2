import { Button, Table, Tag } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import type { CountRow } from './count-imports.ts';
import { Counted, CountTable } from './count-table.tsx';

const colors = { NEW: 'success', CHANGED: 'info', SAME: 'neutral', EMPTY: 'neutral', ERROR: 'danger' } as const;

const columns = ['row', 'change', 'day', 'area', 'system', 'of', 'number', 'message'] as const;

const rowsAtFirst = 100;

/** What each row would do; those that are wrong stand first. */
export function CountRows({ rows }: { readonly rows: readonly CountRow[] }) {
  const [shown, setShown] = useState(rowsAtFirst);
  const sorted = [
    ...rows.filter(({ status }) => status === 'ERROR'),
    ...rows.filter(({ status }) => status !== 'ERROR'),
  ];
  return (
    <>
      <CountTable
        labelledBy="count-rows"
        caption={
          <caption id="count-rows" className="ds-sr-only">
            <FormattedMessage id="import.rows" />
          </caption>
        }
        columns={columns}
      >
        {sorted.slice(0, shown).map((row) => (
          <Row key={row.row} row={row} />
        ))}
      </CountTable>
      {sorted.length > shown && (
        <Button variant="tertiary" data-size="sm" onClick={() => setShown(shown + rowsAtFirst)}>
          <FormattedMessage id="import.more" values={{ count: sorted.length - shown }} />
        </Button>
      )}
    </>
  );
}

function Row({
  row: { row, status, date, area, system, of, persons, why, before, problems },
}: {
  readonly row: CountRow;
}) {
  return (
    <Table.Row>
      <Table.Cell>{row}</Table.Cell>
      <Table.Cell>
        <Tag data-size="sm" data-color={colors[status]}>
          <FormattedMessage id={`count-import.status.${status}`} />
        </Tag>
      </Table.Cell>
      <Table.Cell>{date !== null && <FormattedDate value={`${date}T12:00:00`} dateStyle="medium" />}</Table.Cell>
      <Table.Cell>{area}</Table.Cell>
      <Table.Cell>{system}</Table.Cell>
      <Table.Cell>{of}</Table.Cell>
      <Table.Cell>
        <Counted persons={persons} why={why} />
      </Table.Cell>
      <Table.Cell>
        <ul className="plain-list import-messages">
          {problems.map(({ heading, message }) => (
            <li key={`${heading} ${message}`}>
              <strong>{heading}:</strong> {message}
            </li>
          ))}
          {before !== null && status === 'CHANGED' && (
            <li>
              <FormattedMessage
                id="count-import.before"
                values={{
                  figure: <Counted {...before} />,
                  who: before.reportedBy,
                  day: <FormattedDate value={before.reportedAt} dateStyle="medium" />,
                }}
              />
            </li>
          )}
        </ul>
      </Table.Cell>
    </Table.Row>
  );
}
