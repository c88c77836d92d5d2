import type { Catalogue } from '../measures/catalogue.js';
import { remembering } from '../platform/async/remembering.js';
import type { PlacedHits } from './hits.js';
import { parseQuestion, type Question } from './question.js';
import { intentOf } from './suggested-filters.js';

const namesOf = new WeakMap<Catalogue, ReadonlyMap<string, readonly number[]>>();

/** More words than this are not tried in every combination. */
const mostWords = 8;

/** The canonical stems of a name or question; ages and school years do not count. */
function stemsOf(question: Question): readonly string[] {
  return [...new Set(question.terms.map((term) => term.word.full))].sort();
}

/** Most names stay the same from one catalogue to the next. */
const mostKept = 200_000;

/** The words of a name, sorted; null where it has none or too many. */
const keyOf = remembering(mostKept, (name: string): string | null => {
  const stems = stemsOf(parseQuestion(intentOf(name).text));
  return stems.length === 0 || stems.length > mostWords ? null : stems.join(' ');
});

function names(catalogue: Catalogue): ReadonlyMap<string, readonly number[]> {
  const known = namesOf.get(catalogue);
  if (known !== undefined) return known;
  const byKey = new Map<string, number[]>();
  catalogue.measures.forEach(({ name }, position) => {
    const key = keyOf(name);
    if (key === null) return;
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [position]);
    else same.push(position);
  });
  namesOf.set(catalogue, byKey);
  return byKey;
}

/** Measures whose every word of the name is in the question, longest names first. */
function namedIn(question: Question, catalogue: Catalogue): readonly number[] {
  const stems = stemsOf(question);
  if (stems.length === 0 || stems.length > mostWords) return [];
  const subsets = Array.from({ length: 2 ** stems.length - 1 }, (_, bits) =>
    stems.filter((_stem, place) => ((bits + 1) >> place) & 1),
  );
  const byKey = names(catalogue);
  return subsets.sort((a, b) => b.length - a.length).flatMap((subset) => byKey.get(subset.join(' ')) ?? []);
}

/** Puts the hits that were asked for by their whole name first among the FULL ones, whatever the engine thought. */
export function exactNamesFirst(hits: PlacedHits, question: Question, catalogue: Catalogue): PlacedHits {
  if (hits.fullUntil === 0) return hits;
  const full = new Set(hits.order.subarray(0, hits.fullUntil));
  const first = namedIn(question, catalogue).filter((position) => full.has(position));
  if (first.length === 0) return hits;
  const moved = new Set(first);
  const order = hits.order.slice();
  order.set(first);
  order.set(
    hits.order.subarray(0, hits.fullUntil).filter((position) => !moved.has(position)),
    first.length,
  );
  return { ...hits, order };
}
