import { type AnalysedWord, analyse, analyseWord } from './analyser.js';
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

interface Markable extends Highlight {
  readonly word: AnalysedWord;
  readonly aliases: readonly string[];
}

type Texts = Readonly<Record<Highlight['field'], string>>;

/** Measures whose words are kept, the last ones shown: analysing a page of texts costs more than searching. */
const mostKept = 2_000;
const kept = new Map<Texts, readonly Markable[]>();

/** The words of name and description that can be marked, in order; of two in one place the longer first. */
function markableIn(measure: Texts): readonly Markable[] {
  const known = kept.get(measure);
  if (known !== undefined) return known;
  const name = markable('name', measure.name, 0);
  const description = holdingClauses(measure.description).flatMap(({ text, from }) =>
    markable('description', text, from),
  );
  const found = [...name, ...description];
  if (kept.size >= mostKept) kept.clear();
  kept.set(measure, found);
  return found;
}

function markable(field: Highlight['field'], text: string, offset: number): readonly Markable[] {
  const words = analyse(text).filter((word) => !word.stop);
  return words
    .map((word, index) => ({
      field,
      from: offset + word.token.from,
      to: offset + word.token.to,
      word: analyseWord(word.token.text),
      aliases: foundByOf(words, index),
    }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/**
 * The words of name and description that answer to a question, in order, not overlapping. Worked out from the original
 * text, so the places are right whatever the engine did. Words of clauses that deny something are not marked.
 */
export function highlightsIn(measure: Texts, question: Question): readonly Highlight[] {
  const wanted = wantedBy(question);
  const marks: Highlight[] = [];
  for (const { field, from, to, word, aliases } of markableIn(measure)) {
    const last = marks.at(-1);
    if (last !== undefined && last.field === field && from < last.to) continue;
    if (answers(word, aliases, wanted)) marks.push({ field, from, to });
  }
  return marks;
}

function answers(word: AnalysedWord, aliases: readonly string[], { stems, prefixes }: Wanted): boolean {
  return (
    stems.has(word.full) ||
    word.parts.some((part) => stems.has(part)) ||
    aliases.some((alias) => stems.has(alias)) ||
    prefixes.some((prefix) => word.plain.startsWith(prefix))
  );
}
