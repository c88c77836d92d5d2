import { Button, Chip } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAddress } from '../../data/use-address.ts';
import {
  ageOf,
  chosenOf,
  type FacetName,
  facets as known,
  notRecorded,
  withChoice,
  withoutFilters,
} from './search-address.ts';
import type { Facet } from './search-query.ts';
import { useChosenCounties } from './use-chosen-counties.ts';

/** The filters that are set, each to be taken away. */
export function Chips({ facets = [] }: { readonly facets: readonly Facet[] | undefined }) {
  const { formatMessage } = useIntl();
  const [address, setAddress] = useAddress();
  const { value: county, name: countyName } = useChosenCounties();
  const age = ageOf(address);
  const set = known.flatMap(({ name }) => {
    const facet = facets.find((other) => other.name === name);
    return chosenOf(address, name).map((value) => ({
      name,
      value,
      text: `${facet?.label ?? ''}: ${facet?.values.find((other) => (other.value ?? notRecorded) === value)?.label ?? value}`,
    }));
  });
  if (set.length === 0 && county === '' && age === '') return null;
  const remove = (name: 'county' | 'age' | FacetName, value: string) =>
    setAddress((former) => {
      const left = name === 'county' || name === 'age' ? [] : chosenOf(former, name).filter((other) => other !== value);
      return withChoice(former, name, left);
    });
  return (
    <section className="row no-print" aria-label={formatMessage({ id: 'search.chips' })}>
      {county !== '' && (
        <Chip.Removable data-size="sm" onClick={() => remove('county', county)}>
          {formatMessage({ id: 'search.chip.county' }, { county: countyName })}
        </Chip.Removable>
      )}
      {age !== '' && (
        <Chip.Removable data-size="sm" onClick={() => remove('age', age)}>
          {formatMessage({ id: 'search.chip.age' }, { age })}
        </Chip.Removable>
      )}
      {set.map(({ name, value, text }) => (
        <Chip.Removable key={name + value} data-size="sm" onClick={() => remove(name, value)}>
          {text}
        </Chip.Removable>
      ))}
      <Button variant="tertiary" data-size="sm" onClick={() => setAddress(withoutFilters)}>
        <FormattedMessage id="search.chips.reset" />
      </Button>
    </section>
  );
}
