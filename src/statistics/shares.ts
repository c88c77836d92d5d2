/** A share in percent with two decimals, half up once: 12 of 995 is 1.21. Null where the base is 0. */
export function percentWithDecimals(count: number, base: number): number | null {
  return base === 0 ? null : Math.floor((20_000 * count + base) / (2 * base)) / 100;
}

/** So many for each 1,000, one decimal, half up once: 5 for 1,910 is 2.6. Null where the base is 0. */
export function perThousandOf(count: number, base: number): number | null {
  return base === 0 ? null : Math.floor((20_000 * count + base) / (2 * base)) / 10;
}
