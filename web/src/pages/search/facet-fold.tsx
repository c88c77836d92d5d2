import { Checkbox, Details, Fieldset } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAddress } from '../../data/use-address.ts';
import { chosenOf, type FacetName, notRecorded, withChoice } from './search-address.ts';
import type { Facet } from './search-query.ts';

/** One thing to filter by: its values with how many measures have each. */
export function FacetFold({ facet, open }: { readonly facet: Facet; readonly open: boolean }) {
  const { formatNumber } = useIntl();
  const [address, setAddress] = useAddress();
  const name = facet.name as FacetName;
  const chosen = chosenOf(address, name);
  const [opened, setOpened] = useState(open || chosen.length > 0);
  const change = (value: string) =>
    setAddress(
      (former) => {
        const before = chosenOf(former, name);
        const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
        return withChoice(former, name, after);
      },
      { preventScrollReset: true },
    );
  return (
    <Details
      className="search-facet"
      data-size="sm"
      open={opened}
      onToggle={(event) => setOpened((event.currentTarget as HTMLDetailsElement).open)}
    >
      <Details.Summary>
        {facet.label}
        {chosen.length > 0 && ` (${formatNumber(chosen.length)})`}
      </Details.Summary>
      <Details.Content>
        <Fieldset data-size="sm">
          <Fieldset.Legend className="ds-sr-only">{facet.label}</Fieldset.Legend>
          {valuesOf(facet, chosen).map(({ value, label, count }) => (
            <Checkbox
              key={value}
              data-size="sm"
              label={`${label} (${formatNumber(count)})`}
              value={value}
              checked={chosen.includes(value)}
              onChange={() => change(value)}
            />
          ))}
        </Fieldset>
      </Details.Content>
    </Details>
  );
}

/** What is chosen stays to be unchosen, also where nothing has it. */
function valuesOf(facet: Facet, chosen: readonly string[]) {
  const values = facet.values.map(({ value, label, count }) => ({ value: value ?? notRecorded, label, count }));
  const gone = chosen.filter((value) => !values.some((other) => other.value === value));
  return [...values, ...gone.map((value) => ({ value, label: value, count: 0 }))];
}
