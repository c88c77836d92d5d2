import { Field, Label, Select } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAddress } from '../../data/use-address.ts';
import { dimensions, divisions, shares, type Wish, withAgainst, withDatasets, withWish } from './coverage-address.ts';
import { useDatasetChoices } from './dataset-choices.ts';

/** What is counted, by what, how it is shown, and of which measures. */
export function Wishes({ wish }: { readonly wish: Wish }) {
  const [, setAddress] = useAddress();
  const { formatMessage } = useIntl();
  const { usual, datasets, years } = useDatasetChoices();
  const set = (name: Parameters<typeof withWish>[1]) => (value: string) =>
    setAddress((now) => withWish(now, name, value), { replace: true, preventScrollReset: true });
  const labelled = (values: readonly string[], prefix: string) =>
    values.map((value) => [value, formatMessage({ id: `coverage.${prefix}.${value}` })] as const);
  const byCounty = wish.rows === 'COUNTY' || wish.columns === 'COUNTY';
  return (
    <div className="wishes no-print">
      <Choice id="rows" value={wish.rows} options={labelled(dimensions, 'dimension')} onChange={set('rows')} />
      <Choice id="columns" value={wish.columns} options={labelled(dimensions, 'dimension')} onChange={set('columns')} />
      <Choice id="share" value={wish.share} options={labelled(shares, 'share')} onChange={set('share')} />
      {byCounty && (
        <Choice
          id="division"
          value={wish.division}
          options={labelled(divisions, 'division')}
          onChange={set('division')}
        />
      )}
      <Choice
        id="dataset"
        value={wish.datasets.length === 1 ? (wish.datasets[0] ?? '') : wish.datasets.length > 1 ? 'all' : ''}
        options={[usual, ...datasets, ...years, ['all', formatMessage({ id: 'coverage.dataset.all' })]]}
        onChange={(value) => {
          const all = datasets.map(([dataset]) => dataset);
          const chosen = value === 'all' ? all : [value].filter(Boolean);
          setAddress((now) => withDatasets(now, chosen), { replace: true, preventScrollReset: true });
        }}
      />
      <Choice
        id="against"
        value={wish.against}
        options={[['', formatMessage({ id: 'coverage.against.none' })], ...datasets, ...years]}
        onChange={(value) => setAddress((now) => withAgainst(now, value), { replace: true, preventScrollReset: true })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ id, value, options, onChange }: ChoiceProps) {
  return (
    <Field data-size="sm">
      <Label>
        <FormattedMessage id={`coverage.${id}`} />
      </Label>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, label]) => (
          <Select.Option key={option} value={option}>
            {label}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
