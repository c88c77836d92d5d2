import { Button, Paragraph, Table } from '@digdir/designsystemet-react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Counted, CountTable } from './count-table.tsx';
import { type CountChange, useChanges } from './use-changes.ts';

const columns = ['handedIn', 'by', 'day', 'area', 'system', 'of', 'was', 'is'] as const;

/** Counts as they were handed in and changed before: when, in which role, and what each was and became. */
export function Changes() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useChanges();
  const changes = data?.pages.flat() ?? [];
  return (
    <section aria-labelledby="count-changes">
      <h2 id="count-changes">
        <FormattedMessage id="count-import.changes" />
      </h2>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data !== undefined && changes.length === 0 && (
        <Paragraph>
          <FormattedMessage id="count-import.changes.none" />
        </Paragraph>
      )}
      {changes.length > 0 && <ChangeTable changes={changes} />}
      {hasNextPage && (
        <Button variant="tertiary" data-size="sm" disabled={isFetching} onClick={() => void fetchNextPage()}>
          <FormattedMessage id="count-import.changes.more" />
        </Button>
      )}
    </section>
  );
}

function ChangeTable({ changes }: { readonly changes: readonly CountChange[] }) {
  return (
    <CountTable labelledBy="count-changes" columns={columns}>
      {changes.map((change) => (
        <Table.Row key={change.id}>
          <Table.Cell>
            <FormattedDate value={change.reportedAt} dateStyle="medium" timeStyle="short" />
          </Table.Cell>
          <Table.Cell>{change.reportedBy}</Table.Cell>
          <Table.Cell>
            <FormattedDate value={`${change.date}T12:00:00`} dateStyle="medium" />
          </Table.Cell>
          <Table.Cell>{change.area?.name ?? <FormattedMessage id="count-import.nation" />}</Table.Cell>
          <Table.Cell>{change.systemLabel}</Table.Cell>
          <Table.Cell>{change.label}</Table.Cell>
          <Table.Cell>
            {change.before === null ? <FormattedMessage id="count-import.wasNew" /> : <Value {...change.before} />}
          </Table.Cell>
          <Table.Cell>
            <Value {...change.after} />
          </Table.Cell>
        </Table.Row>
      ))}
    </CountTable>
  );
}

function Value({ persons, whyText }: CountChange['after']) {
  return <Counted persons={persons} why={whyText} />;
}
