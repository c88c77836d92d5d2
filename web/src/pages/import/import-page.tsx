import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { mayDo, useViewer } from '../../data/use-viewer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { FileField } from '../../parts/file-field.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { conflictsIn } from './imports.ts';
import { PreviewTable } from './preview-table.tsx';
import { useImport } from './use-import.ts';
import './import.css';

/** Measures from a spreadsheet: chosen, looked through row by row, published; what is wrong comes back as a file. */
export default function ImportPage() {
  const { formatMessage } = useIntl();
  const viewer = useViewer();
  return (
    <div className="page import">
      <PageHeading text={formatMessage({ id: 'import.title' })} />
      {viewer?.role === 'ANONYMOUS' && (
        <Paragraph>
          <Link className="ds-link" to="/logg-inn?til=%2Fimport">
            <FormattedMessage id="import.signIn" />
          </Link>
        </Paragraph>
      )}
      {viewer && viewer.role !== 'ANONYMOUS' && !mayDo(viewer, 'WRITE_MEASURES') && (
        <Alert data-color="info">
          <FormattedMessage id="import.notYours" />
        </Alert>
      )}
      {mayDo(viewer, 'WRITE_COUNTS') && (
        <Link className="ds-link" to="/import/tellinger">
          <FormattedMessage id="import.counts" />
        </Link>
      )}
      {mayDo(viewer, 'WRITE_MEASURES') && <Import />}
    </div>
  );
}

type Importing = ReturnType<typeof useImport>;

function Import() {
  const importing = useImport();
  const { file, preview, closeHeadings, working, error, read, cancel } = importing;
  const conflict = conflictsIn(error).size > 0;
  return (
    <>
      <Choosing disabled={working !== null} onFile={(chosen) => void read(chosen, false)} />
      {!conflict && <FailureNotice error={error} onRetry={() => file !== null && void read(file, closeHeadings)} />}
      {working === 'preview' && (
        <div className="row" role="status">
          <FormattedMessage id="import.reading" values={{ file: file?.name ?? '' }} />
          <Button variant="secondary" data-size="sm" onClick={cancel}>
            <FormattedMessage id="import.cancel" />
          </Button>
        </div>
      )}
      {preview !== null && <Previewed importing={importing} />}
    </>
  );
}

function Choosing({ disabled, onFile }: { readonly disabled: boolean; readonly onFile: (file: File) => void }) {
  const { locale } = useIntl();
  const language = locale.slice(0, 2);
  return (
    <>
      <Paragraph>
        <FormattedMessage
          id="import.how"
          values={{
            excel: (text) => (
              <a className="ds-link" href={`/api/v1/templates/measures.xlsx?lang=${language}`}>
                {text}
              </a>
            ),
            csv: (text) => (
              <a className="ds-link" href={`/api/v1/templates/measures.csv?lang=${language}`}>
                {text}
              </a>
            ),
          }}
        />
      </Paragraph>
      <FileField
        label={<FormattedMessage id="import.file" />}
        accept=".xlsx,.csv,.txt,.json"
        disabled={disabled}
        onFile={onFile}
      />
    </>
  );
}

function Previewed({ importing }: { readonly importing: Importing }) {
  const { preview, chosen, conflicts, applied, working, choose } = importing;
  if (preview === null) return null;
  const { rows } = preview;
  return (
    <>
      <Outcome importing={importing} />
      {conflicts.size > 0 && applied === null && (
        <Alert data-color="warning" role="alert">
          <FormattedMessage id="import.conflict" values={{ count: conflicts.size }} />
        </Alert>
      )}
      <Notices importing={importing} />
      <Actions importing={importing} />
      {applied === null && rows.length > 0 && (
        <PreviewTable rows={rows} chosen={chosen} conflicts={conflicts} disabled={working !== null} onChoose={choose} />
      )}
    </>
  );
}

/** What was read; once it is published, what became of it. */
function Outcome({ importing: { file, preview, applied } }: { readonly importing: Importing }) {
  const counts = preview?.counts;
  if (counts === undefined) return null;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return applied !== null ? (
    <Alert data-color="success" role="status">
      <FormattedMessage id="import.done" values={{ entered: applied.entered, changed: applied.changed }} />
    </Alert>
  ) : (
    <Alert data-color={counts.ERROR > 0 ? 'warning' : 'success'} role="status">
      <FormattedMessage id="import.read" values={{ file: file?.name ?? '', total, ...counts }} />
    </Alert>
  );
}

function Actions({ importing }: { readonly importing: Importing }) {
  const { preview, chosen, applied, working, apply, saveWrong, cancel } = importing;
  const wrong = preview?.counts.ERROR ?? 0;
  return (
    <div className="row">
      {applied === null && (
        <Button disabled={working !== null || chosen.size === 0} onClick={() => void apply()}>
          <FormattedMessage id="import.publish" values={{ count: chosen.size }} />
        </Button>
      )}
      {wrong > 0 && (
        <Button variant="secondary" disabled={working !== null} onClick={() => void saveWrong()}>
          <DownloadIcon aria-hidden />
          <FormattedMessage id="import.wrong" values={{ count: wrong }} />
        </Button>
      )}
      {working === 'apply' && (
        <Button variant="tertiary" onClick={cancel}>
          <FormattedMessage id="import.cancel" />
        </Button>
      )}
    </div>
  );
}

/** Columns that are not read; those that only resemble a known one can be. */
function Notices({ importing }: { readonly importing: Importing }) {
  const { file, preview, closeHeadings, applied, working, read } = importing;
  const notices = preview?.notices ?? [];
  if (notices.length === 0 || applied !== null) return null;
  return (
    <details className="import-notices">
      <summary>
        <FormattedMessage id="import.notices" values={{ count: notices.length }} />
      </summary>
      <ul>
        {notices.map(({ path, message }) => (
          <li key={path}>
            <FormattedMessage id="import.columnNumber" values={{ number: path.replace('column ', '') }} /> {message}
          </li>
        ))}
      </ul>
      {!closeHeadings && (
        <Button
          variant="secondary"
          data-size="sm"
          disabled={working !== null}
          onClick={() => file !== null && void read(file, true)}
        >
          <FormattedMessage id="import.takeClose" />
        </Button>
      )}
    </details>
  );
}
