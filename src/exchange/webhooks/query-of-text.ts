import type { Query } from '../files/query.js';

/** A query string as it is parsed; a name that is given several times has several values. */
export function queryOfText(text: string): Query {
  const query: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    const before = query[name];
    query[name] = before === undefined ? value : [before, value].flat();
  }
  return query;
}
