/**
 * A share in whole percent as NOVA-13/13 rounds: half up to one decimal, then half up to whole. (13 of 84 is 15.48, so
 * 15.5, so 16: the only rule that gives the printed 16; docs/decisions/0021.) Exact: no fractions are formed.
 * Null where the base is 0: a share of nothing is no share.
 */
export function percentOf(count: number, base: number): number | null {
  if (base === 0) return null;
  const tenthsOfPercent = Math.floor((2000 * count + base) / (2 * base));
  return Math.floor((tenthsOfPercent + 5) / 10);
}

/** A share in whole tenths, half up, as the running text says «fire av ti»; null where the base is 0. */
export function tenthsOf(count: number, base: number): number | null {
  return base === 0 ? null : Math.floor((20 * count + base) / (2 * base));
}
