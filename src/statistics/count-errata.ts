import type { Label } from '../platform/language.js';
import type { YouthCount } from './youth-count.js';

/** A known slip of a source of counts. What is printed stays as printed; this says what is wrong with it. */
export interface CountErratum {
  readonly code: string;
  readonly source: string;
  readonly locator: string;
  readonly text: Label;
  /** The counts it is about. */
  readonly about: Partial<Pick<YouthCount, 'date' | 'dimension' | 'key' | 'system'>>;
}

/** Reviewed by hand against the documents; a test holds each to figures that are seeded. */
export const countErrata: readonly CountErratum[] = [
  {
    code: 'C1',
    source: 'KD-2011',
    locator: 'l.38, l.64',
    about: { date: '2011-01-01', dimension: 'ALL', key: 'ALL' },
    text: {
      nb: 'Lysarket er kuttet ved en kolonne som begynner på «M»; «2» i sumraden er ikke et tall for et fylke. De seks fylkene som mangler, har til sammen 12 071.',
      nn: 'Lysarket er kutta ved ei kolonne som byrjar på «M»; «2» i sumrada er ikkje eit tal for eit fylke. Dei seks fylka som manglar, har til saman 12 071.',
      en: 'The slide is cut off at a column that begins with «M»; the «2» in its sum row is no figure of a county. The six missing counties have 12,071 together.',
    },
  },
  {
    code: 'C2',
    source: 'Hordaland-2018',
    locator: 'l.82',
    about: { date: '2018-02-15', dimension: 'STATUS_GROUP', key: '1' },
    text: {
      nb: 'Nedgangen fra november 2017 er trykt som 7,47 prosentpoeng; 20,03 minus 12,54 er 7,49.',
      nn: 'Nedgangen frå november 2017 er trykt som 7,47 prosentpoeng; 20,03 minus 12,54 er 7,49.',
      en: 'The fall from November 2017 is printed as 7.47 percentage points; 20.03 less 12.54 is 7.49.',
    },
  },
  {
    code: 'C3',
    source: 'Hordaland-2018',
    locator: 'l.91',
    about: { date: '2018-06-20', dimension: 'STATUS_GROUP', key: '1' },
    text: {
      nb: 'Nedgangen fra november 2017 er trykt som 14,9 prosentpoeng; 20,03 minus 5,99 er 14,04.',
      nn: 'Nedgangen frå november 2017 er trykt som 14,9 prosentpoeng; 20,03 minus 5,99 er 14,04.',
      en: 'The fall from November 2017 is printed as 14.9 percentage points; 20.03 less 5.99 is 14.04.',
    },
  },
  {
    code: 'C4',
    source: 'Vestfold-2024',
    locator: 'l.110',
    about: { date: '2023-11-15' },
    text: {
      nb: 'Overskriften til tabell 1 sier at november 24 ikke er publisert; kolonnen er 15. november 2023.',
      nn: 'Overskrifta til tabell 1 seier at november 24 ikkje er publisert; kolonna er 15. november 2023.',
      en: 'The heading of table 1 says that November 24 is not published; the column is 15 November 2023.',
    },
  },
  {
    code: 'C5',
    source: 'Vestfold-2024',
    locator: 'l.191',
    about: { date: '2024-10-01', dimension: 'SERVICE', key: 'BACK_IN_TRAINING_OR_WORK' },
    text: {
      nb: '«61 %» stemmer ikke: 45 + 16 er 61 ungdommer av 106, som er 57,5 prosent. De fem gruppene er til sammen 100 av 106.',
      nn: '«61 %» stemmer ikkje: 45 + 16 er 61 ungdommar av 106, som er 57,5 prosent. Dei fem gruppene er til saman 100 av 106.',
      en: '«61 %» does not hold: 45 + 16 are 61 youths of 106, which is 57.5 percent. The five groups are 100 of 106 together.',
    },
  },
  {
    code: 'C6',
    source: 'NOVA-13/13',
    locator: 'l.607–610',
    about: { date: '2013-06-15', dimension: 'STATUS_GROUP', key: '1' },
    text: {
      nb: '1 500 av 19 900 er 7,5 prosent; trykt er 8. Antallene er runde.',
      nn: '1 500 av 19 900 er 7,5 prosent; trykt er 8. Tala er runde.',
      en: '1,500 of 19,900 is 7.5 percent; 8 is printed. The numbers are round.',
    },
  },
];

/** The errata that a count is concerned by. */
export function errataOf(count: YouthCount): readonly CountErratum[] {
  return countErrata.filter(
    ({ source, about }) =>
      source === count.source &&
      Object.entries(about).every(([field, value]) => count[field as keyof YouthCount] === value),
  );
}
