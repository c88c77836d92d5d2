import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router';
import { kept } from '../../data/kept.ts';
import { useAddress } from '../../data/use-address.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { mayDo, useViewer } from '../../data/use-viewer.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { divisions } from '../coverage/coverage-address.ts';
import { type DatasetChoice, useDatasetChoices } from '../coverage/dataset-choices.ts';
import { AreaSummary } from './area-summary.tsx';
import { Counts } from './counts.tsx';
import { GroupsAndCategories } from './groups-and-categories.tsx';
import { Indicators } from './indicators.tsx';
import { addressOfNeed, type NeedWish, needWishOf } from './need-address.ts';
import { areaQuery, type NeedRow, needQuery } from './need-query.ts';
import { NeedTable } from './need-table.tsx';
import '../coverage/coverage.css';
import './need.css';

/** How many youths there are beside what is offered them: one county or the country first, then every county. */
export default function NeedPage() {
  const { formatMessage } = useIntl();
  const [address] = useAddress();
  const viewer = useViewer();
  const [own] = useState(() => kept('county'));
  const wish = needWishOf(address, own);
  const { division, county, day, dataset } = wish;
  const filter = dataset === null ? null : { datasets: [dataset] };
  const { usual, datasets, years } = useDatasetChoices();
  const choices = [usual, ...datasets, ...years];
  const measures = choices.find(([value]) => value === (dataset ?? ''))?.[1] ?? '';
  const need = useAnswer(needQuery, { division, date: day, filter }, { keepFormer: true });
  const counties = county === null ? null : [county];
  const area = useAnswer(areaQuery, { division, counties, filter }, { keepFormer: true });
  const rows = need.data?.needAndSupply ?? [];
  const chosen = rows.find((row) => (row.county?.number ?? null) === county);
  const failure = need.error ?? area.error;
  return (
    <div className="page coverage-page">
      <Link className="ds-link no-print" to="/dekning">
        <FormattedMessage id="need.back" />
      </Link>
      <PageHeading text={formatMessage({ id: 'need.title' })} />
      <p>
        <FormattedMessage id="need.intro" />
      </p>
      {mayDo(viewer, 'WRITE_COUNTS') && (
        <Link className="ds-link no-print" to="/import/tellinger">
          <FormattedMessage id="need.handIn" />
        </Link>
      )}
      <Choices wish={wish} rows={rows} datasets={choices} />
      <FailureNotice error={failure} onRetry={() => void Promise.all([need.refetch(), area.refetch()])} />
      {chosen && <AreaSummary row={chosen} measuresOf={measures} />}
      {area.data && <GroupsAndCategories matrix={area.data.targetMatrix} />}
      {area.data && <Indicators indicators={area.data.indicators} county={county} />}
      <Counts county={county} />
      {need.data && <NeedTable rows={rows} wish={wish} measuresOf={measures} />}
    </div>
  );
}

interface ChoicesProps {
  readonly wish: NeedWish;
  readonly rows: readonly NeedRow[];
  readonly datasets: readonly DatasetChoice[];
}

function Choices({ wish, rows, datasets }: ChoicesProps) {
  const { formatMessage, formatDate } = useIntl();
  const counties = rows.flatMap((row) => row.county ?? []);
  const days = [...new Set(rows.flatMap(({ date, otherDays }) => [...(date ? [date] : []), ...otherDays]))].sort();
  const navigate = useNavigate();
  const choose = (next: NeedWish) => void navigate(addressOfNeed(next), { replace: true, preventScrollReset: true });
  return (
    <div className="wishes no-print">
      <Field data-size="sm">
        <Label>
          <FormattedMessage id="need.county" />
        </Label>
        <Select value={wish.county ?? ''} onChange={(event) => choose({ ...wish, county: event.target.value || null })}>
          <Select.Option value="">{formatMessage({ id: 'need.nation' })}</Select.Option>
          {counties.map(({ number, name }) => (
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
            const division = divisions.find((one) => one === event.target.value) ?? wish.division;
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
      <Field data-size="sm">
        <Label>
          <FormattedMessage id="need.day" />
        </Label>
        <Select value={wish.day ?? ''} onChange={(event) => choose({ ...wish, day: event.target.value || null })}>
          <Select.Option value="">{formatMessage({ id: 'need.day.usual' })}</Select.Option>
          {days.map((day) => (
            <Select.Option key={day} value={day}>
              {formatDate(`${day}T12:00:00`, { dateStyle: 'long' })}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field data-size="sm">
        <Label>
          <FormattedMessage id="coverage.dataset" />
        </Label>
        <Select
          value={wish.dataset ?? ''}
          onChange={(event) => choose({ ...wish, dataset: event.target.value || null })}
        >
          {datasets.map(([dataset, label]) => (
            <Select.Option key={dataset} value={dataset}>
              {label}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
