import { Button, Checkbox, Table, Tag } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import type { ImportRow, RowStatus } from './imports.ts';

const colors: Readonly<Record<RowStatus, 'success' | 'info' | 'warning' | 'danger' | 'neutral'>> = {
  NEW: 'success',
  CHANGED: 'info',
  SAME: 'neutral',
  POSSIBLE_DUPLICATE: 'warning',
  ERROR: 'danger',
};

const rowsAtFirst = 100;

interface PreviewTableProps {
  readonly rows: readonly ImportRow[];
  readonly chosen: ReadonlySet<number>;
  readonly conflicts: ReadonlyMap<number, string>;
  readonly disabled: boolean;
  readonly onChoose: (rows: readonly ImportRow[], take: boolean) => void;
}

/** What each row would do; those that need a look stand first. */
export function PreviewTable({ rows, chosen, conflicts, disabled, onChoose }: PreviewTableProps) {
  const [shown, setShown] = useState(rowsAtFirst);
  const toLookAt = (row: ImportRow) => !row.suggested || conflicts.has(row.row);
  const sorted = [...rows.filter(toLookAt), ...rows.filter((row) => !toLookAt(row))];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reached by keyboard */}
      <section className="import-rows" aria-labelledby="import-rows" tabIndex={0}>
        <Table data-size="sm">
          <caption id="import-rows" className="ds-sr-only">
            <FormattedMessage id="import.rows" />
          </caption>
          <Table.Head>
            <Table.Row>
              {(['take', 'row', 'measure', 'change', 'message'] as const).map((name) => (
                <Table.HeaderCell key={name} scope="col">
                  <FormattedMessage id={`import.column.${name}`} />
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {sorted.slice(0, shown).map((row) => (
              <PreviewRow
                key={row.row}
                row={row}
                chosen={chosen.has(row.row)}
                conflict={conflicts.get(row.row)}
                disabled={disabled}
                onChoose={(take) => onChoose([row], take)}
              />
            ))}
          </Table.Body>
        </Table>
      </section>
      {sorted.length > shown && (
        <Button variant="tertiary" data-size="sm" onClick={() => setShown(shown + rowsAtFirst)}>
          <FormattedMessage id="import.more" values={{ count: sorted.length - shown }} />
        </Button>
      )}
    </>
  );
}

interface PreviewRowProps {
  readonly row: ImportRow;
  readonly chosen: boolean;
  readonly conflict: string | undefined;
  readonly disabled: boolean;
  readonly onChoose: (take: boolean) => void;
}

function PreviewRow({ row, chosen, conflict, disabled, onChoose }: PreviewRowProps) {
  const { formatMessage } = useIntl();
  return (
    <Table.Row>
      <Table.Cell>
        {row.status !== 'ERROR' && (
          <Checkbox
            data-size="sm"
            value={String(row.row)}
            checked={chosen}
            disabled={disabled}
            aria-label={formatMessage({ id: 'import.take' }, { row: row.row, name: row.name ?? '' })}
            onChange={(event) => onChoose(event.target.checked)}
          />
        )}
      </Table.Cell>
      <Table.Cell>{row.row}</Table.Cell>
      <Table.Cell>{row.name || <FormattedMessage id="import.noName" />}</Table.Cell>
      <Table.Cell>
        <Tag data-size="sm" data-color={colors[row.status]}>
          <FormattedMessage id={`import.status.${row.status}`} />
        </Tag>
      </Table.Cell>
      <Table.Cell>
        <Messages row={row} conflict={conflict} />
      </Table.Cell>
    </Table.Row>
  );
}

function Messages({ row, conflict }: { readonly row: ImportRow; readonly conflict: string | undefined }) {
  return (
    <ul className="plain-list import-messages">
      {conflict !== undefined && (
        <li>
          <strong>{conflict}</strong>
        </li>
      )}
      {row.changedMeanwhile && (
        <li>
          <FormattedMessage id="import.meanwhile" />
        </li>
      )}
      {row.problems.map(({ heading, message }) => (
        <li key={`${heading} ${message}`}>
          <strong>{heading}:</strong> {message}
        </li>
      ))}
      {row.differences.map(({ field, label, before, after }) => (
        <li key={field}>
          <strong>{label}:</strong> <del>{before}</del> <span aria-hidden>→</span> <ins>{after}</ins>
        </li>
      ))}
      {row.duplicates.map(({ id, name }) => (
        <li key={id}>
          <FormattedMessage id="import.duplicate" />{' '}
          <Link className="ds-link" to={`/tiltak/${id}`}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
