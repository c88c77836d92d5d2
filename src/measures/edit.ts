import { type Bitset, emptyBitset } from './bitset.js';
import type { MeasureDocument } from './measure-document.js';

/**
 * One measure added, changed or removed. Positions are those of the catalogue just before and just after this one edit:
 * apply the edits of a change in their order. A measure that kept its name keeps its position.
 */
export interface Edit {
  readonly id: string;
  /** Null where the measure was not there before. */
  readonly from: number | null;
  /** Null where it is not there any more. */
  readonly to: number | null;
  /** As it is now; null where it is gone. */
  readonly document: MeasureDocument | null;
}

/** The position of an entry before and after an edit. */
export type Move = Pick<Edit, 'from' | 'to'>;

/** How many entries there are after a move, of how many before. */
export function editedSize(size: number, { from, to }: Move): number {
  return size - (from === null ? 0 : 1) + (to === null ? 0 : 1);
}

/** The list with one entry taken out where it was and put in where it is. */
export function editedList<T>(list: readonly T[], { from, to }: Move, value: T | null): T[] {
  const next = list.slice();
  if (from !== null && from === to) next[from] = value as T;
  else {
    if (from !== null) next.splice(from, 1);
    if (to !== null) next.splice(to, 0, value as T);
  }
  return next;
}

type Numbers = Uint32Array | Int16Array;

/** As `editedList`, for numbers; the answer has its own memory. */
export function editedNumbers<T extends Numbers>(numbers: T, { from, to }: Move, value: number): T {
  if (from !== null && from === to) {
    const same = numbers.slice() as T;
    same[from] = value;
    return same;
  }
  const length = editedSize(numbers.length, { from, to });
  const next = new (numbers.constructor as new (length: number) => T)(length);
  const left = from === null ? numbers : without(numbers, from);
  if (to === null) next.set(left.subarray(0, length));
  else {
    next.set(left.subarray(0, to));
    next.set(left.subarray(to, length - 1), to + 1);
    next[to] = value;
  }
  return next;
}

function without<T extends Numbers>(numbers: T, at: number): T {
  const left = numbers.slice() as T;
  left.copyWithin(at, at + 1);
  return left;
}

/** A set of positions after an edit; `member` tells whether the measure is in it now. `size` is how many there were. */
export function editedBits(bits: Bitset, size: number, { from, to }: Move, member: boolean): Bitset {
  if (from !== null && from === to) return withBit(bits.slice(), from, member);
  const left = from === null ? bits : withoutBit(bits, size, from);
  const leftSize = from === null ? size : size - 1;
  return to === null ? left : insertBit(left, leftSize, to, member);
}

function withBit(bits: Bitset, at: number, value: boolean): Bitset {
  const word = bits[at >>> 5] as number;
  bits[at >>> 5] = value ? word | (1 << (at & 31)) : word & ~(1 << (at & 31));
  return bits;
}

function withoutBit(bits: Bitset, size: number, at: number): Bitset {
  const next = emptyBitset(size - 1);
  const word = at >>> 5;
  const below = (1 << (at & 31)) - 1;
  const shifted = (index: number): number => ((bits[index] as number) >>> 1) | (((bits[index + 1] ?? 0) & 1) << 31);
  next.set(bits.subarray(0, Math.min(word, next.length)));
  if (word < next.length) next[word] = ((bits[word] as number) & below) | (shifted(word) & ~below);
  for (let index = word + 1; index < next.length; index++) next[index] = shifted(index);
  return next;
}

function insertBit(bits: Bitset, size: number, at: number, value: boolean): Bitset {
  const next = emptyBitset(size + 1);
  const word = at >>> 5;
  const below = (1 << (at & 31)) - 1;
  next.set(bits.subarray(0, word));
  const here = bits[word] ?? 0;
  next[word] = (here & below) | ((here & ~below) << 1);
  for (let index = word + 1; index < next.length; index++) {
    next[index] = ((bits[index] ?? 0) << 1) | ((bits[index - 1] as number) >>> 31);
  }
  return withBit(next, at, value);
}
