import { memoize } from '../../platform/async/memoize.js';
import { isBokmål } from './lexicon.js';

/** Endings of nouns that are made of a verb, and what the verb has instead: reparasjon, reparere. */
const madeOfVerbs: readonly (readonly [noun: string, verb: string])[] = [
  ['asjon', 'ere'],
  ['sjon', 'ere'],
  ['ering', 'ere'],
  ['ning', 'e'],
  ['ing', 'e'],
  ['else', 'e'],
  ['eri', 'e'],
  ['ør', 'ere'],
  ['er', 'e'],
  ['', 'e'],
];

const shortestStem = 3;
const keptFamilies = 50_000;

/**
 * The verb that a dictionary word is, or is made of: `klatring` and `klatrer` are of the family of `klatre`. Null where
 * there is none. Bokmål only; what is made of a verb need not mean what the verb does, so it counts less than the word.
 */
export function familyOf(lemma: string): string | null {
  return kept(lemma).verb;
}

const kept = memoize(keptFamilies, (lemma: string) => ({ verb: verbOf(lemma) }));

function verbOf(lemma: string): string | null {
  if (lemma.endsWith('e') && isBokmål(lemma)) return lemma;
  for (const [noun, verb] of madeOfVerbs) {
    const stem = lemma.slice(0, lemma.length - noun.length);
    if (lemma.endsWith(noun) && stem.length >= shortestStem && isBokmål(stem + verb)) return stem + verb;
  }
  return null;
}
