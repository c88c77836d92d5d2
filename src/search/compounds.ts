import { compoundParts, wholeWords } from './lexicon.js';
import { foldWord, stem } from './stem.js';
import { variants } from './variants.js';

const longestWord = 48;
const shortestPart = 3;

const canonicalStems: ReadonlyMap<string, string> = new Map(
  variants.map(([variant, canonical]) => [stem(variant), stem(canonical)]),
);

const canonicalWords: ReadonlyMap<string, string> = new Map(
  variants.map(([variant, canonical]) => [foldWord(variant), stem(canonical)]),
);

/** The stem that stands for a word and for everything written differently that means the same. */
export function canonicalStem(word: string): string {
  const direct = canonicalWords.get(foldWord(word));
  if (direct !== undefined) return direct;
  const own = stem(word);
  return canonicalStems.get(own) ?? own;
}

const listed = [...compoundParts, ...wholeWords, ...variants.map(([variant]) => variant)];
/** Forms that a part before the last can have: as in the list, without a final e (`skole`, `skol`), or as a stem. */
const partForms: ReadonlySet<string> = new Set(listed.map(foldWord));
const lastStems: ReadonlySet<string> = new Set(listed.map(stem));
const atomic: ReadonlySet<string> = new Set([...listed.map(stem), ...listed.map(foldWord)]);

/** What may stand between two parts: nothing, s (arbeids-), e (barne-). Longest word of the list first. */
const links = ['', 's', 'e'] as const;

/**
 * The parts of a compound as they stand, folded, in order; null where the word is not one. Fewest parts win, then the
 * longest last part. Parts before the last must be in the lexicon, the last may be inflected.
 */
export function partsOfCompound(word: string): readonly string[] | null {
  const folded = foldWord(word);
  if (folded.length < 2 * shortestPart || folded.length > longestWord || /\d/.test(folded)) return null;
  if (atomic.has(folded) || atomic.has(stem(word))) return null;
  const found = split(folded, 0, new Map());
  return found === null || found.length < 2 ? null : found;
}

function split(word: string, from: number, known: Map<number, readonly string[] | null>): readonly string[] | null {
  const before = known.get(from);
  if (before !== undefined) return before;
  const rest = word.slice(from);
  let best: readonly string[] | null = isLastPart(rest) ? [rest] : null;
  for (let length = shortestPart; best?.length !== 1 && length <= rest.length - shortestPart; length++) {
    const part = rest.slice(0, length);
    if (!partForms.has(part)) continue;
    for (const next of continuations(rest, length)) {
      const tail = split(word, from + next, known);
      if (tail !== null && (best === null || tail.length + 1 <= best.length)) best = [part, ...tail];
    }
  }
  known.set(from, best);
  return best;
}

/** Where the next part can begin: after a link, or on the last letter again where three equal ones were written as two. */
function continuations(rest: string, length: number): readonly number[] {
  const starts = links.filter((link) => rest.startsWith(link, length)).map((link) => length + link.length);
  const last = rest[length - 1];
  if (last !== undefined && last === rest[length - 2]) starts.push(length - 1);
  return starts.filter((start) => start <= rest.length - shortestPart);
}

function isLastPart(rest: string): boolean {
  return rest.length >= shortestPart && (partForms.has(rest) || lastStems.has(stem(rest)));
}

/** Whether the lexicon has the word, in any form: it is then whole on purpose. */
export function isListed(word: string): boolean {
  return atomic.has(foldWord(word)) || atomic.has(stem(word));
}
