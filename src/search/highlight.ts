import { analyse, type PlacedWord } from './analyser.js';
import type { Question } from './question.js';
import { holdingClauses } from './search-document.js';
import { foundByOf } from './synonym-index.js';

/** A stretch of a measure's own text that answers to the question. */
export interface Highlight {
  readonly field: 'name' | 'description';
  /** UTF-16 units; `to` is the first unit after it. */
  readonly from: number;
  readonly to: number;
}

interface Wanted {
  readonly stems: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

function wantedBy(question: Question): Wanted {
  const terms = [...question.terms, ...question.phrases.flat()];
  return {
    stems: new Set(terms.flatMap(({ word }) => [word.full, ...word.atoms])),
    prefixes: terms.filter((term) => term.prefix && term.word.plain.length >= 2).map((term) => term.word.plain),
  };
}

/**
 * The words of name and description that answer to a question, in order, not overlapping. Worked out from the original
 * text, so the places are right whatever the engine did. Words of clauses that deny something are not marked.
 */
export function highlightsIn(measure: { name: string; description: string }, question: Question): readonly Highlight[] {
  const wanted = wantedBy(question);
  const inName = marked(measure.name, 0, wanted).map((range) => ({ field: 'name' as const, ...range }));
  const inDescription = holdingClauses(measure.description)
    .flatMap(({ text, from }) => marked(text, from, wanted))
    .map((range) => ({ field: 'description' as const, ...range }));
  return [...inName, ...inDescription];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function marked(text: string, offset: number, wanted: Wanted): readonly Range[] {
  const words = analyse(text).filter((word) => !word.stop);
  const ranges = words
    .filter((word, index) => answers(word, foundByOf(words, index), wanted))
    .map(({ token }) => ({ from: offset + token.from, to: offset + token.to }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return ranges.filter((range, index) => index === 0 || range.from >= (ranges[index - 1] as Range).to);
}

function answers(word: PlacedWord, aliases: readonly string[], { stems, prefixes }: Wanted): boolean {
  return (
    stems.has(word.full) ||
    word.parts.some((part) => stems.has(part)) ||
    aliases.some((alias) => stems.has(alias)) ||
    prefixes.some((prefix) => word.plain.startsWith(prefix))
  );
}
