import type { Catalogue } from '../measures/catalogue.js';

/** Finds measures by their ids, also where an id stands within a longer text: tens of thousands in a millisecond or two. */
export interface Places {
  /** How many measures there are. */
  readonly size: number;
  /** The place in the catalogue of the measure whose id begins at `from`; -1 where there is none. */
  at(text: string, from: number): number;
}

const empty = -1;

/** Ids are UUIDs in small letters; the first of their four numbers of 32 bits are spread well enough to be the hash. */
export function placesOf(ids: readonly string[]): Places {
  const slots = 2 ** Math.ceil(Math.log2(2 * ids.length + 2));
  const table = new Int32Array(slots).fill(empty);
  const numbers = Int32Array.from(ids.flatMap((id) => starts.map((start) => numberAt(id, start))));
  const next = (slot: number): number => (slot + 1) & (slots - 1);
  ids.forEach((_, place) => {
    let slot = (numbers[4 * place] as number) & (slots - 1);
    while (table[slot] !== empty) slot = next(slot);
    table[slot] = place;
  });
  const isAt = (place: number, text: string, from: number, first: number): boolean =>
    numbers[4 * place] === first &&
    numbers[4 * place + 1] === numberAt(text, from + starts[1]) &&
    numbers[4 * place + 2] === numberAt(text, from + starts[2]) &&
    numbers[4 * place + 3] === numberAt(text, from + starts[3]);
  return {
    size: ids.length,
    at: (text, from) => {
      const first = numberAt(text, from);
      let slot = first & (slots - 1);
      while (table[slot] !== empty && !isAt(table[slot] as number, text, from, first)) slot = next(slot);
      return table[slot] as number;
    },
  };
}

/** Where the four numbers begin in `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`. */
const starts = [0, 9, 19, 28] as const;

/** Eight hexadecimal digits, with or without a hyphen in the middle, as a number; of other texts, any number. */
function numberAt(text: string, from: number): number {
  const rest = text.charCodeAt(from + 4) === hyphen ? 5 : 4;
  return (digitsAt(text, from, 4) << 16) | digitsAt(text, from + rest, 4);
}

const hyphen = '-'.charCodeAt(0);

/** Up to eight hexadecimal digits in small letters as a number. Four times as fast as cutting them out. */
export function digitsAt(text: string, from: number, count: number): number {
  let digits = 0;
  for (let at = from; at < from + count; at++) {
    const code = text.charCodeAt(at);
    digits = (digits << 4) | (code < 58 ? code & 15 : (code + 9) & 15);
  }
  return digits;
}

const known = new WeakMap<Catalogue, Places>();

/** The places of a catalogue's measures. */
export function placesIn(catalogue: Catalogue): Places {
  const places = known.get(catalogue) ?? placesOf(catalogue.measures.map(({ id }) => id));
  known.set(catalogue, places);
  return places;
}
