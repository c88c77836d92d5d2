import { Alert, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Report, ReportBlock, ReportChart, ReportTable } from './report-query.ts';

/** The sections of a report, block by block, as the PDF has them. */
export function ReportSections({ sections }: Pick<Report['document'], 'sections'>) {
  return sections.map(({ heading, blocks }) => (
    <section key={heading} className="report-section">
      <Heading level={2} data-size="sm">
        {heading}
      </Heading>
      {blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and stay where they are
        <Block key={place} block={block} />
      ))}
    </section>
  ));
}

function Block({ block: { kind, text, items, figures, table, chart } }: { readonly block: ReportBlock }) {
  if (chart) return <Chart chart={chart} />;
  if (table) return <Table table={table} caption={table.caption} />;
  if (figures) return <Figures figures={figures} />;
  if (items) {
    return (
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  }
  if (kind !== 'MARK') return <p>{text}</p>;
  return (
    <Alert data-color="warning" data-size="sm">
      {text}
    </Alert>
  );
}

function Figures({ figures }: { readonly figures: NonNullable<ReportBlock['figures']> }) {
  return (
    <dl className="report-figures">
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What scrolls sideways where the page is narrow, within reach of the keyboard. */
function Wide({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard, WCAG 2.1.1
    <section className="report-wide" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

/** The picture, drawn by the service, and all it shows as a table. */
function Chart({ chart: { title, svg, table } }: { readonly chart: ReportChart }) {
  return (
    <>
      <figure className="report-chart">
        <figcaption>{title}</figcaption>
        <Wide label={title}>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: an svg of the service’s own, of numbers and labels of codes */}
          <div dangerouslySetInnerHTML={{ __html: svg }} />
        </Wide>
      </figure>
      <Table table={table} />
    </>
  );
}

/** A row of its heading alone begins a group. */
function Table({ table, caption }: { readonly table: ReportTable; readonly caption?: string }) {
  const { columns, rows } = table;
  return (
    <Wide label={table.caption}>
      <table className="report-table">
        <caption className={caption === undefined ? 'ds-sr-only' : undefined}>{table.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells: [head = '', ...cells] }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may read alike, and all stay where they are
            <tr key={place}>
              {cells.length === 0 ? (
                <th scope="rowgroup" colSpan={columns.length}>
                  {head}
                </th>
              ) : (
                <th scope="row">{head}</th>
              )}
              {cells.map((cell, at) => (
                <td key={columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
