/** Fylkesinndeling: 19 counties to 2017, 18 in 2018–19, 11 in 2020–23, 15 from 2024. */
export const CountyDivision = { Y2012: 'Y2012', Y2018: 'Y2018', Y2020: 'Y2020', Y2024: 'Y2024' } as const;
export type CountyDivision = keyof typeof CountyDivision;

/** Oldest first. */
export const divisions: readonly CountyDivision[] = Object.values(CountyDivision);

/** The division of today: what is answered where a question names none. */
export const newestDivision: CountyDivision = 'Y2024';

/** First and last day of a division; null where it is open or was not looked up. */
export const divisionPeriods: Readonly<Record<CountyDivision, { from: string | null; to: string | null }>> = {
  Y2012: { from: null, to: '2017-12-31' },
  Y2018: { from: '2018-01-01', to: '2019-12-31' },
  Y2020: { from: '2020-01-01', to: '2023-12-31' },
  Y2024: { from: '2024-01-01', to: null },
};

/** One value for each division. */
export function perDivision<T>(make: (division: CountyDivision) => T): Readonly<Record<CountyDivision, T>> {
  return { Y2012: make('Y2012'), Y2018: make('Y2018'), Y2020: make('Y2020'), Y2024: make('Y2024') };
}
