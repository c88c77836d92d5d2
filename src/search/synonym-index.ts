import { type AnalysedWord, analyse } from './analyser.js';
import { synonyms } from './synonyms.js';

interface Entry {
  /** Canonical stems, in order. */
  readonly written: readonly string[];
  readonly foundBy: readonly string[];
}

function stems(text: string): readonly string[] {
  return analyse(text)
    .filter((word) => !word.stop && !word.token.joined)
    .map((word) => word.full);
}

function entries(): ReadonlyMap<string, readonly Entry[]> {
  const byFirst = new Map<string, Entry[]>();
  const add = (written: string, foundBy: readonly string[]): void => {
    const own = stems(written);
    const entry = { written: own, foundBy: [...new Set(foundBy.flatMap(stems))].filter((stem) => !own.includes(stem)) };
    const first = entry.written[0];
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  };
  for (const synonym of synonyms) {
    add(synonym.written, synonym.foundBy);
    if (synonym.bothWays) for (const other of synonym.foundBy) add(other, [synonym.written]);
  }
  return byFirst;
}

const byFirstWord = entries();

/** The canonical stems that the phrase beginning at a place of a text is found by as well; empty where there is none. */
export function foundByOf(words: readonly AnalysedWord[], index: number): readonly string[] {
  const candidates = byFirstWord.get(words[index]?.full ?? '');
  if (candidates === undefined) return [];
  const found = new Set<string>();
  for (const { written, foundBy } of candidates) {
    if (written.every((stem, offset) => words[index + offset]?.full === stem)) {
      for (const stem of foundBy) found.add(stem);
    }
  }
  return [...found];
}
