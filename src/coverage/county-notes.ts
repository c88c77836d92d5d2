import { type County, countiesOf2012, countyIn, mainSuccessor } from '../codes/counties.js';
import { type CountyDivision, divisionPeriods, divisions } from '../codes/county-divisions.js';
import { type CountyRelationKind, placeOf, type Transfer, transfers } from '../codes/county-relations.js';
import { and, type Bitset, countOfBoth, emptyBitset, or } from '../measures/bitset.js';
import type { FilterIndex } from '../measures/filter-index.js';
import type { Label } from '../platform/language.js';

/** How the figures of a county row came about from the counties they were recorded in. */
export interface CountyNote {
  readonly relation: CountyRelationKind;
  readonly text: Label;
}

/**
 * The relation of a county to the counties of 2012: exact, the main successor but for transferred municipalities, or
 * merged of several; split where some of the measures counted were recorded in a county that has since been divided, and
 * count in each of its parts. Says which municipalities came in or went out, from where to where, and since when.
 */
export function countyNote(county: County, index: FilterIndex, scope: Bitset): CountyNote {
  const own = countiesOf2012(county.division, county.number);
  const divided = dividedMeasures(county, own, index, scope);
  const here = transfers.filter((transfer) => placeOf(transfer, county.division) === county.number);
  const came = here.filter(({ from }) => !own.includes(from));
  const went = transfers.filter((transfer) => own.includes(transfer.from) && !here.includes(transfer));
  const plain = own.length > 1 ? 'MERGED' : came.length + went.length > 0 ? 'MAIN_SUCCESSOR' : 'EXACT';
  const sentence = (language: keyof Label): string => {
    const words = wording[language];
    const parts = [words[plain](joined(own.map(nameIn2012), words.and))];
    if (came.length > 0) parts.push(words.came(listed(came, county.division, language)));
    if (went.length > 0) parts.push(words.went(listed(went, county.division, language)));
    if (came.length + went.length > 0) parts.push(words.cannotBeMoved);
    if (divided > 0) parts.push(words.divided(divided));
    return parts.join(' ');
  };
  return {
    relation: divided > 0 ? 'SPLIT' : plain,
    text: { nb: sentence('nb'), nn: sentence('nn'), en: sentence('en') },
  };
}

const nameIn2012 = (number: string): string => countyIn('Y2012', number)?.name ?? number;

const joined = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;

/** `Jevnaker og Lunner (Oppland, fra 1. januar 2020 Viken, fra 1. januar 2024 Akershus)`. */
function listed(moved: readonly Transfer[], division: CountyDivision, language: keyof Label): string {
  const groups = new Map<string, string[]>();
  for (const transfer of moved) {
    const path = pathOf(transfer, division, language);
    groups.set(path, [...(groups.get(path) ?? []), transfer.municipality]);
  }
  return [...groups].map(([path, names]) => `${joined(names, wording[language].and)} (${path})`).join('; ');
}

/** The counties a municipality has lain in since 2012, in order, each with its first day. */
function pathOf(transfer: Transfer, last: CountyDivision, language: keyof Label): string {
  const steps = divisions.slice(1, divisions.indexOf(last) + 1).flatMap((division, index) => {
    const [before, now] = [placeOf(transfer, divisions[index] as CountyDivision), placeOf(transfer, division)];
    if (before === now) return [];
    const since = now === mainSuccessor(transfer.from, division) ? divisionPeriods[division].from : null;
    const moved = before === mainSuccessor(transfer.from, divisions[index] as CountyDivision);
    const day = since ?? (moved ? transfer.since : divisionPeriods[division].from) ?? '';
    return [`${wording[language].since} ${dayIn(day, language)} ${countyIn(division, now)?.name ?? now}`];
  });
  return [nameIn2012(transfer.from), ...steps].join(', ');
}

function dayIn(day: string, language: keyof Label): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Measures in the county that were recorded in a larger one. */
function dividedMeasures(
  { division, number }: County,
  own: readonly string[],
  index: FilterIndex,
  scope: Bitset,
): number {
  const { byValue } = index.dimensions.COUNTY;
  const inAny = (olds: readonly string[]): Bitset =>
    olds.reduce((sum, old) => or(sum, byValue.get(old) ?? emptyBitset(index.size)), emptyBitset(index.size));
  const others = [...byValue.keys()].filter((old) => mainSuccessor(old, division) !== number);
  return countOfBoth(and(scope, inAny(own)), inAny(others));
}

interface Wording extends Record<Exclude<CountyRelationKind, 'SPLIT' | 'PART'>, (names: string) => string> {
  readonly and: string;
  readonly since: string;
  readonly came: (municipalities: string) => string;
  readonly went: (municipalities: string) => string;
  readonly cannotBeMoved: string;
  readonly divided: (count: number) => string;
}

const wording: Readonly<Record<keyof Label, Wording>> = {
  nb: {
    and: 'og',
    since: 'fra',
    EXACT: (names) => `Samme område som ${names} i 2012.`,
    MAIN_SUCCESSOR: (names) => `Samme fylke som ${names} i 2012, bortsett fra kommuner som har byttet fylke.`,
    MERGED: (names) => `Slått sammen av ${names} (fylker i 2012).`,
    came: (municipalities) => `Kommet til: ${municipalities}.`,
    went: (municipalities) => `Gått ut: ${municipalities}.`,
    cannotBeMoved: 'Tall for disse kommunene kan ikke flyttes.',
    divided: (count) => `${count} tiltak er registrert i et fylke som senere er delt, og teller i hver del.`,
  },
  nn: {
    and: 'og',
    since: 'frå',
    EXACT: (names) => `Same område som ${names} i 2012.`,
    MAIN_SUCCESSOR: (names) => `Same fylke som ${names} i 2012, bortsett frå kommunar som har bytt fylke.`,
    MERGED: (names) => `Slått saman av ${names} (fylke i 2012).`,
    came: (municipalities) => `Komne til: ${municipalities}.`,
    went: (municipalities) => `Gått ut: ${municipalities}.`,
    cannotBeMoved: 'Tal for desse kommunane kan ikkje flyttast.',
    divided: (count) => `${count} tiltak er registrerte i eit fylke som seinare er delt, og tel i kvar del.`,
  },
  en: {
    and: 'and',
    since: 'from',
    EXACT: (names) => `The same area as ${names} in 2012.`,
    MAIN_SUCCESSOR: (names) => `The same county as ${names} in 2012 but for municipalities that changed county.`,
    MERGED: (names) => `Merged of ${names} (counties of 2012).`,
    came: (municipalities) => `Came in: ${municipalities}.`,
    went: (municipalities) => `Went out: ${municipalities}.`,
    cannotBeMoved: 'Figures for these municipalities cannot be moved.',
    divided: (count) => `Measures recorded in a county since divided, counted in each part: ${count}.`,
  },
};
