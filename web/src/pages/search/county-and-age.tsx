import { Button, Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { problemAt } from '../../data/failures.ts';
import { keep, kept } from '../../data/kept.ts';
import { useAddress } from '../../data/use-address.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { ageOf, withChoice } from './search-address.ts';
import { datasetsQuery } from './search-query.ts';
import { useChosenCounties } from './use-chosen-counties.ts';

/** The county, one's own first, and the age of the youth. */
export function CountyAndAge({ error }: { readonly error: Error | null }) {
  const { formatMessage } = useIntl();
  const [, setAddress] = useAddress();
  const { data } = useAnswer(datasetsQuery, {}, { keptWhileOpen: true });
  const [own, setOwn] = useState(() => kept('county'));
  const chosen = useChosenCounties();
  const county = chosen.value;
  const counties = data?.counties ?? [];
  const named = counties.find(({ number }) => number === own);
  const problem = problemAt(error, 'filter.counties');
  const others = counties.filter(({ number }) => number !== own);
  const remember = (number: string | null) => {
    keep('county', number);
    setOwn(number);
  };
  return (
    <>
      <Field data-size="sm">
        <Label>
          <FormattedMessage id="search.county" />
        </Label>
        <Select
          value={county}
          onChange={(event) => setAddress((former) => withChoice(former, 'county', [event.target.value]))}
        >
          {named && (
            <Select.Option value={named.number}>
              {formatMessage({ id: 'search.county.own' }, { county: named.name })}
            </Select.Option>
          )}
          <Select.Option value="">{formatMessage({ id: 'search.county.all' })}</Select.Option>
          {others.map(({ number, name }) => (
            <Select.Option key={number} value={number}>
              {name}
            </Select.Option>
          ))}
          {county !== '' && !counties.some(({ number }) => number === county) && (
            <Select.Option value={county}>{chosen.name}</Select.Option>
          )}
        </Select>
        {problem && <ValidationMessage>{problem}</ValidationMessage>}
        {/^\d\d$/.test(county) && county !== own && (
          <Button variant="tertiary" data-size="sm" onClick={() => remember(county)}>
            <FormattedMessage id="search.county.remember" />
          </Button>
        )}
        {own !== null && county === own && (
          <Button variant="tertiary" data-size="sm" onClick={() => remember(null)}>
            <FormattedMessage id="search.county.forget" />
          </Button>
        )}
      </Field>
      <AgeField problem={problemAt(error, 'filter.age')} />
    </>
  );
}

function AgeField({ problem }: { readonly problem: string | undefined }) {
  const { formatMessage } = useIntl();
  const [address, setAddress] = useAddress();
  return (
    <Textfield
      data-size="sm"
      className="search-age"
      label={formatMessage({ id: 'search.age' })}
      inputMode="numeric"
      autoComplete="off"
      maxLength={3}
      value={ageOf(address)}
      error={problem}
      onChange={(event) => {
        const age = event.target.value.replace(/\D/g, '');
        setAddress((former) => withChoice(former, 'age', [age]), { replace: true, preventScrollReset: true });
      }}
    />
  );
}
