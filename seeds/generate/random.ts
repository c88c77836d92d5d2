/** Numbers in [0, 1), the same for the same seed on every machine. Algorithm: mulberry32, public domain (T. Ettinger). */
export type Random = () => number;

export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A 32-bit seed from a word (FNV-1a), so that each row has its own stream and keeps it when others change. */
export function seedOf(word: string): number {
  let hash = 0x811c9dc5;
  for (const character of word) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** A whole number from 0 up to, not including, `below`. */
export function pick(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** @throws Error on an empty list */
export function oneOf<T>(random: Random, choices: readonly T[]): T {
  const chosen = choices[pick(random, choices.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

/** A shuffled copy (Fisher–Yates). */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = pick(random, last + 1);
    const held = copy[last] as T;
    copy[last] = copy[other] as T;
    copy[other] = held;
  }
  return copy;
}

/** Zero to two dashes of noise around a preference: the `quota` items with the highest noisy score. */
export function chosenByScore<T>(
  random: Random,
  items: readonly T[],
  quota: number,
  score: (item: T) => number,
): Set<T> {
  if (quota > items.length) throw new Error('the quota is larger than the rows it is dealt to');
  const scored = items.map((item) => ({ item, score: score(item) + 2 * random() }));
  scored.sort((a, b) => b.score - a.score);
  return new Set(scored.slice(0, quota).map((entry) => entry.item));
}
