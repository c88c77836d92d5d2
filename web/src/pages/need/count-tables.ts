import type { YouthCount } from './counts-query.ts';

/** The counts in tables, one for each day, system, document and area; the newest first, each in the order given. */
export function tablesOf(counts: readonly YouthCount[]): readonly (readonly [key: string, counts: YouthCount[]])[] {
  const tables = new Map<string, YouthCount[]>();
  for (const count of counts) {
    const { date, system, source, area } = count;
    const key = [date, system, source, area?.number].join(' ');
    tables.set(key, [...(tables.get(key) ?? []), count]);
  }
  return [...tables].sort(([a], [b]) => (a < b ? 1 : -1));
}
