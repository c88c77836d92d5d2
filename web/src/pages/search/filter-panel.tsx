import { Button } from '@digdir/designsystemet-react';
import { memo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAddress } from '../../data/use-address.ts';
import { CountyAndAge } from './county-and-age.tsx';
import { FacetFold } from './facet-fold.tsx';
import { chosenOf, facets as known } from './search-address.ts';
import type { Facet } from './search-query.ts';

/** The first of the facets stand open, the next are folded, the rest come when asked for. */
const open = 2;
const atOnce = 7;

interface FilterPanelProps {
  readonly facets: readonly Facet[] | undefined;
  readonly error: Error | null;
}

/** What the list can be narrowed to; on a phone behind a button, so that the list is seen first. */
export const FilterPanel = memo(function FilterPanel({ facets = [], error }: FilterPanelProps) {
  const { formatMessage } = useIntl();
  const [address] = useAddress();
  const [unfolded, setUnfolded] = useState(false);
  const [all, setAll] = useState(() => known.slice(atOnce).some(({ name }) => chosenOf(address, name).length > 0));
  const offered = known
    .map(({ name }, place) => ({ place, facet: facets.find((facet) => facet.name === name) }))
    .filter(({ facet, place }) => facet && (all || place < atOnce));
  return (
    <section className="search-filters no-print" aria-label={formatMessage({ id: 'search.filters' })}>
      <Button
        className="search-unfold"
        variant="secondary"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        <FormattedMessage id={unfolded ? 'search.filters.hide' : 'search.filters.show'} />
      </Button>
      <div className={unfolded ? 'search-foldable' : 'search-foldable folded'}>
        <CountyAndAge error={error} />
        {offered.length > 0 && (
          <div className="search-facets">
            {offered.map(
              ({ facet, place }) => facet && <FacetFold key={facet.name} facet={facet} open={place < open} />,
            )}
          </div>
        )}
        {offered.length > 0 && (
          <Button variant="tertiary" data-size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
            <FormattedMessage id={all ? 'search.filters.fewer' : 'search.filters.more'} />
          </Button>
        )}
      </div>
    </section>
  );
});
