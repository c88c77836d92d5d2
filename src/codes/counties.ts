/**
 * Counties (fylker) by division. A county number belongs to a division; what it means in another follows from a
 * relation, never from the number alone. Sources: names NOVA-13/13 tables 4-2 and 4-8; numbers, dates and transfers as
 * verified in docs/sources.md (SSB Klass 104 was read only through public copies).
 */

/** Fylkesinndeling: 19 counties to 2017, 18 in 2018–19, 11 in 2020–23, 15 from 2024. */
export const CountyDivision = { Y2012: 'Y2012', Y2018: 'Y2018', Y2020: 'Y2020', Y2024: 'Y2024' } as const;
export type CountyDivision = keyof typeof CountyDivision;

export interface County {
  readonly number: string;
  readonly name: string;
  readonly division: CountyDivision;
}

/** First and last day of a division; null where it is open or was not looked up. */
export const divisionPeriods: Readonly<Record<CountyDivision, { from: string | null; to: string | null }>> = {
  Y2012: { from: null, to: '2017-12-31' },
  Y2018: { from: '2018-01-01', to: '2019-12-31' },
  Y2020: { from: '2020-01-01', to: '2023-12-31' },
  Y2024: { from: '2024-01-01', to: null },
};

interface CountyOf2012 {
  readonly number: string;
  readonly name: string;
  /** Main successor in 2020 and 2024. */
  readonly y2020: string;
  readonly y2024: string;
}

const counties2012: readonly CountyOf2012[] = [
  { number: '01', name: 'Østfold', y2020: '30', y2024: '31' },
  { number: '02', name: 'Akershus', y2020: '30', y2024: '32' },
  { number: '03', name: 'Oslo', y2020: '03', y2024: '03' },
  { number: '04', name: 'Hedmark', y2020: '34', y2024: '34' },
  { number: '05', name: 'Oppland', y2020: '34', y2024: '34' },
  { number: '06', name: 'Buskerud', y2020: '30', y2024: '33' },
  { number: '07', name: 'Vestfold', y2020: '38', y2024: '39' },
  { number: '08', name: 'Telemark', y2020: '38', y2024: '40' },
  { number: '09', name: 'Aust-Agder', y2020: '42', y2024: '42' },
  { number: '10', name: 'Vest-Agder', y2020: '42', y2024: '42' },
  { number: '11', name: 'Rogaland', y2020: '11', y2024: '11' },
  { number: '12', name: 'Hordaland', y2020: '46', y2024: '46' },
  { number: '14', name: 'Sogn og Fjordane', y2020: '46', y2024: '46' },
  { number: '15', name: 'Møre og Romsdal', y2020: '15', y2024: '15' },
  { number: '16', name: 'Sør-Trøndelag', y2020: '50', y2024: '50' },
  { number: '17', name: 'Nord-Trøndelag', y2020: '50', y2024: '50' },
  { number: '18', name: 'Nordland', y2020: '18', y2024: '18' },
  { number: '19', name: 'Troms', y2020: '54', y2024: '55' },
  { number: '20', name: 'Finnmark', y2020: '54', y2024: '56' },
];

const names2020: Readonly<Record<string, string>> = {
  '03': 'Oslo',
  '11': 'Rogaland',
  '15': 'Møre og Romsdal',
  '18': 'Nordland',
  '30': 'Viken',
  '34': 'Innlandet',
  '38': 'Vestfold og Telemark',
  '42': 'Agder',
  '46': 'Vestland',
  '50': 'Trøndelag',
  '54': 'Troms og Finnmark',
};

const names2024: Readonly<Record<string, string>> = {
  '03': 'Oslo',
  '11': 'Rogaland',
  '15': 'Møre og Romsdal',
  '18': 'Nordland',
  '31': 'Østfold',
  '32': 'Akershus',
  '33': 'Buskerud',
  '34': 'Innlandet',
  '39': 'Vestfold',
  '40': 'Telemark',
  '42': 'Agder',
  '46': 'Vestland',
  '50': 'Trøndelag',
  '55': 'Troms',
  '56': 'Finnmark',
};

/** A municipality that did not follow the rest of its county of 2012. */
export interface Transfer {
  readonly municipality: string;
  readonly from: string;
  readonly y2020: string;
  readonly y2024: string;
}

/** Whole municipalities only, not boundary adjustments. Halsa's 2024 county is inferred (Heim stayed in Trøndelag). */
export const transfers: readonly Transfer[] = [
  { municipality: 'Rømskog', from: '01', y2020: '30', y2024: '32' },
  { municipality: 'Jevnaker', from: '05', y2020: '30', y2024: '32' },
  { municipality: 'Lunner', from: '05', y2020: '30', y2024: '32' },
  { municipality: 'Røyken', from: '06', y2020: '30', y2024: '32' },
  { municipality: 'Hurum', from: '06', y2020: '30', y2024: '32' },
  { municipality: 'Svelvik', from: '07', y2020: '30', y2024: '33' },
  { municipality: 'Hornindal', from: '14', y2020: '15', y2024: '15' },
  { municipality: 'Rindal', from: '15', y2020: '50', y2024: '50' },
  { municipality: 'Halsa', from: '15', y2020: '50', y2024: '50' },
  { municipality: 'Tjeldsund', from: '18', y2020: '54', y2024: '55' },
];

/** The number of the county that took over (most of) a county of 2012, in a division. */
export function mainSuccessor(number2012: string, division: CountyDivision): string {
  const county = counties2012.find((candidate) => candidate.number === number2012);
  if (county === undefined) throw new Error('not a county of the 2012 division');
  switch (division) {
    case 'Y2012':
      return county.number;
    case 'Y2018':
      return county.number === '16' || county.number === '17' ? '50' : county.number;
    case 'Y2020':
      return county.y2020;
    case 'Y2024':
      return county.y2024;
  }
}

function nameIn(division: CountyDivision, number: string): string {
  const older = counties2012.find((county) => county.number === number)?.name;
  const name = division === 'Y2020' ? names2020[number] : division === 'Y2024' ? names2024[number] : older;
  return name ?? 'Trøndelag';
}

function countiesOf(division: CountyDivision): readonly County[] {
  const numbers = [...new Set(counties2012.map((county) => mainSuccessor(county.number, division)))].sort();
  return numbers.map((number) => ({ number, name: nameIn(division, number), division }));
}

/** All counties of each division, by number. */
export const counties: Readonly<Record<CountyDivision, readonly County[]>> = {
  Y2012: countiesOf('Y2012'),
  Y2018: countiesOf('Y2018'),
  Y2020: countiesOf('Y2020'),
  Y2024: countiesOf('Y2024'),
};

export function countyIn(division: CountyDivision, number: string): County | null {
  return counties[division].find((county) => county.number === number) ?? null;
}

/** The counties of 2012 that a county consists of, apart from transferred municipalities; ascending numbers. */
export function countiesOf2012(division: CountyDivision, number: string): readonly string[] {
  return counties2012.map((county) => county.number).filter((old) => mainSuccessor(old, division) === number);
}

const newestFirst: readonly CountyDivision[] = ['Y2024', 'Y2020', 'Y2018', 'Y2012'];

/**
 * The county that a number (`08`, `40`) or a name (`Telemark`, case and space do not matter) stands for, in the newest
 * division that has it; null where none has. A number or name that stands in several divisions covers the same
 * counties of 2012 in each of them (tested), so nothing depends on which one is found.
 */
export function findCounty(numberOrName: string): County | null {
  for (const division of newestFirst) {
    const found = findCountyIn(division, numberOrName);
    if (found !== null) return found;
  }
  return null;
}

/** The county of one division with that number or name. */
export function findCountyIn(division: CountyDivision, numberOrName: string): County | null {
  const wanted = numberOrName.normalize('NFC').trim().toLowerCase();
  return counties[division].find((county) => county.number === wanted || county.name.toLowerCase() === wanted) ?? null;
}

/** How a county of one division relates to one of another (fylkesinndelingenes forhold). */
export const CountyRelationKind = {
  /** The same municipalities. */
  EXACT: 'EXACT',
  /** The same county but for transferred municipalities. */
  MAIN_SUCCESSOR: 'MAIN_SUCCESSOR',
  /** Part of a larger county. */
  MERGED: 'MERGED',
  /** One of several that a county was divided into. */
  SPLIT: 'SPLIT',
} as const;
export type CountyRelationKind = keyof typeof CountyRelationKind;

export interface CountyRelation {
  readonly county: County;
  readonly kind: CountyRelationKind;
  /** Municipalities of either side that break the relation; figures for them cannot be moved. */
  readonly transfers: readonly Transfer[];
}

/** The number of the county in which a transferred municipality lies in a division. */
export function placeOf(transfer: Transfer, division: CountyDivision): string {
  if (division === 'Y2020') return transfer.y2020;
  if (division === 'Y2024') return transfer.y2024;
  return mainSuccessor(transfer.from, division);
}

/** Every county of another division that shares a county of 2012 with this one, by number. */
export function relationsTo(county: County, division: CountyDivision): readonly CountyRelation[] {
  const own = countiesOf2012(county.division, county.number);
  return counties[division]
    .map((other) => ({ other, theirs: countiesOf2012(division, other.number) }))
    .filter(({ theirs }) => theirs.some((old) => own.includes(old)))
    .map(({ other, theirs }) => {
      const moved = transfers.filter((transfer) => {
        const here = placeOf(transfer, county.division) === county.number;
        const there = placeOf(transfer, division) === other.number;
        const asMost = here === own.includes(transfer.from) && there === theirs.includes(transfer.from);
        return here !== there && !asMost;
      });
      return { county: other, kind: relationKind(own, theirs, moved.length > 0), transfers: moved };
    });
}

function relationKind(own: readonly string[], theirs: readonly string[], moved: boolean): CountyRelationKind {
  if (own.some((old) => !theirs.includes(old))) return 'SPLIT';
  if (theirs.length > own.length) return 'MERGED';
  return moved ? 'MAIN_SUCCESSOR' : 'EXACT';
}
