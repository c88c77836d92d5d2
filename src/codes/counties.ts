import { type CountyDivision, divisions, perDivision } from './county-divisions.js';
import { areas } from './municipalities.js';
import { nameKey } from './name-key.js';

/**
 * Counties (fylker) by division. A county number belongs to a division; what it means in another follows from the
 * municipalities, never from the number alone. Sources: names NOVA-13/13 tables 4-2 and 4-8; numbers and dates as verified
 * in docs/sources.md.
 */
export interface County {
  readonly number: string;
  readonly name: string;
  readonly division: CountyDivision;
}

const names: Readonly<Record<CountyDivision, string>> = {
  Y2012: `01 Østfold, 02 Akershus, 03 Oslo, 04 Hedmark, 05 Oppland, 06 Buskerud, 07 Vestfold, 08 Telemark, 09 Aust-Agder,
    10 Vest-Agder, 11 Rogaland, 12 Hordaland, 14 Sogn og Fjordane, 15 Møre og Romsdal, 16 Sør-Trøndelag,
    17 Nord-Trøndelag, 18 Nordland, 19 Troms, 20 Finnmark`,
  Y2018: `01 Østfold, 02 Akershus, 03 Oslo, 04 Hedmark, 05 Oppland, 06 Buskerud, 07 Vestfold, 08 Telemark, 09 Aust-Agder,
    10 Vest-Agder, 11 Rogaland, 12 Hordaland, 14 Sogn og Fjordane, 15 Møre og Romsdal, 18 Nordland, 19 Troms,
    20 Finnmark, 50 Trøndelag`,
  Y2020: `03 Oslo, 11 Rogaland, 15 Møre og Romsdal, 18 Nordland, 30 Viken, 34 Innlandet, 38 Vestfold og Telemark, 42 Agder,
    46 Vestland, 50 Trøndelag, 54 Troms og Finnmark`,
  Y2024: `03 Oslo, 11 Rogaland, 15 Møre og Romsdal, 18 Nordland, 31 Østfold, 32 Akershus, 33 Buskerud, 34 Innlandet,
    39 Vestfold, 40 Telemark, 42 Agder, 46 Vestland, 50 Trøndelag, 55 Troms, 56 Finnmark`,
};

/** Official names in Sámi and Kven, which counties write behind a hyphen. */
const parallelNames: Readonly<Record<string, readonly string[]>> = {
  Nordland: ['Nordlánnda'],
  Trøndelag: ['Trööndelage'],
  Troms: ['Romsa', 'Tromssa'],
  Finnmark: ['Finnmárku', 'Finmarkku'],
  'Troms og Finnmark': ['Romsa ja Finnmárku', 'Tromssa ja Finmarkku'],
};

/** All counties of each division, by number. */
export const counties = perDivision((division): readonly County[] =>
  names[division].split(/,\s+/).map((entry) => ({ number: entry.slice(0, 2), name: entry.slice(3), division })),
);

export function countyIn(division: CountyDivision, number: string): County | null {
  return counties[division].find((county) => county.number === number) ?? null;
}

const successors = perDivision(mainSuccessors);

/** For each county of 2012 the county that has most of its municipalities. */
function mainSuccessors(division: CountyDivision): ReadonlyMap<string, string> {
  return new Map(
    counties.Y2012.map(({ number }): [string, string] => {
      const held = new Map<string, number>();
      for (const { numbers } of areas.filter((area) => area.numbers.Y2012[0]?.startsWith(number))) {
        const now = numbers[division][0]?.slice(0, 2) ?? '';
        held.set(now, (held.get(now) ?? 0) + 1);
      }
      const [most] = [...held].sort(([, a], [, b]) => b - a);
      return [number, most?.[0] ?? number];
    }),
  );
}

/** The number of the county that took over (most of) a county of 2012, in a division. */
export function mainSuccessor(number2012: string, division: CountyDivision): string {
  const found = successors[division].get(number2012);
  if (found === undefined) throw new Error('not a county of the 2012 division');
  return found;
}

/** The counties of 2012 that a county consists of, apart from transferred municipalities; ascending numbers. */
export function countiesOf2012(division: CountyDivision, number: string): readonly string[] {
  return parts[division].get(number) ?? [];
}

const parts = perDivision((division): ReadonlyMap<string, readonly string[]> => {
  const olds = counties.Y2012.map((county) => county.number);
  return new Map(
    counties[division].map(({ number }) => [number, olds.filter((old) => mainSuccessor(old, division) === number)]),
  );
});

const newestFirst = [...divisions].reverse();

/**
 * The county that a number (`08`, `40`, `3`) or a name stands for, in the newest division that has it; null where none
 * has. Names are read as `nameKey` says, so `Trondelag`, `Møre & Romsdal`, `Oslo kommune` and `Troms - Romsa - Tromssa`
 * are found. A number or name that stands in several divisions covers the same counties of 2012 in each of them
 * (tested), so nothing depends on which one is found.
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
  const digits = /^\s*(\d{1,2})\s*$/.exec(numberOrName)?.[1]?.padStart(2, '0');
  if (digits !== undefined) return countyIn(division, digits);
  const number = numbersByName[division].get(nameKey(numberOrName));
  return number === undefined ? null : countyIn(division, number);
}

const numbersByName = perDivision((division) => new Map(counties[division].flatMap(namesOf)));

/** Each name, and all of them written one behind the other as the county itself does. */
function namesOf({ name, number }: County): readonly (readonly [key: string, number: string])[] {
  const others = parallelNames[name] ?? [];
  return [name, ...others, [name, ...others].join(' - ')].map((one) => [nameKey(one), number]);
}
