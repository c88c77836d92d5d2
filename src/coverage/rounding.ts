/** A share in whole percent, half up once (2 of 137 is 1, 21 of 22 is 95). Exact: no fractions are formed. Null where the base is 0. */
export function percentOf(count: number, base: number): number | null {
  return base === 0 ? null : Math.floor((200 * count + base) / (2 * base));
}

/** A share in whole tenths, half up, as the running text says «fire av ti»; null where the base is 0. */
export function tenthsOf(count: number, base: number): number | null {
  return base === 0 ? null : Math.floor((20 * count + base) / (2 * base));
}

/** Half up to one decimal, then half up to whole: how NOVA-13/13 came from 13 of 84 (15.48) to 16 (docs/decisions/0021). */
export function percentRoundedTwice(count: number, base: number): number | null {
  if (base === 0) return null;
  const tenthsOfPercent = Math.floor((2000 * count + base) / (2 * base));
  return Math.floor((tenthsOfPercent + 5) / 10);
}
