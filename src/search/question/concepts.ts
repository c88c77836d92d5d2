import { actorLabels, arenaLabels, contentLabels, measureGoalLabels } from '../../codes/measure-codes.js';
import { findOtStatusCode } from '../../codes/ot-status-codes.js';
import type { FieldName } from '../../measures/fields/fields.js';
import { compileFilter, type MeasureFilter } from '../../measures/measure-filter.js';
import type { Label } from '../../platform/language.js';
import { filterPhrases } from '../filter-phrases.js';
import { type AnalysedWord, analyse } from '../language/analyse.js';
import type { Code, NamedPlace, SuggestedFilter } from './question.js';

type Filter = Pick<SuggestedFilter, 'field' | 'values'>;

/** A concept that a question names, over `length` words from the one at `at`. */
export interface ConceptFound {
  readonly at: number;
  readonly length: number;
  readonly codes: readonly Code[];
  readonly filters: readonly Filter[];
  readonly places: readonly NamedPlace[];
  /** Said to the one who asked. */
  readonly notice: Label | null;
  /** A field that is asked about, rather than something to find. */
  readonly asked: FieldName | null;
}

interface Phrase {
  readonly lemmas: readonly (readonly string[])[];
  readonly filters: Filter[];
}

function labelPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const byText = new Map<string, Phrase>();
  const add = (text: string, field: string, values: readonly string[]): void => {
    const lemmas = analyse(text).map((word) => word.lemmas);
    const key = lemmas.map((some) => some[0]).join(' ');
    const known = byText.get(key) ?? { lemmas, filters: [] };
    known.filters.push({ field, values });
    byText.set(key, known);
  };
  const labels = [
    ['arenas', arenaLabels],
    ['actors', actorLabels],
    ['goals', measureGoalLabels],
  ] as const;
  for (const [field, byCode] of labels) {
    for (const [code, label] of Object.entries(byCode))
      for (const text of new Set([label.nb, label.nn])) add(text, field, [code]);
  }
  for (const [code, label] of Object.entries(contentLabels)) add(label.nb, `contents.${code}`, ['YES']);
  for (const { text, field, values } of filterPhrases) add(text, field, values);
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of [...byText.values()].sort((a, b) => b.lemmas.length - a.lemmas.length)) {
    for (const first of phrase.lemmas[0] ?? []) byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}

const phrases = labelPhrases();

/** The concepts among the words, longest first where they begin; a word belongs to one concept only. */
export function conceptsIn(words: readonly AnalysedWord[]): readonly ConceptFound[] {
  const found: ConceptFound[] = [];
  for (let at = 0; at < words.length; ) {
    const concept = otCodeAt(words, at) ?? conceptAt(words, at);
    if (concept !== null) found.push(concept);
    at += concept?.length ?? 1;
  }
  return found;
}

function conceptAt(words: readonly AnalysedWord[], at: number): ConceptFound | null {
  const candidates = (words[at]?.lemmas ?? []).flatMap((lemma) => phrases.get(lemma) ?? []);
  const fits = ({ lemmas }: Phrase): boolean =>
    lemmas.every((some, offset) => some.some((lemma) => words[at + offset]?.lemmas.includes(lemma)));
  const fitting = candidates.filter(fits).sort((a, b) => b.lemmas.length - a.lemmas.length);
  const length = fitting[0]?.lemmas.length ?? 0;
  const filters = fitting.filter(({ lemmas }) => lemmas.length === length).flatMap((phrase) => phrase.filters);
  return filters.length === 0 ? null : conceptOf(at, length, filters);
}

function conceptOf(at: number, length: number, filters: readonly Filter[]): ConceptFound {
  return { at, length, filters, codes: filters.flatMap(codesOf), places: [], notice: null, asked: null };
}

/** OT codes that measures can have. `Feil` is an ordinary word. */
function otCodeAt(words: readonly AnalysedWord[], at: number): ConceptFound | null {
  const written = words[at]?.written ?? '';
  const found = /^(?:ot|el)\p{L}{2}(?:[-_]?im)?$/iu.test(written) ? findOtStatusCode(written) : null;
  return found === null ? null : conceptOf(at, 1, [{ field: 'otStatusCodes', values: [found.code] }]);
}

/** The values a filter selects, as codes. */
function codesOf({ field, values }: Filter): readonly Code[] {
  const [name = '', content] = field.split('.');
  const filter = content === undefined ? { [name]: values } : { contents: [{ content, answers: values }] };
  return compileFilter(filter as MeasureFilter).clauses.flatMap(({ dimension, values: held }) =>
    held.map((value) => ({ dimension, value })),
  );
}
