import { type CountyDivision, divisions, perDivision } from './county-divisions.js';
import { municipalityRows, names2018, names2020, names2024 } from './municipality-rows.js';
import { nameKey } from './name-key.js';

/** A municipality (kommune) of one division. The first two digits of its number are its county there. */
export interface Municipality {
  readonly number: string;
  /** Its Norwegian name, where it has one. */
  readonly name: string;
  /** Every official name it has or had in the years covered, the Sámi and Kven ones too; `name` first. */
  readonly names: readonly string[];
  readonly division: CountyDivision;
  readonly countyNumber: string;
}

/**
 * The smallest area that the divisions agree on: a municipality of 2013, and the numbers it has in each division (several
 * where it was divided). Everything said of how counties relate is derived from these.
 */
export interface Area {
  /** Its Norwegian name in 2013. */
  readonly name: string;
  readonly numbers: Readonly<Record<CountyDivision, readonly string[]>>;
}

/** The names that are Norwegian where a municipality has names in several languages. Source: the same lists. */
const norwegianNames: ReadonlySet<string> = new Set(
  `Snåsa Røyrvik Hamarøy Tysfjord Lavangen Storfjord Kåfjord Kautokeino Karasjok Porsanger Tana Nesseby Fauske Tjeldsund
  Sortland Harstad Hattfjelldal Namsos Hammerfest Nordreisa`.split(/\s+/),
);

function parallelNames(written: string): readonly string[] {
  const names = written.split(' - ');
  const own = names.filter((name) => norwegianNames.has(name));
  return [...own, ...names.filter((name) => !own.includes(name))];
}

function numbered(rows: readonly string[]): readonly (readonly [number: string, names: readonly string[]])[] {
  return rows.map((row) => [row.slice(0, 4), parallelNames(row.slice(5))]);
}

const rows = municipalityRows.map((row) => row.split('|'));
const named2013 = numbered(rows.map(([first = '']) => first));

/** By number in 2013. */
export const areas: readonly Area[] = rows.map(([, y2018 = '', y2020 = '', y2024 = ''], index) => {
  const [number, names] = named2013[index] as (typeof named2013)[number];
  return {
    name: names[0] as string,
    numbers: { Y2012: [number], Y2018: y2018.split(' '), Y2020: y2020.split(' '), Y2024: y2024.split(' ') },
  };
});

const namesByDivision: Readonly<Record<CountyDivision, ReadonlyMap<string, readonly string[]>>> = {
  Y2012: new Map(named2013),
  Y2018: new Map([...named2013, ...numbered(names2018)]),
  Y2020: new Map(numbered(names2020)),
  Y2024: new Map([...numbered(names2020), ...numbered(names2024)]),
};

/** The names it has in a division, and those that other divisions give the same place: one name in common is enough. */
function allNames(division: CountyDivision, number: string): readonly string[] {
  const own = namesByDivision[division].get(number) ?? [];
  const numbersOf = areas.filter((area) => area.numbers[division].includes(number)).map((area) => area.numbers);
  const others = divisions.flatMap((other) =>
    numbersOf.flatMap((numbers) => numbers[other].map((one) => namesByDivision[other].get(one) ?? [])),
  );
  const same = others.filter((names) => names.some((name) => own.includes(name))).flat();
  const all = [...new Set([...own, ...same])];
  return [...all.filter((name) => norwegianNames.has(name)), ...all.filter((name) => !norwegianNames.has(name))];
}

/** The municipalities of each division, by number. */
export const municipalities = perDivision((division): readonly Municipality[] => {
  const numbers = [...new Set(areas.flatMap((area) => area.numbers[division]))].sort();
  return numbers.map((number) => {
    const names = allNames(division, number);
    return { number, name: names[0] ?? number, names, division, countyNumber: number.slice(0, 2) };
  });
});

/** What a municipality is in another division, by number: several where it was divided or has since been merged. */
export function municipalityIn({ division, number }: Municipality, other: CountyDivision): readonly Municipality[] {
  const numbers = areas
    .filter((area) => area.numbers[division].includes(number))
    .flatMap((area) => (other === division ? [number] : area.numbers[other]));
  return municipalities[other].filter((candidate) => numbers.includes(candidate.number));
}

const byName: ReadonlyMap<string, readonly Municipality[]> = namesToMunicipalities();

function namesToMunicipalities(): ReadonlyMap<string, readonly Municipality[]> {
  const found = new Map<string, Municipality[]>();
  for (const division of [...divisions].reverse()) {
    for (const municipality of municipalities[division]) {
      for (const key of new Set(municipality.names.map(nameKey))) {
        const known = found.get(key) ?? [];
        if (known.every((one) => one.division === division)) found.set(key, [...known, municipality]);
      }
    }
  }
  return found;
}

/**
 * The municipalities a name stands for, in the newest division that has it; several where the name is shared (Herøy,
 * Våler), none where there is no such municipality. Spelling as in `nameKey`; also names that are no longer used.
 */
export function municipalitiesNamed(text: string): readonly Municipality[] {
  return byName.get(nameKey(text)) ?? [];
}

/**
 * The municipalities of a division, by number; of one county, or those a name stands for (also a name of another
 * division: what has become of it). Null leaves a question out. The county must be one of the division.
 */
export function listMunicipalities(
  division: CountyDivision,
  county: string | null,
  name: string | null,
): readonly Municipality[] {
  const named = name === null ? null : municipalitiesNamed(name).flatMap((one) => municipalityIn(one, division));
  return municipalities[division].filter(
    (one) => (county === null || one.countyNumber === county) && (named === null || named.includes(one)),
  );
}
