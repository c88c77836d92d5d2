import {
  type County,
  type CountyRelationKind,
  countiesOf2012,
  countyIn,
  mainSuccessor,
  placeOf,
  transfers,
} from '../codes/counties.js';
import { type Bitset, has } from '../measures/bitset.js';
import type { Catalogue } from '../measures/catalogue.js';
import type { Label } from '../platform/language.js';

/** How the figures of a county row came about from the counties they were recorded in. */
export interface CountyNote {
  readonly relation: CountyRelationKind;
  readonly text: Label;
}

const joined = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;

/**
 * The relation of a county to the counties of 2012: exact, the main successor but for transferred municipalities, or
 * merged of several; split where some of the measures counted were recorded in a county that has since been divided, and
 * count in each of its parts.
 */
export function countyNote(county: County, catalogue: Catalogue, scope: Bitset): CountyNote {
  const own = countiesOf2012(county.division, county.number);
  const divided = dividedMeasures(county, own, catalogue, scope);
  const names = own.map((number) => countyIn('Y2012', number)?.name ?? number);
  const moved = transfers.filter(
    (transfer) => (placeOf(transfer, county.division) === county.number) !== own.includes(transfer.from),
  );
  const plain: CountyRelationKind = own.length > 1 ? 'MERGED' : moved.length > 0 ? 'MAIN_SUCCESSOR' : 'EXACT';
  const sentence = (language: keyof Label): string => {
    const words = wording[language];
    const list = joined(names, words.and);
    const parts = [words[plain](list)];
    if (moved.length > 0) parts.push(words.moved(moved.map((one) => one.municipality).join(', ')));
    if (divided > 0) parts.push(words.divided(divided));
    return parts.join(' ');
  };
  return {
    relation: divided > 0 ? 'SPLIT' : plain,
    text: { nb: sentence('nb'), nn: sentence('nn'), en: sentence('en') },
  };
}

/** Measures in the county that were recorded in a larger one. */
function dividedMeasures(county: County, own: readonly string[], catalogue: Catalogue, scope: Bitset): number {
  return catalogue.measures.filter(
    (measure, position) =>
      measure.counties2012.length > 1 &&
      has(scope, position) &&
      measure.counties2012.some((old) => own.includes(old)) &&
      measure.counties2012.some((old) => mainSuccessor(old, county.division) !== county.number),
  ).length;
}

interface Wording extends Record<Exclude<CountyRelationKind, 'SPLIT'>, (names: string) => string> {
  readonly and: string;
  readonly moved: (municipalities: string) => string;
  readonly divided: (count: number) => string;
}

const wording: Readonly<Record<keyof Label, Wording>> = {
  nb: {
    and: 'og',
    EXACT: (names) => `De samme kommunene som ${names} i 2012.`,
    MAIN_SUCCESSOR: (names) => `Hovedetterfølger etter ${names} i 2012.`,
    MERGED: (names) => `Slått sammen av ${names} (fylker i 2012).`,
    moved: (municipalities) => `Kommuner som har byttet fylke: ${municipalities}; tall for dem kan ikke flyttes.`,
    divided: (count) => `${count} tiltak er registrert i et fylke som senere er delt, og teller i hver del.`,
  },
  nn: {
    and: 'og',
    EXACT: (names) => `Dei same kommunane som ${names} i 2012.`,
    MAIN_SUCCESSOR: (names) => `Hovudetterfølgjar etter ${names} i 2012.`,
    MERGED: (names) => `Slått saman av ${names} (fylke i 2012).`,
    moved: (municipalities) => `Kommunar som har bytt fylke: ${municipalities}; tal for dei kan ikkje flyttast.`,
    divided: (count) => `${count} tiltak er registrerte i eit fylke som seinare er delt, og tel i kvar del.`,
  },
  en: {
    and: 'and',
    EXACT: (names) => `The same municipalities as ${names} in 2012.`,
    MAIN_SUCCESSOR: (names) => `Main successor of ${names} in 2012.`,
    MERGED: (names) => `Merged of ${names} (counties of 2012).`,
    moved: (municipalities) =>
      `Municipalities that changed county: ${municipalities}; figures for them cannot be moved.`,
    divided: (count) => `Measures recorded in a county since divided, counted in each part: ${count}.`,
  },
};
