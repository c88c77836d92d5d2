import { remembering } from '../platform/async/remembering.js';
import { analyse } from './analyser.js';
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

type Texts = Readonly<Record<Highlight['field'], string>>;

/** The words of one measure that can be marked. */
interface Markable {
  /** In order; of two in one place the longer first. */
  readonly places: readonly Highlight[];
  /** Folded words as written, by place. */
  readonly plains: readonly string[];
  /** Places by what their word is found by: its stem, its parts, its synonyms. */
  readonly placesOf: ReadonlyMap<string, readonly number[]>;
}

/** Measures whose words are kept, the last ones shown: analysing a page of texts costs more than searching. */
const mostKept = 1_000;

const markableIn = remembering(mostKept, (measure: Texts): Markable => {
  const words = [
    ...wordsOf('name', measure.name, 0),
    ...holdingClauses(measure.description).flatMap(({ text, from }) => wordsOf('description', text, from)),
  ];
  const placesOf = new Map<string, number[]>();
  words.forEach(({ foundBy }, place) => {
    for (const stem of new Set(foundBy)) {
      const places = placesOf.get(stem);
      if (places === undefined) placesOf.set(stem, [place]);
      else places.push(place);
    }
  });
  return { places: words.map(({ place }) => place), plains: words.map(({ plain }) => plain), placesOf };
});

interface MarkableWord {
  readonly place: Highlight;
  readonly plain: string;
  readonly foundBy: readonly string[];
}

function wordsOf(field: Highlight['field'], text: string, offset: number): readonly MarkableWord[] {
  const words = analyse(text).filter((word) => !word.stop);
  return words
    .map((word, index) => ({
      place: { field, from: offset + word.token.from, to: offset + word.token.to },
      plain: word.plain,
      foundBy: [word.full, ...word.parts, ...foundByOf(words, index)],
    }))
    .sort((a, b) => a.place.from - b.place.from || b.place.to - a.place.to);
}

/**
 * For one question: the words of a measure's name and description that answer to it, in order, not overlapping. Worked
 * out from the original text, so the places are right whatever the engine did. Words of clauses that deny something are
 * not marked.
 */
export function highlighterOf(question: Question): (measure: Texts) => readonly Highlight[] {
  const terms = [...question.terms, ...question.phrases.flat()];
  const stems = [...new Set(terms.flatMap(({ word }) => [word.full, ...word.atoms]))];
  const beginnings = terms.filter((term) => term.prefix && term.word.plain.length >= 2).map(({ word }) => word.plain);
  return (measure) => {
    const { places, plains, placesOf } = markableIn(measure);
    const begun =
      beginnings.length === 0
        ? []
        : plains.flatMap((plain, place) => (beginnings.some((text) => plain.startsWith(text)) ? place : []));
    const found = [...stems.flatMap((stem) => placesOf.get(stem) ?? []), ...begun].sort((a, b) => a - b);
    return apart(found.map((place) => places[place] as Highlight));
  };
}

/** Without those that begin before the last one kept has ended; of the same place only one. */
function apart(marks: readonly Highlight[]): readonly Highlight[] {
  const shown: Highlight[] = [];
  for (const mark of marks) {
    const last = shown.at(-1);
    if (last === undefined || last.field !== mark.field || mark.from >= last.to) shown.push(mark);
  }
  return shown;
}
