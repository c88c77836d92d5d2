import { type Edit, editedList, editedNumbers, editedSize, type Move } from '../../measures/edit.js';
import { type MeasureFacts, unknownYouth } from '../language/facts.js';
import type { Engine } from './engine.js';
import { editGates } from './gates.js';

/** The engine after one measure came, changed or went; `facts` are its facts now, null where it is gone. */
export function editEngine(engine: Engine, { from, to }: Edit, facts: MeasureFacts | null): Engine {
  const was = from === null ? null : (engine.placeOf[from] as number);
  if (was !== null && from === to && facts?.freePlaces === engine.facts[was]?.freePlaces) {
    return editedInPlace(engine, was, facts as MeasureFacts);
  }
  const left = withoutPosition(engine, was, from);
  const positionAt = left.map((position) => (to !== null && position >= to ? position + 1 : position));
  const is = to === null || facts === null ? null : placeFor(engine, positionAt, was, to, facts);
  const move: Move = { from: was, to: is };
  const bits = facts === null ? noBits(engine.words) : bitsOf(engine, facts);
  const size = editedSize(engine.size, move);
  const ordered = is === null ? positionAt : editedNumbers(positionAt, { from: null, to: is }, to as number);
  return {
    ...engine,
    size,
    hits: editedMasks(engine.hits, engine, move, bits.hits),
    misses: editedMasks(engine.misses, engine, move, bits.misses),
    gates: editGates(engine.gates, move, facts),
    positionAt: ordered,
    placeOf: placesOf(ordered),
    facts: editedList(engine.facts, move, facts),
  };
}

/** Most changes leave a measure where it is: the orders are shared, and only its own bits are written. */
function editedInPlace(engine: Engine, place: number, facts: MeasureFacts): Engine {
  const move: Move = { from: place, to: place };
  const bits = bitsOf(engine, facts);
  return {
    ...engine,
    hits: editedMasks(engine.hits, engine, move, bits.hits),
    misses: editedMasks(engine.misses, engine, move, bits.misses),
    gates: editGates(engine.gates, move, facts),
    facts: editedList(engine.facts, move, facts),
  };
}

function withoutPosition({ positionAt }: Engine, place: number | null, from: number | null): Uint32Array {
  if (place === null || from === null) return positionAt;
  const left = editedNumbers(positionAt, { from: place, to: null }, 0);
  return left.map((position) => (position > from ? position - 1 : position));
}

/** Among equals by free places the position decides, as in `buildEngine`. `was` is a place that is left out. */
function placeFor(
  { facts }: Engine,
  positionAt: Uint32Array,
  was: number | null,
  to: number,
  wanted: MeasureFacts,
): number {
  const factsAt = (place: number): MeasureFacts | undefined => facts[was !== null && place >= was ? place + 1 : place];
  let low = 0;
  let high = positionAt.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = (wanted.freePlaces ?? -1) - (factsAt(middle)?.freePlaces ?? -1);
    if (order < 0 || (order === 0 && (positionAt[middle] as number) < to)) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Bits {
  readonly hits: Uint32Array;
  readonly misses: Uint32Array;
}

function noBits(words: number): Bits {
  return { hits: new Uint32Array(words), misses: new Uint32Array(words) };
}

/** What the measure definitely is and is not, a bit for each scored rule. */
function bitsOf({ scoredRules, words }: Engine, facts: MeasureFacts): Bits {
  const bits = noBits(words);
  scoredRules.forEach(({ fits }, index) => {
    const truth = fits(unknownYouth, facts);
    const masks = truth === 1 ? bits.hits : bits.misses;
    if (truth !== 0) masks[index >>> 5] = (masks[index >>> 5] as number) | (1 << (index & 31));
  });
  return bits;
}

function editedMasks(masks: Uint32Array, { size, words }: Engine, move: Move, bits: Uint32Array): Uint32Array {
  const next = new Uint32Array(words * editedSize(size, move));
  for (let word = 0; word < words; word++) {
    const row = masks.subarray(word * size, (word + 1) * size);
    next.set(editedNumbers(row, move, bits[word] as number), word * editedSize(size, move));
  }
  return next;
}

function placesOf(positionAt: Uint32Array): Uint32Array {
  const placeOf = new Uint32Array(positionAt.length);
  for (let place = 0; place < positionAt.length; place++) placeOf[positionAt[place] as number] = place;
  return placeOf;
}
