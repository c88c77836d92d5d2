import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { FormattedMessage, FormattedNumber } from 'react-intl';

type Column =
  | 'row'
  | 'change'
  | 'day'
  | 'area'
  | 'system'
  | 'of'
  | 'number'
  | 'message'
  | 'handedIn'
  | 'by'
  | 'was'
  | 'is';

interface CountTableProps {
  /** The id of what names the table: a heading, or its caption. */
  readonly labelledBy: string;
  readonly caption?: ReactNode;
  readonly columns: readonly Column[];
  /** Its rows. */
  readonly children: ReactNode;
}

/** Counts of youths, a row for each; scrolls sideways where it is too wide. */
export function CountTable({ labelledBy, caption, columns, children }: CountTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reached by keyboard
    <section className="import-rows" aria-labelledby={labelledBy} tabIndex={0}>
      <Table data-size="sm">
        {caption}
        <Table.Head>
          <Table.Row>
            {columns.map((name) => (
              <Table.HeaderCell key={name} scope="col">
                <FormattedMessage id={`count-import.column.${name}`} />
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>{children}</Table.Body>
      </Table>
    </section>
  );
}

interface CountedProps {
  readonly persons: number | null;
  /** Why there is no number. */
  readonly why: string | null;
}

export function Counted({ persons, why }: CountedProps) {
  return persons === null ? why : <FormattedNumber value={persons} />;
}
