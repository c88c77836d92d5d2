import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { mayDo, useViewer } from '../../data/use-viewer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { FileField } from '../../parts/file-field.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { Changes } from './changes.tsx';
import { CountRows } from './count-rows.tsx';
import { useCountImport } from './use-count-import.ts';
import '../import/import.css';

/** Counts of youths from a file: chosen, looked through row by row, kept. */
export default function CountImportPage() {
  const { formatMessage } = useIntl();
  const viewer = useViewer();
  return (
    <div className="page import">
      <Link className="ds-link" to="/dekning/behov">
        <FormattedMessage id="count-import.back" />
      </Link>
      <PageHeading text={formatMessage({ id: 'count-import.title' })} />
      {viewer?.role === 'ANONYMOUS' && (
        <Paragraph>
          <Link className="ds-link" to="/logg-inn?til=%2Fimport%2Ftellinger">
            <FormattedMessage id="count-import.signIn" />
          </Link>
        </Paragraph>
      )}
      {viewer && viewer.role !== 'ANONYMOUS' && !mayDo(viewer, 'WRITE_COUNTS') && (
        <Alert data-color="info">
          <FormattedMessage id="count-import.notYours" />
        </Alert>
      )}
      {mayDo(viewer, 'WRITE_COUNTS') && <CountImport />}
    </div>
  );
}

function CountImport() {
  const importing = useCountImport();
  const { file, preview, working, error, read } = importing;
  return (
    <>
      <Choosing disabled={working !== null} onFile={(chosen) => void read(chosen)} />
      <FailureNotice error={error} onRetry={() => file !== null && void read(file)} />
      {working === 'preview' && (
        <p role="status">
          <FormattedMessage id="count-import.reading" values={{ file: file?.name ?? '' }} />
        </p>
      )}
      {preview !== null && <Previewed importing={importing} />}
      <Changes />
    </>
  );
}

function Choosing({ disabled, onFile }: { readonly disabled: boolean; readonly onFile: (file: File) => void }) {
  const { locale } = useIntl();
  const link = (address: string) => (text: React.ReactNode) => (
    <a className="ds-link" href={`${address}?lang=${locale.slice(0, 2)}`}>
      {text}
    </a>
  );
  return (
    <>
      <Paragraph>
        <FormattedMessage
          id="count-import.how"
          values={{ csv: link('/api/v1/templates/youth-counts.csv'), all: link('/api/v1/youth-counts.csv') }}
        />
      </Paragraph>
      <Paragraph>
        <FormattedMessage id="count-import.hidden" />
      </Paragraph>
      <FileField
        label={<FormattedMessage id="count-import.file" />}
        accept=".csv,.txt"
        disabled={disabled}
        onFile={onFile}
      />
    </>
  );
}

function Previewed({ importing }: { readonly importing: ReturnType<typeof useCountImport> }) {
  const { file, preview, kept, working, keep } = importing;
  if (preview === null) return null;
  const { counts, rows, notices } = preview;
  if (kept !== null) {
    return (
      <Alert data-color="success" role="status">
        <FormattedMessage id="count-import.done" values={{ ...kept }} />{' '}
        <Link className="ds-link" to="/dekning/behov">
          <FormattedMessage id="count-import.toNeed" />
        </Link>
      </Alert>
    );
  }
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const count = counts.NEW + counts.CHANGED;
  return (
    <>
      <Alert data-color={counts.ERROR > 0 ? 'warning' : 'success'} role="status">
        <FormattedMessage id="count-import.read" values={{ file: file?.name ?? '', total, ...counts }} />
      </Alert>
      {notices.map(({ path, message }) => (
        <p key={path}>
          <FormattedMessage id="import.columnNumber" values={{ number: path.replace('column ', '') }} /> {message}
        </p>
      ))}
      <div className="row">
        <Button disabled={working !== null || count === 0} onClick={() => void keep()}>
          <FormattedMessage id="count-import.keep" values={{ count }} />
        </Button>
      </div>
      {rows.length > 0 && <CountRows rows={rows} />}
    </>
  );
}
