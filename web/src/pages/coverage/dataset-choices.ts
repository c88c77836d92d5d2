import { useIntl } from 'react-intl';
import { useAnswer } from '../../data/use-answer.ts';
import { datasetsQuery } from '../search/search-query.ts';
import { useMappedYears } from './mapped-years.tsx';

/** A dataset of measures and its name. */
export type DatasetChoice = readonly [dataset: string, label: string];

interface DatasetChoices {
  readonly usual: DatasetChoice;
  readonly datasets: readonly DatasetChoice[];
  readonly years: readonly DatasetChoice[];
}

/** What measures can be counted: the usual, the datasets there are, and the years that closed rounds have left. */
export function useDatasetChoices(): DatasetChoices {
  const { formatMessage } = useIntl();
  const { data } = useAnswer(datasetsQuery, {}, { keptWhileOpen: true });
  const years = useMappedYears().map(({ dataset, label }): DatasetChoice => [dataset, label]);
  const listed = data?.searchMeasures.facets.find(({ name }) => name === 'DATASET')?.values ?? [];
  const datasets = listed.flatMap(({ value, label }): DatasetChoice[] => (value === null ? [] : [[value, label]]));
  return { usual: ['', formatMessage({ id: 'coverage.dataset.usual' })], datasets, years };
}
