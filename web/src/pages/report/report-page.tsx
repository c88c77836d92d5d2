import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router';
import { kept } from '../../data/kept.ts';
import { useAddress } from '../../data/use-address.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { divisions } from '../coverage/coverage-address.ts';
import { addressOfReport, type ReportWish, reportWishOf } from './report-address.ts';
import { ReportSections } from './report-blocks.tsx';
import { countyReportQuery, nationReportQuery, reportCountiesQuery } from './report-query.ts';
import './report.css';

/** What a county, or the country, offers and lacks, to read, to print and to hand on. */
export default function ReportPage() {
  const { formatMessage } = useIntl();
  const [address] = useAddress();
  const [own] = useState(() => kept('county'));
  const wish = reportWishOf(address, own);
  const { division, county, dataset } = wish;
  const one = useAnswer(
    countyReportQuery,
    { county: county ?? '', division, dataset },
    { enabled: county !== null, keepFormer: true },
  );
  const nation = useAnswer(nationReportQuery, { division, dataset }, { enabled: county === null, keepFormer: true });
  const { data, error, refetch } = county === null ? nation : one;
  const report = error ? undefined : data?.report;
  return (
    <div className="page report-page">
      <Link className="ds-link no-print" to="/dekning">
        <FormattedMessage id="report.back" />
      </Link>
      <PageHeading text={report?.document.title ?? formatMessage({ id: 'report.title' })} />
      {report && <p>{report.document.about}</p>}
      <div className="no-print">
        <Choices wish={wish} />
      </div>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {report && (
        <>
          <p className="no-print">
            <a className="ds-link" href={report.pdf} download>
              <FormattedMessage id="report.pdf" />
            </a>
          </p>
          <ReportSections sections={report.document.sections} />
        </>
      )}
    </div>
  );
}

function Choices({ wish }: { readonly wish: ReportWish }) {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const { data } = useAnswer(reportCountiesQuery, { division: wish.division }, { keptWhileOpen: true });
  const choose = (next: ReportWish) =>
    void navigate(addressOfReport(next), { replace: true, preventScrollReset: true });
  return (
    <div className="report-choices">
      <Field data-size="sm">
        <Label>
          <FormattedMessage id="report.county" />
        </Label>
        <Select value={wish.county ?? ''} onChange={(event) => choose({ ...wish, county: event.target.value || null })}>
          <Select.Option value="">{formatMessage({ id: 'report.nation' })}</Select.Option>
          {(data?.counties ?? []).map(({ number, name }) => (
            <Select.Option key={number} value={number}>
              {name}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field data-size="sm">
        <Label>
          <FormattedMessage id="coverage.division" />
        </Label>
        <Select
          value={wish.division}
          onChange={(event) => {
            const division = divisions.find((known) => known === event.target.value) ?? wish.division;
            choose({ ...wish, division, county: null });
          }}
        >
          {divisions.map((division) => (
            <Select.Option key={division} value={division}>
              {formatMessage({ id: `coverage.division.${division}` })}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
