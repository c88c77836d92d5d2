import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../../data/use-answer.ts';
import { countiesOf, divisionOf } from './search-address.ts';
import { countiesQuery } from './search-query.ts';

/** The counties in the address: as one value of a choice, and by their names; of an older division its years with them. */
export function useChosenCounties(): { readonly value: string; readonly name: string } {
  const { formatMessage, formatList } = useIntl();
  const [address] = useSearchParams();
  const numbers = countiesOf(address);
  const division = divisionOf(address);
  const { data } = useAnswer(countiesQuery, { division }, { enabled: numbers.length > 0, keptWhileOpen: true });
  const named = (number: string) => data?.counties.find((county) => county.number === number)?.name ?? number;
  const names = formatList(numbers.map(named), { type: 'conjunction' });
  if (division === 'Y2024' && numbers.length < 2) return { value: numbers[0] ?? '', name: names };
  return {
    value: numbers.length === 0 ? '' : `${division} ${numbers.join(' ')}`,
    name: division === 'Y2024' ? names : formatMessage({ id: 'search.county.division' }, { names, division }),
  };
}
