import { Alert } from '@digdir/designsystemet-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAnswer } from '../../data/use-answer.ts';
import { mappedYearsQuery } from './coverage-query.ts';

interface MappedYear {
  readonly dataset: string;
  readonly label: string;
  /** The counties that had not submitted when the round was closed. */
  readonly unanswered: readonly string[];
}

/** The datasets that closed rounds have left. */
export function useMappedYears(): readonly MappedYear[] {
  const { formatMessage } = useIntl();
  const { data } = useAnswer(mappedYearsQuery, {});
  return (data?.rounds ?? [])
    .filter(({ status }) => status === 'CLOSED')
    .map(({ dataset, schoolYear, counties }) => ({
      dataset,
      label: formatMessage({ id: 'coverage.dataset.year' }, { schoolYear }),
      unanswered: counties.filter(({ status }) => status !== 'SUBMITTED').map(({ county }) => county.name),
    }));
}

/** That a county has not answered is not that it has nothing: said of every mapped year that is counted or set against. */
export function Unanswered({ datasets }: { readonly datasets: readonly string[] }) {
  const { formatList } = useIntl();
  return useMappedYears()
    .filter(({ dataset, unanswered }) => datasets.includes(dataset) && unanswered.length > 0)
    .map(({ dataset, label, unanswered }) => (
      <Alert key={dataset} data-color="warning" data-size="sm">
        <FormattedMessage
          id="coverage.unanswered"
          values={{ label, count: unanswered.length, counties: formatList(unanswered) }}
        />
      </Alert>
    ));
}
