/** A set of catalogue positions, one bit each. All sets of one catalogue have the same length. */
export type Bitset = Uint32Array;

export function emptyBitset(size: number): Bitset {
  return new Uint32Array((size + 31) >>> 5);
}

/** All positions from 0 to `size` - 1. */
export function fullBitset(size: number): Bitset {
  const bits = emptyBitset(size).fill(0xffffffff);
  const rest = size & 31;
  if (rest !== 0) bits[bits.length - 1] = (1 << rest) - 1;
  return bits;
}

export function bitsetOf(size: number, members: Iterable<number>): Bitset {
  const bits = emptyBitset(size);
  for (const member of members) add(bits, member);
  return bits;
}

export function add(bits: Bitset, position: number): void {
  bits[position >>> 5] = (bits[position >>> 5] as number) | (1 << (position & 31));
}

export function has(bits: Bitset, position: number): boolean {
  return ((bits[position >>> 5] ?? 0) & (1 << (position & 31))) !== 0;
}

export function and(a: Bitset, b: Bitset): Bitset {
  const both = a.slice();
  for (let index = 0; index < both.length; index++) both[index] = (both[index] as number) & (b[index] as number);
  return both;
}

export function or(a: Bitset, b: Bitset): Bitset {
  const either = a.slice();
  for (let index = 0; index < either.length; index++) either[index] = (either[index] as number) | (b[index] as number);
  return either;
}

/** The members of one set that are not in another. */
export function without(bits: Bitset, taken: Bitset): Bitset {
  return bits.map((word, index) => word & ~(taken[index] as number));
}

function popcount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function countOf(bits: Bitset): number {
  let count = 0;
  for (const word of bits) count += popcount(word);
  return count;
}

/** How many positions two sets share, without building the shared set. */
export function countOfBoth(a: Bitset, b: Bitset): number {
  let count = 0;
  for (let index = 0; index < a.length; index++) count += popcount((a[index] as number) & (b[index] as number));
  return count;
}

/** The members, ascending. */
export function positions(bits: Bitset): number[] {
  const members: number[] = [];
  for (let index = 0; index < bits.length; index++) {
    let word = bits[index] as number;
    while (word !== 0) {
      const lowest = word & -word;
      members.push((index << 5) + 31 - Math.clz32(lowest));
      word ^= lowest;
    }
  }
  return members;
}
