import { useIntl } from 'react-intl';
import { useAnswer } from '../../data/use-answer.ts';
import { mappedYearsQuery } from './coverage-query.ts';

interface MappedYear {
  readonly dataset: string;
  readonly label: string;
}

/** The datasets that closed rounds have left. */
export function useMappedYears(): readonly MappedYear[] {
  const { formatMessage } = useIntl();
  const { data } = useAnswer(mappedYearsQuery, {});
  return (data?.rounds ?? [])
    .filter(({ status }) => status === 'CLOSED')
    .map(({ dataset, schoolYear }) => ({
      dataset,
      label: formatMessage({ id: 'coverage.dataset.year' }, { schoolYear }),
    }));
}
