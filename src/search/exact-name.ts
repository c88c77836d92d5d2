import type { Catalogue } from '../measures/catalogue.js';
import type { PlacedHits } from './hits.js';
import { parseQuestion, type Question } from './question.js';
import { intentOf } from './suggested-filters.js';

const namesOf = new WeakMap<Catalogue, ReadonlyMap<string, readonly number[]>>();

/** The canonical stems of a name or question as one text, in order; ages and school years do not count. */
function keyOf(question: Question): string {
  return question.terms.map((term) => term.word.full).join(' ');
}

function names(catalogue: Catalogue): ReadonlyMap<string, readonly number[]> {
  const known = namesOf.get(catalogue);
  if (known !== undefined) return known;
  const byKey = new Map<string, number[]>();
  catalogue.measures.forEach(({ name }, position) => {
    const key = keyOf(parseQuestion(intentOf(name).text));
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [position]);
    else same.push(position);
  });
  namesOf.set(catalogue, byKey);
  return byKey;
}

/** Puts the hits whose whole name was asked for first among the FULL ones, whatever the engine thought of them. */
export function exactNamesFirst(hits: PlacedHits, question: Question, catalogue: Catalogue): PlacedHits {
  const wanted = new Set(names(catalogue).get(keyOf(question)) ?? []);
  if (wanted.size === 0 || hits.fullUntil === 0) return hits;
  const full = hits.order.subarray(0, hits.fullUntil);
  const first = full.filter((position) => wanted.has(position));
  const order = hits.order.slice();
  order.set(first);
  order.set(
    full.filter((position) => !wanted.has(position)),
    first.length,
  );
  return { ...hits, order };
}
