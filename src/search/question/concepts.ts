import { findOtStatusCode } from '../../codes/ot-status-codes.js';
import { compileFilter, type MeasureFilter } from '../../measures/measure-filter.js';
import { type AnalysedWord, analyse } from '../language/analyse.js';
import { lightHeads, people } from '../language/small-words.js';
import { type Concept, thesaurus } from '../language/thesaurus.js';
import { type Code, type Named, nothingNamed, type SuggestedFilter } from './question.js';

type Meaning = Pick<Named, 'codes' | 'filters' | 'alsoSaid' | 'notice' | 'asked'>;

/** One name of a concept, as the dictionary words of its words. */
interface Name {
  readonly lemmas: readonly (readonly string[])[];
  readonly meaning: Meaning;
}

/** By the first word; longer names first. */
const names = namesByFirstWord();

function namesByFirstWord(): ReadonlyMap<string, readonly Name[]> {
  const all = thesaurus.flatMap((concept) => {
    const meaning = meaningOf(concept);
    return concept.names.flatMap((name) => spelledOut(name, meaning));
  });
  const byFirst = new Map<string, Name[]>();
  for (const name of all.sort((a, b) => b.lemmas.length - a.lemmas.length)) {
    for (const first of name.lemmas[0] ?? []) byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  return byFirst;
}

function meaningOf({ filters, alsoSaid, notice, asks }: Concept): Meaning {
  return { filters, codes: filters.flatMap(codesOf), alsoSaid: alsoSaid.map(analyse), notice, asked: asks };
}

/** A name, and where it is a compound of a few words, the same written as one: «alternativarena». */
function spelledOut(name: string, meaning: Meaning): readonly Name[] {
  const words = analyse(name);
  const apart = { lemmas: words.map((word) => word.lemmas), meaning };
  if (words.length !== 2 || words.some(({ small }) => small)) return [apart];
  const joined = analyse(words.map(({ written }) => written).join(''));
  return joined.length === 1 ? [apart, { lemmas: joined.map((word) => word.lemmas), meaning }] : [apart];
}

/** The concepts among the words, longest first where they begin; a word belongs to one concept only. */
export function conceptsIn(words: readonly AnalysedWord[]): readonly Named[] {
  const found: Named[] = [];
  for (let at = 0; at < words.length; ) {
    const concept = otCodeAt(words, at) ?? conceptAt(words, at);
    if (concept !== null) found.push(concept);
    at += concept?.length ?? 1;
  }
  return found;
}

function conceptAt(words: readonly AnalysedWord[], at: number): Named | null {
  // «for unge»: here these are no children («unger»).
  const least = people.has(words[at]?.written ?? '') ? 2 : 1;
  const candidates = (words[at]?.lemmas ?? []).flatMap((lemma) => names.get(lemma) ?? []);
  const fits = ({ lemmas }: Name): boolean =>
    lemmas.length >= least &&
    lemmas.every((some, offset) => some.some((lemma) => words[at + offset]?.lemmas.includes(lemma)));
  const fitting = candidates.filter(fits).sort((a, b) => b.lemmas.length - a.lemmas.length);
  if (fitting.length === 0) fitting.push(...namesWithoutHead(words[at]));
  const length = fitting[0]?.lemmas.length ?? 0;
  const meant = [...new Set(fitting.filter(({ lemmas }) => lemmas.length === length).map(({ meaning }) => meaning))];
  const [first] = meant;
  if (first === undefined) return null;
  if (meant.length === 1) return { ...nothingNamed, ...first, at, length };
  return {
    ...nothingNamed,
    ...{ at, length, filters: meant.flatMap(({ filters }) => filters), codes: meant.flatMap(({ codes }) => codes) },
    alsoSaid: meant.flatMap(({ alsoSaid }) => alsoSaid),
    notice: meant.find(({ notice }) => notice !== null)?.notice ?? null,
    asked: meant.find(({ asked }) => asked !== null)?.asked ?? null,
  };
}

/** What a compound is named without a last part that says only that it is a measure: «mentorordning» is mentor. */
function namesWithoutHead(word: AnalysedWord | undefined): readonly Name[] {
  const parts = word?.parts ?? [];
  if (!lightHeads.has(parts.at(-1) ?? '')) return [];
  const found = names.get(parts.slice(0, -1).join('')) ?? [];
  return found.filter(({ lemmas }) => lemmas.length === 1);
}

/** OT codes that measures can have. `Feil` is an ordinary word. */
function otCodeAt(words: readonly AnalysedWord[], at: number): Named | null {
  const written = words[at]?.written ?? '';
  const found = /^(?:ot|el)\p{L}{2}(?:[-_]?im)?$/iu.test(written) ? findOtStatusCode(written) : null;
  if (found === null) return null;
  const filters = [{ field: 'otStatusCodes', values: [found.code] }];
  return { ...nothingNamed, at, length: 1, filters, codes: filters.flatMap(codesOf) };
}

/** The values a filter selects, as codes. */
function codesOf({ field, values }: Pick<SuggestedFilter, 'field' | 'values'>): readonly Code[] {
  const [name = '', content] = field.split('.');
  const filter = content === undefined ? { [name]: values } : { contents: [{ content, answers: values }] };
  return compileFilter(filter as MeasureFilter).clauses.flatMap(({ dimension, values: held }) =>
    held.map((value) => ({ dimension, value })),
  );
}
